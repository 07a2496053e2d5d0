"""The jobs that are set side by side, each as the command line of a whole process."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bench.hugo_project import hugo_command, hugo_program, write_project
from bench.mkdocs_project import mkdocs_command, write_sample

CHECK = "dutybook check"
BUILD = "dutybook build (whole)"
AGAIN = "dutybook build, again"
"""With the templates that an earlier build compiled."""
OURS = "dutybook, answers"
OURS_NEEDED = "dutybook, answers, no editions"
HUGO = "Hugo, answers"
HUGO_NEEDED = "Hugo, answers, no editions"
MKDOCS = "MkDocs + Material, sample"


@dataclass(frozen=True)
class Contender:
    """A job: its name and the command that does it for an empty target folder."""

    name: str
    command: Callable[[Path], list[str]]
    environment: Mapping[str, str] = field(default_factory=dict)


def contenders(lists: Path, place: Path, mkdocs_towns: int) -> list[Contender]:
    """Prepare everything that is not to be timed, and return the jobs in the order of their turns."""
    frame = place / "frame.html"
    _write_frame(lists, frame)
    needed = _without_editions(lists, place / "needed")
    found = [
        Contender(CHECK, lambda _: _dutybook("check", "--lists", str(lists))),
        Contender(BUILD, lambda target: _build(lists, target)),
        Contender(
            AGAIN, lambda target: _build(lists, target), {"DUTYBOOK_CACHE": str(place / "cache")}
        ),
        Contender(OURS, lambda target: _answers(lists, frame, target)),
        Contender(OURS_NEEDED, lambda target: _answers(needed, frame, target)),
    ]
    if hugo_program() is not None:
        found += [_hugo(HUGO, lists, frame, place), _hugo(HUGO_NEEDED, needed, frame, place)]
    if mkdocs_towns > 0:
        found.append(_mkdocs(lists, frame, place, mkdocs_towns))
    return found


def write_answers(lists: Path, frame: Path, target: Path) -> None:
    """Write dutybook's answer pages, untimed."""
    subprocess.run(_answers(lists, frame, target), check=True, stdout=subprocess.DEVNULL)


def _write_frame(lists: Path, file: Path) -> None:
    """Write the frame in a process of its own.

    Whoever measures has to stay small: on Linux a child's peak memory includes what the process that
    started it had used until then.
    """
    subprocess.run([sys.executable, "-m", "bench.write_frame", str(lists), str(file)], check=True)


def _without_editions(lists: Path, target: Path) -> Path:
    """Copy a tree without past editions: no answer page needs them."""
    shutil.copytree(lists, target, ignore=shutil.ignore_patterns("editions", "village-editions"))
    return target


def _dutybook(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "dutybook", *arguments]


def _build(lists: Path, target: Path) -> list[str]:
    site = target / "site"
    return _dutybook("build", "--lists", str(lists), "--site", str(site), "--today", "2026-11-22")


def _answers(lists: Path, frame: Path, target: Path) -> list[str]:
    return [sys.executable, "-m", "bench.main_job", str(lists), str(frame), str(target)]


def _hugo(name: str, lists: Path, frame: Path, place: Path) -> Contender:
    project = place / f"hugo-{lists.name}"
    write_project(project, lists, frame.read_text(encoding="utf-8"))
    # dutybook runs without garbage collection; Hugo's collector is at least to run less often
    return Contender(name, lambda target: hugo_command(project, target), {"GOGC": "400"})


def _mkdocs(lists: Path, frame: Path, place: Path, towns: int) -> Contender:
    project = place / "mkdocs"
    pages = place / "sample"
    pages.mkdir()
    write_answers(lists, frame, pages)
    write_sample(pages, project, towns)
    shutil.rmtree(pages)
    return Contender(MKDOCS, lambda target: mkdocs_command(project, target))
