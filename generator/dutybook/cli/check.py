"""``dutybook check``: say everything that is wrong with a county's files."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dutybook.cli.lists import EXIT_PROBLEMS, lists_option, open_tree
from dutybook.cli.today import day_and_commit, today_option
from dutybook.model.problem import Severity
from dutybook.read.ahead import parse_ahead

if TYPE_CHECKING:
    from dutybook.model.problem import Problem
    from dutybook.read.tree import DiskTree
    from dutybook.read.yaml_text import Source

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
@click.option("--strict", is_flag=True, help="Let warnings, too, end the command with status 1.")
@click.option("--notes", is_flag=True, help="Also show notes, which ask for nothing.")
def check(
    *,
    paths: tuple[Path, ...],
    lists: Path,
    today: date | None,
    voice: str,
    output: Path | None,
    strict: bool,
    notes: bool,
) -> None:
    """Print every problem of form, reference and completeness, with file, line and column.

    With PATH, only problems of these files or folders are shown (all files are still read).

    Ends with status 0 where there are no errors, 1 where there are, 2 where it could not run.

    Example: dutybook check lists/qingxi
    """
    tree = open_tree(lists)
    files = parse_ahead(tree)
    # loads the model while the files are being parsed
    from dutybook.cli.inspect import inspect_files
    from dutybook.cli.reporting import chosen_paths, is_below
    from dutybook.cli.terminal import style
    from dutybook.present.problems import problem_lines, problem_summary
    from dutybook.present.terminal import PLAIN

    chosen = chosen_paths(paths, tree.root)
    day, _ = day_and_commit(tree.root, today)
    inspection = inspect_files(files(), day)
    found = inspection.problems if notes else inspection.shown
    problems = [problem for problem in found if is_below(tree.root / problem.origin.file, chosen)]
    sources = inspection.reading.sources
    checked = {file: sources[file] for file in sources if is_below(tree.root / file, chosen)}
    if voice == "text":
        told = "\n".join(problem_lines(problems, tree.label, PLAIN if output else style()))
    else:
        told = _told_to_programs(problems, checked, tree, voice)
    _put_out(told, output, for_people=voice == "text")
    click.echo(problem_summary(problems, len(sources)), err=True)
    stopping = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(EXIT_PROBLEMS if any(problem.severity in stopping for problem in problems) else 0)


def _told_to_programs(
    problems: list[Problem], checked: dict[str, Source], tree: DiskTree, voice: str
) -> str:
    from dutybook.cli.reporting import append_summary, forge_label, report_of
    from dutybook.present.problems_github import summary_markdown
    from dutybook.present.report import writable
    from dutybook.present.voices import VOICES

    report = report_of(problems, checked, forge_label(tree.root, tree.label))
    if voice == "github":
        append_summary(summary_markdown(report))
    return writable(VOICES[voice](report))


def _put_out(told: str, output: Path | None, *, for_people: bool) -> None:
    """Print or write; programs get UTF-8 whatever the system's encoding is: they expect no other."""
    written = f"{told}\n" if told else ""
    if output is not None:
        from dutybook.publish.replace import replace_file

        replace_file(output, written.encode("utf-8"))
    elif for_people:
        click.echo(written, nl=False, color=True)
    else:
        click.echo(written.encode("utf-8"), nl=False)
