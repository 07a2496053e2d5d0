"""``dutybook build``: a county's files in, the whole site out."""

from __future__ import annotations

import sys
import time
from datetime import date, datetime
from pathlib import Path

import click

from dutybook.cli.inspect import inspect
from dutybook.cli.lists import EXIT_COULD_NOT_RUN, EXIT_PROBLEMS, lists_option, open_tree
from dutybook.cli.today import day_and_commit
from dutybook.model.book import Book
from dutybook.present.problems import problem_lines, problem_summary
from dutybook.present.setting import Setting
from dutybook.publish.host import FrameMaker, HostError, frame_maker
from dutybook.publish.pour import Pourer
from dutybook.publish.shipped import THEME
from dutybook.publish.site import (
    SiteInTheWayError,
    pour_site,
    prepare,
    warm_up,
    whole_or_nothing,
    write_assets,
)
from dutybook.publish.templates import PageTemplates
from dutybook.read.tree import DiskTree


class ListsError(Exception):
    """Say that the lists have errors, which were printed: nothing is to be published."""


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
def build(lists: Path, site: Path, today: datetime | None) -> None:
    """Write the whole site of a county, or nothing.

    Example: dutybook build --lists lists --site site
    """
    started = time.perf_counter()
    tree = open_tree(lists)
    try:
        with whole_or_nothing(site.resolve()) as new, frame_maker(new) as make_frame:
            book = checked_book(tree)
            day, commit = day_and_commit(tree.root, book, today.date() if today else None)
            pages = write_site(book, day, commit, make_frame, new)
    except ListsError:
        progress("有错误，没有生成网站；请按上面的提示改正后再试。")
        sys.exit(EXIT_PROBLEMS)
    except (SiteInTheWayError, HostError) as error:
        progress(f"没有生成网站：{error}")
        sys.exit(EXIT_COULD_NOT_RUN)
    progress(f"写好 {pages} 个网页，用时 {time.perf_counter() - started:.1f} 秒")
    click.echo(f"用浏览器打开：{site / 'index.html'}")


def checked_book(tree: DiskTree) -> Book:
    """Read and check; print what was found, and stop where there are errors."""
    inspection = inspect(tree)
    book = inspection.reading.book
    for line in problem_lines(inspection.shown, tree.label):
        progress(line)
    progress(problem_summary(inspection.shown, len(inspection.reading.sources)))
    if inspection.errors or book is None:
        raise ListsError
    return book


def write_site(book: Book, today: date, commit: str, make_frame: FrameMaker, target: Path) -> int:
    """Write everything below ``target``; return the number of generated pages."""
    progress(f"网站的日期是 {today}")
    work = prepare(Setting(book, today), commit, THEME)
    wait_for_frame = make_frame(work.site)
    warm_up(work.setting)
    templates = PageTemplates(THEME, work.site)
    pourer = Pourer(wait_for_frame(), templates, work.site)
    write_assets(work, target)  # only now: MkDocs empties its target before it writes
    return pour_site(work, pourer, target)


def progress(line: str) -> None:
    """Say to the person at the terminal how far it is."""
    click.echo(line, err=True)
