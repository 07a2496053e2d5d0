"""``dutybook build``: a county's files in, the whole site out."""

from __future__ import annotations

import gc
import sys
import time
from datetime import date
from pathlib import Path

import click

from dutybook.cli.inspect import inspect
from dutybook.cli.lists import EXIT_COULD_NOT_RUN, EXIT_PROBLEMS, lists_option, open_tree
from dutybook.cli.today import day_and_commit
from dutybook.model.book import Book
from dutybook.present.problems import problem_lines, problem_summary
from dutybook.present.setting import Setting
from dutybook.publish.host import HostError, render_frame
from dutybook.publish.shipped import THEME
from dutybook.publish.site import SiteInTheWay, pour_site, prepare, whole_or_nothing, write_assets


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
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day the site stands for. Default: SOURCE_DATE_EPOCH, else HEAD's commit date.",
)
def build(lists: Path, site: Path, today: object) -> None:
    """Write the whole site of a county, or nothing.

    Example: dutybook build --lists lists --site site
    """
    gc.disable()  # one run, then the process ends: there is nothing to collect
    started = time.perf_counter()
    tree = open_tree(lists)
    inspection = inspect(tree)
    book = inspection.reading.book
    for line in problem_lines(inspection.shown, tree.label):
        click.echo(line, err=True)
    progress(problem_summary(inspection.shown, len(inspection.reading.sources)))
    if inspection.errors or book is None:
        progress("有错误，没有生成网站；请按上面的提示改正后再试。")
        sys.exit(EXIT_PROBLEMS)
    day = today.date() if hasattr(today, "date") else None
    try:
        pages = write_site(lists, book, site.resolve(), day)
    except (SiteInTheWay, HostError) as error:
        progress(f"没有生成网站：{error}")
        sys.exit(EXIT_COULD_NOT_RUN)
    progress(f"写好 {pages} 个网页，用时 {time.perf_counter() - started:.1f} 秒")
    click.echo(f"用浏览器打开：{site / 'index.html'}")


def write_site(lists: Path, book: Book, site: Path, given: date | None) -> int:
    """Write the site of a checked book; return the number of generated pages."""
    today, commit = day_and_commit(lists, book, given)
    progress(f"网站的日期是 {today}")
    work = prepare(Setting(book, today), commit, THEME)
    with whole_or_nothing(site) as new:
        frame = render_frame(work.site, new)
        write_assets(work, new)
        return pour_site(work, frame, new)


def progress(line: str) -> None:
    """Say to the person at the terminal how far it is."""
    click.echo(line, err=True)
