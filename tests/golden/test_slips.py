"""Slips of the pen in files that clerks write: each told at its place, the rest of the file read on.

``slips.txt`` holds a case a paragraph: a file of ``SMALL_COUNTY``, lines of it (``-``), what was written
instead (``+``), and everything that is then told (``!``; a problem of another file bears its path). Where
nothing but the slip is told, what follows it in the file was read as it was meant. ``\\t`` and ``\\u3000``
stand for blanks that nobody could tell apart.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.samples import SMALL_COUNTY, complaints, county, edited

TEXT = (Path(__file__).parent / "slips.txt").read_text(encoding="utf-8")
_ESCAPE = re.compile(r"\\t|\\u([0-9a-f]{4})")


class Case(NamedTuple):
    theme: str
    path: str
    right: str
    written: str
    told: list[str]


def cases() -> list[Case]:
    """Return the cases of the file."""
    found, theme = [], ""
    for paragraph in TEXT.strip().split("\n\n"):
        if paragraph.startswith("# "):
            theme = paragraph.removeprefix("# ")
            continue
        path, *lines = map(_plain, paragraph.split("\n"))
        right, written, told = ([s[2:] for s in lines if s[0] == mark] for mark in "-+!")
        found.append(Case(theme, path, _joined(right), _joined(written), told))
    return found


def _plain(line: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else "\t", line)


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize(
    "case", cases(), ids=lambda case: f"{case.theme}: {case.written.strip()[:20]}"
)
def test_a_slip_is_told_and_the_rest_is_read(case: Case) -> None:
    lines = complaints(county(**edited(case.path, (case.right, case.written))))
    assert [line.removeprefix(f"{case.path}:") for line in lines] == case.told


def packs() -> list[list[Case]]:
    """Return the cases that keep their file's line numbers, as many together as touch different lines."""
    found: list[list[Case]] = []
    for case in cases():
        if case.right.count("\n") != case.written.count("\n"):
            continue
        free = (p for p in found if p[0].path == case.path and not _lines_of(case) & _lines(p))
        pack = next(free, None)
        if pack is None:
            found.append([case])
        else:
            pack.append(case)
    return [pack for pack in found if len(pack) > 1]


def _lines_of(case: Case) -> set[int]:
    """Return the lines that a case touches, and the one below: what stands there tells what was meant."""
    first = SMALL_COUNTY[case.path].split(case.right)[0].count("\n")
    return set(range(first, first + case.right.count("\n") + 1))


def _lines(pack: list[Case]) -> set[int]:
    return set().union(*map(_lines_of, pack))


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: f"{len(pack)} in {pack[0].path}")
def test_the_slips_of_a_file_are_all_told_at_once(pack: list[Case]) -> None:
    path = pack[0].path
    changed = edited(path, *((case.right, case.written) for case in pack))
    lines = [line.removeprefix(f"{path}:") for line in complaints(county(**changed))]
    assert sorted(lines) == sorted(line for case in pack for line in case.told)
