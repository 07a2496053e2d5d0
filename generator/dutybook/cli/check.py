"""``dutybook check``: say everything that is wrong with a county's files."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dutybook.cli.lists import EXIT_PROBLEMS, chosen_paths, is_below, lists_option, open_tree
from dutybook.cli.today import day_and_commit, today_option
from dutybook.model.problem import Severity
from dutybook.read.ahead import parse_ahead

if TYPE_CHECKING:  # the rest is loaded while the files are being parsed
    from dutybook.cli.inspect import Inspection
    from dutybook.model.problem import Problem
    from dutybook.read.tree import DiskTree

FORMATS = ("text", "json", "github", "gitlab", "junit", "sarif")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH …]")
@lists_option
@today_option
@click.option(
    "--format",
    "voice",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How problems are told: to people, or to a program.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the problems into FILE, in UTF-8, instead of printing them.",
)
@click.option(
    "--fix", is_flag=True, help="Mend what is certain, say what was mended, and show the rest."
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--strict", is_flag=True, help="Let warnings, too, end the command with status 1.")
@click.option("--notes", is_flag=True, help="Also show notes, which ask for nothing.")
def check(
    *,
    paths: tuple[Path, ...],
    lists: Path,
    today: date | None,
    voice: str,
    output: Path | None,
    fix: bool,
    diff: bool,
    strict: bool,
    notes: bool,
) -> None:
    """Print every problem of form, reference and completeness, with file, line and column.

    With PATH, only problems of these files or folders are shown (all files are still read).

    Ends with status 0 where there are no errors, 1 where there are, 2 where it could not run.

    Example: dutybook check lists/qingxi
    """
    tree = open_tree(lists)
    chosen = chosen_paths(paths, tree.root)
    day, _ = day_and_commit(tree.root, today)
    if fix or diff:
        from dutybook.cli.fix import mend, show_difference

        if diff:
            sys.exit(show_difference(tree, chosen, day, notes=notes))
        mend(tree, chosen, day, notes=notes, to_stderr=voice != "text")
    inspection = _inspection(tree, day)
    found = inspection.problems if notes else inspection.shown
    problems = [problem for problem in found if is_below(tree.root / problem.origin.file, chosen)]
    _tell(problems, inspection, tree, chosen, voice=voice, output=output)
    stopping = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(EXIT_PROBLEMS if any(problem.severity in stopping for problem in problems) else 0)


def _inspection(tree: DiskTree, today: date | None) -> Inspection:
    files = parse_ahead(tree)
    from dutybook.cli.inspect import inspect_files  # loads the model while the files are parsed

    return inspect_files(files(), today)


def _tell(
    problems: list[Problem],
    inspection: Inspection,
    tree: DiskTree,
    chosen: tuple[Path, ...],
    *,
    voice: str,
    output: Path | None,
) -> None:
    """Tell the problems to those who asked, and how many there are to the person at the terminal."""
    from dutybook.cli.reporting import put_out, told_to_people, told_to_programs
    from dutybook.present.problems import problem_summary

    sources = inspection.reading.sources
    if voice == "text":
        told = told_to_people(problems, tree, to_file=output is not None)
    else:
        checked = {file: sources[file] for file in sources if is_below(tree.root / file, chosen)}
        told = told_to_programs(problems, checked, tree, voice)
    put_out(told, output, for_people=voice == "text")
    click.echo(problem_summary(problems, len(sources)), err=True)
