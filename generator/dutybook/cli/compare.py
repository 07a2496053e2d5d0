"""``dutybook compare``: what changed between two editions, folders or revisions."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dutybook.cli.lists import EXIT_PROBLEMS, lists_option

FORMATS = ("text", "markdown", "json", "html")


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@lists_option
@click.option("--town", metavar="TOWN", help="Only this town's list and its villages' own.")
@click.option(
    "--format",
    "voice",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help="How to print it.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write into FILE, in UTF-8, instead of printing.",
)
@click.option("--exit-code", is_flag=True, help="End with 1 where anything changed, like git diff.")
def compare(
    *,
    old: str,
    new: str,
    lists: Path,
    town: str | None,
    voice: str,
    output: Path | None,
    exit_code: bool,
) -> None:
    """Print what changed in substance from OLD to NEW: editions, folders or git revisions.

    An edition is 2024, 2026b or 现行 (the lists as they are now); a folder holds a county.yml; a
    revision is a branch, a tag or a commit of the repository that the lists stand in. A name that
    could be several is an edition first, then a folder. Without --town, all towns and the villages.

    Example: dutybook compare 2024 现行 --town 清溪镇
    """
    from dutybook.cli.comparing import compare_named, printed  # loads the model
    from dutybook.cli.reporting import put_out

    found = compare_named(lists, old, new, town)
    put_out(printed(found, voice), output, for_people=voice == "text")
    sys.exit(EXIT_PROBLEMS if exit_code and found.changes else 0)
