"""``dutybook build``: a county's files in, the whole site out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dutybook.cli.lists import lists_option, open_tree
from dutybook.cli.today import today_option
from dutybook.read.ahead import parse_ahead


@click.command()
@lists_option
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    metavar="DIR",
    help="Where the site is written; an earlier site of ours there is replaced as a whole.",
)
@today_option
def build(lists: Path, site: Path, today: date | None) -> None:
    """Write the whole site of a county, or nothing.

    Example: dutybook build --lists lists --site site
    """
    tree = open_tree(lists)
    files = parse_ahead(tree)
    from dutybook.cli.building import build_site  # loads the rest while the files are being parsed

    build_site(tree, files, site, today)
