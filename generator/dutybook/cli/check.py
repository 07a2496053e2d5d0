"""``dutybook check``: say everything that is wrong with a county's files."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from dutybook.cli.lists import EXIT_PROBLEMS, lists_option, open_tree
from dutybook.cli.today import day_and_commit, today_option
from dutybook.model.problem import Severity
from dutybook.read.ahead import parse_ahead


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH …]")
@lists_option
@today_option
@click.option("--notes", is_flag=True, help="Also show notes, which ask for nothing.")
def check(paths: tuple[Path, ...], lists: Path, today: date | None, notes: bool) -> None:
    """Print every problem of form, reference and completeness, with file, line and column.

    With PATH, only problems of these files or folders are shown (all files are still read).

    Example: dutybook check lists/qingxi
    """
    tree = open_tree(lists)
    files = parse_ahead(tree)
    from dutybook.cli.inspect import inspect_files  # loads the model while the files are parsed
    from dutybook.present.problems import problem_lines, problem_summary

    day, _ = day_and_commit(tree.root, today)
    inspection = inspect_files(files(), day)
    found = inspection.problems if notes else inspection.shown
    shown = [problem for problem in found if _is_below(tree.root / problem.origin.file, paths)]
    for line in problem_lines(shown, tree.label):
        click.echo(line)
    click.echo(problem_summary(shown, len(inspection.reading.sources)), err=True)
    sys.exit(EXIT_PROBLEMS if any(p.severity is not Severity.NOTE for p in shown) else 0)


def _is_below(file: Path, paths: tuple[Path, ...]) -> bool:
    return not paths or any(file.is_relative_to(path.resolve()) for path in paths)
