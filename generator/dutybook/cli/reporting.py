"""From what a check comes to to what people and programs are told: under which paths, in which voice."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import click

from dutybook import __version__
from dutybook.cli.checked import Checked
from dutybook.cli.terminal import style
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.model.sensitive import redact
from dutybook.present.problems import problem_lines
from dutybook.present.report import Report, Told, writable
from dutybook.present.terminal import PLAIN
from dutybook.publish.replace import replace_file
from dutybook.read.tree import DiskTree


def report_of(checked: Checked, root: str) -> Report:
    """Return problems under the paths that people know."""
    prefix = f"{root}/" if root else ""
    told = (
        Told(_public(problem), prefix + problem.origin.file, duty)
        for problem, duty in checked.found
    )
    return Report(tuple(told), tuple(prefix + file for file in checked.files), __version__)


def _public(problem: Problem) -> Problem:
    """Return a problem whose way to its place holds no sensitive number: reports lie open to many."""
    file, path = problem.origin
    keys = tuple(redact(key) if isinstance(key, str) else key for key in path)
    return problem if keys == path else replace(problem, origin=Origin(file, keys))


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


def told_to_people(checked: Checked, tree: DiskTree, *, to_file: bool) -> str:
    """Return the problems a line each, in colours where a terminal shows them."""
    return "\n".join(problem_lines(checked.problems, tree.label, PLAIN if to_file else style()))


def told_to_programs(checked: Checked, tree: DiskTree, voice: str) -> str:
    """Return the problems in a voice; a GitHub job's summary is written on the way."""
    from dutybook.present.problems_github import summary_markdown  # most runs are for people
    from dutybook.present.voices import VOICES

    report = report_of(checked, forge_label(tree.root, tree.label))
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
