"""``dutybook check``: say everything that is wrong with a county's files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from dutybook.cli.checked import Checked, check_tree
from dutybook.cli.lists import EXIT_PROBLEMS, chosen_paths, is_below, lists_option, open_tree
from dutybook.cli.reporting import put_out, told_to_people, told_to_programs
from dutybook.cli.today import day_and_commit, today_option
from dutybook.model.problem import Severity
from dutybook.present.problems import problem_summary
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
@click.option("--watch", is_flag=True, help="Check again whenever a file changes; Ctrl+C ends it.")
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
    watch: bool,
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

    def tell(checked: Checked) -> int:
        """Tell what concerns the chosen files; return the status that it means."""
        told = checked.only(lambda file: is_below(tree.root / file, chosen), notes=notes)
        _tell(told, tree, voice, output)
        click.echo(problem_summary(told.problems, len(checked.files)), err=True)
        stopping = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
        return EXIT_PROBLEMS if any(p.severity in stopping for p in told.problems) else 0

    if watch:
        _watch(tree, day, tell)
    checked, remember = check_tree(tree, day)
    status = tell(checked)
    remember()
    sys.exit(status)


def _watch(tree: DiskTree, today: date | None, tell: Callable[[Checked], int]) -> NoReturn:
    """Tell what each check comes to until the person has had enough; end with the last one's status."""
    from dutybook.cli.watch import checks

    status = 0
    try:
        for checked in checks(tree, today):
            status = tell(checked)
            click.echo("等着文件改动，按 Ctrl+C 停下", err=True)
    except KeyboardInterrupt:
        click.echo(err=True)
    sys.exit(status)


def _tell(checked: Checked, tree: DiskTree, voice: str, output: Path | None) -> None:
    """Tell the problems to those who asked: people, or a program."""
    if voice == "text":
        told = told_to_people(checked, tree, to_file=output is not None)
    else:
        told = told_to_programs(checked, tree, voice)
    put_out(told, output, for_people=voice == "text")
