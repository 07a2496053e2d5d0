"""The samples of every manual page do what the page says: the wrong one gives the code, the right one doesn't.

A sample is laid into ``SMALL_COUNTY``, or into ``DECIDED_COUNTY`` where the rule is of a county's procedure: as a
whole file, or in the place of a part that looks like it. A sample may name its files itself, each with a line
``# qingxi/list.yml`` before its part.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import yaml

from dutybook.check.page import Page, Sample, pages
from dutybook.cli.inspect import inspect
from dutybook.read.layout import lay_out
from dutybook.read.tree import MemoryTree
from dutybook.read.yaml_text import parse
from tests.decided import DECIDED_COUNTY
from tests.samples import SMALL_COUNTY

TODAY = date(2026, 11, 22)
Files = dict[str, str]
_NAMED = re.compile(r"^# (\S+\.(?:yml|txt))$", re.MULTILINE)
_PATH = re.compile(r"lists/(\S+)")
_DEPARTMENTS = "县林业局:\n  网址名: lyj\n县水务局:\n  网址名: swj\n"
"""Departments that samples speak of and the small county lacks."""

SMALL = SMALL_COUNTY | {"departments.yml": SMALL_COUNTY["departments.yml"] + _DEPARTMENTS}
OF_PROCEDURE = {f"DB4{number:02}" for number in range(9, 20)}
"""Codes of rules that ask nothing of a county which names no procedure."""

IN_WORDS = {"DB109", "DB115", "DB304", "DB320", "DB605"}
"""Codes whose page says in words what is wrong: bytes, digests and pages can't be shown."""


def wrong_and_right() -> list[tuple[Page, Sample, Sample | None]]:
    """Return each page's wrong samples, each with the right one behind it where that is more than words."""
    found = []
    for page in pages().values():
        for here, behind in zip(page.samples, [*page.samples[1:], None], strict=True):
            if not here.right and here.code:
                right = behind if behind and behind.right and behind.code else None
                found.append((page, here, right))
    return found


def gives(files: Files, code: str) -> bool:
    return any(problem.code == code for problem in inspect(MemoryTree(files), TODAY).problems)


def placements(county: Files, text: str) -> Iterator[tuple[str, Any]]:
    """Yield ways to lay a sample into the county, likeliest first; each is good for both samples of a page."""
    if _PATH.match(text):
        yield "paths", None
        return
    if _NAMED.search(text):
        yield "named", None
        return
    value = plain(text)
    near = sorted(parts(county), key=lambda part: -likeness(value, part[2]))
    for file, path, here in near:
        if likeness(value, here):
            yield "part", (file, path)
    for entry in lay_out(sorted(county))[0]:
        yield "file", entry.path


def laid(county: Files, text: str, how: tuple[str, Any]) -> Files:
    """Return the county with a sample in a place."""
    kind, place = how
    if kind == "paths":
        return county | dict.fromkeys(_PATH.findall(text), "")
    if kind == "named":
        _, *parts_of_it = _NAMED.split(text)
        return county | {
            file: merged_file(county, file, (), part)
            for file, part in zip(parts_of_it[::2], parts_of_it[1::2], strict=True)
        }
    if kind == "file":
        return county | {place: text + "\n"}
    file, path = place
    return county | {file: merged_file(county, file, path, text)}


def plain(text: str) -> Any:
    return parse("sample.yml", text)[0].value


def merged_file(county: Files, file: str, path: tuple[Any, ...], text: str) -> str:
    """Return a file of the county with what a sample says at ``path`` put over what stands there."""
    whole, value = plain(county.get(file, "")), plain(text)
    if value is None:
        return text
    if not path:
        return dumped(over(whole, value))
    here = whole = copy.deepcopy(whole)
    for key in path[:-1]:
        here = here[key]
    here[path[-1]] = over(here[path[-1]], value)
    return dumped(whole)


def over(old: Any, new: Any) -> Any:
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return new
    return old | {key: over(old.get(key), value) for key, value in new.items()}


def dumped(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=4096)


def parts(county: Files) -> Iterator[tuple[str, tuple[Any, ...], Any]]:
    """Yield every mapping and every list of the county: file, path, value."""
    for file in county:
        if file.endswith(".yml"):
            yield from parts_below(file, (), plain(county[file]))


def parts_below(file: str, path: tuple[Any, ...], value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield file, path, value
        below = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in below:
            yield from parts_below(file, (*path, key), inner)


def likeness(sample: Any, part: Any) -> int:
    """Return how well a part of the county can make room for a sample; 0 where it can't."""
    if isinstance(sample, dict) and isinstance(part, dict):
        shared = len(sample.keys() & part.keys())
        return 2 * shared + any(shape(a) == shape(b) for a in sample for b in part)
    if isinstance(sample, list) and isinstance(part, list):
        return 2 * bool(sample and part and shape(first(sample)) == shape(first(part)))
    return 0


def first(items: list[Any]) -> str:
    item = items[0]
    return next(iter(item)) if isinstance(item, dict) else str(item)


def shape(key: str) -> str:
    """Return what a key looks like: an id, a department's name, or itself."""
    if re.match(r"[A-Z]{2,4}-\d", key):
        return "id"
    return "department" if re.fullmatch("县.*[局委办]", key) else key


@pytest.mark.parametrize(
    ("page", "wrong", "right"), wrong_and_right(), ids=[page.code for page, *_ in wrong_and_right()]
)
def test_the_wrong_sample_gives_the_code_and_the_right_one_does_not(
    page: Page, wrong: Sample, right: Sample | None
) -> None:
    county = DECIDED_COUNTY if page.code in OF_PROCEDURE else SMALL
    assert not gives(county, page.code)
    for how in placements(county, wrong.code):
        if gives(laid(county, wrong.code, how), page.code) and not (
            right and gives(laid(county, right.code, how), page.code)
        ):
            return
    pytest.fail(f"nowhere does the wrong sample alone give {page.code}")


def test_every_page_has_both_samples_or_says_it_in_words() -> None:
    for page in pages().values():
        assert {sample.right for sample in page.samples} == {True, False}, page.code
    shown = {page.code for page, *_ in wrong_and_right()}
    assert set(pages()) - shown == IN_WORDS
