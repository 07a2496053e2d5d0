"""From problems to what people and programs are told: under which paths, of which duty, in which voice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from dutybook import __version__
from dutybook.cli.terminal import style
from dutybook.model.identity import parse_reference
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.present.problems import problem_lines
from dutybook.present.report import Report, Told, writable
from dutybook.present.terminal import PLAIN
from dutybook.publish.replace import replace_file
from dutybook.read.tree import DiskTree
from dutybook.read.yaml_text import Source


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


def told_to_people(problems: Sequence[Problem], tree: DiskTree, *, to_file: bool) -> str:
    """Return the problems a line each, in colours where a terminal shows them."""
    return "\n".join(problem_lines(problems, tree.label, PLAIN if to_file else style()))


def told_to_programs(
    problems: Iterable[Problem], checked: Mapping[str, Source], tree: DiskTree, voice: str
) -> str:
    """Return the problems in a voice; a GitHub job's summary is written on the way."""
    from dutybook.present.problems_github import summary_markdown  # most runs are for people
    from dutybook.present.voices import VOICES

    report = report_of(problems, checked, forge_label(tree.root, tree.label))
    if voice == "github":
        append_summary(summary_markdown(report))
    return writable(VOICES[voice](report))


def put_out(told: str, output: Path | None, *, for_people: bool) -> None:
    """Print or write; programs get UTF-8 whatever the system's encoding is: they expect no other."""
    written = f"{told}\n" if told else ""
    if output is not None:
        replace_file(output, written.encode("utf-8"))
    elif for_people:
        click.echo(written, nl=False, color=True)
    else:
        click.echo(written.encode("utf-8"), nl=False)
