"""From an inspection to what the voices tell: which problems, under which paths, of which duty."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from dutybook import __version__
from dutybook.cli.lists import give_up
from dutybook.model.identity import parse_reference
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.present.report import Report, Told
from dutybook.read.yaml_text import Source


def chosen_paths(paths: Iterable[Path], root: Path) -> tuple[Path, ...]:
    """Return the files and folders to which a check is narrowed; give up where one isn't the county's."""
    chosen = tuple(path.resolve() for path in paths)
    for path, found in zip(paths, chosen, strict=True):
        if not found.exists():
            give_up(f"没有文件或文件夹 {path}")
        if not (found.is_relative_to(root) or root.is_relative_to(found)):
            give_up(f"{path} 不在 {root} 里；要检查别的县，请用 --lists 指明")
    return chosen


def is_below(file: Path, chosen: Sequence[Path]) -> bool:
    """Return whether a file is among the chosen ones; where none is chosen, every file is."""
    return not chosen or any(file.is_relative_to(path) for path in chosen)


def report_of(problems: Iterable[Problem], sources: Mapping[str, Source], root: str) -> Report:
    """Return problems under the paths that people know, with the duty that each is in."""
    prefix = f"{root}/" if root else ""
    told = tuple(
        Told(problem, prefix + problem.origin.file, _duty_at(problem.origin, sources))
        for problem in problems
    )
    return Report(told, tuple(prefix + file for file in sources), __version__)


def _duty_at(origin: Origin, sources: Mapping[str, Source]) -> str:
    """Return the id of the duty whose row, entry or reference an origin lies in."""
    source = sources.get(origin.file)
    here = source.value if source else None
    duty = ""
    for key in origin.path:
        if isinstance(here, dict) and isinstance(key, str):
            here = here.get(key)
        elif isinstance(here, list) and isinstance(key, int) and key < len(here):
            here = here[key]
        else:
            here = None
        for written in (key, here):
            reference = parse_reference(written) if isinstance(written, str) else None
            duty = reference.id if reference else duty
    return duty


def forge_label(root: Path, label: str) -> str:
    """Return the county's folder as a forge knows it: from the top of the repository it lies in."""
    for above in (root, *root.parents):
        if (above / ".git").exists():
            shown = root.relative_to(above).as_posix()
            return "" if shown == "." else shown
    return label


def append_summary(markdown: str) -> None:
    """Add to the summary page of a GitHub job, where this is one."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if file:
        with Path(file).open("a", encoding="utf-8") as summary:
            summary.write(markdown + "\n")
