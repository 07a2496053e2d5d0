"""``dutybook build``: a county's files in, the whole site out."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import click

from dutybook.cli.lists import EXIT_COULD_NOT_RUN, lists_option, open_tree
from dutybook.cli.today import today_option
from dutybook.publish.host import HostError, mkdocs_at_work
from dutybook.publish.whole import SiteInTheWayError, whole_or_nothing
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
    started = time.perf_counter()
    tree = open_tree(lists)
    try:
        with whole_or_nothing(site.resolve()) as new:
            files = parse_ahead(tree)
            with mkdocs_at_work(new) as host:
                from dutybook.cli.building import build_site  # loads the rest meanwhile

                pages = build_site(tree, files, host, new, today)
    except (SiteInTheWayError, HostError) as error:
        click.echo(f"没有生成网站：{error}", err=True)
        raise SystemExit(EXIT_COULD_NOT_RUN) from None
    taken = time.perf_counter() - started
    click.echo(f"写好 {pages} 个网页，用时 {taken:.1f} 秒", err=True)
    click.echo(f"用浏览器打开：{site / 'index.html'}")
