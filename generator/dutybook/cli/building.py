"""What ``dutybook build`` does, read top to bottom: read, check, render the frame, pour, replace the site."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from dutybook.cli.inspect import inspect_files
from dutybook.cli.lists import EXIT_COULD_NOT_RUN, EXIT_PROBLEMS
from dutybook.cli.today import day_and_commit
from dutybook.model.book import Book
from dutybook.present.problems import problem_lines, problem_summary
from dutybook.present.search.make import names_from
from dutybook.present.setting import Setting
from dutybook.publish.host import FrameMaker, HostError, frame_maker
from dutybook.publish.pour import Pourer
from dutybook.publish.shipped import THEME
from dutybook.publish.site import (
    LostAddressesError,
    SiteInTheWayError,
    Work,
    pour_site,
    prepare,
    whole_or_nothing,
    write_assets,
)
from dutybook.publish.templates import PageTemplates
from dutybook.read.files import ParsedFiles
from dutybook.read.lexicon import built_in_lexicon
from dutybook.read.tree import DiskTree


class ListsError(Exception):
    """Say that the lists have errors, which were printed: nothing is to be published."""


def build_site(
    tree: DiskTree, files: Callable[[], ParsedFiles], site: Path, given: date | None
) -> None:
    """Write the whole site, or end the program with its status; ``given`` is the day that was asked for."""
    started = time.perf_counter()
    try:
        with whole_or_nothing(site.resolve()) as new, frame_maker(new) as make_frame:
            templates = PageTemplates(THEME)  # compiled while the files are being parsed
            day, commit = day_and_commit(tree.root, given)
            book = checked_book(files(), tree.label, day)
            names = names_from(built_in_lexicon(), book)
            work = prepare(Setting(book, day or book.newest_publication), commit, THEME, names)
            pages = write_site(work, templates, make_frame, new)
    except ListsError:
        progress("有错误，没有生成网站；请按上面的提示改正后再试。")
        sys.exit(EXIT_PROBLEMS)
    except LostAddressesError as error:
        for line in problem_lines(error.problems, tree.label):
            progress(line)
        progress(
            f"{len(error.problems)} 个公布过的网址会打不开，没有生成网站；请按上面的提示改正后再试。"
        )
        sys.exit(EXIT_PROBLEMS)
    except (SiteInTheWayError, HostError) as error:
        progress(f"没有生成网站：{error}")
        sys.exit(EXIT_COULD_NOT_RUN)
    progress(f"写好 {pages} 个网页，用时 {time.perf_counter() - started:.1f} 秒")
    click.echo(f"用浏览器打开：{site / 'index.html'}")


def checked_book(files: ParsedFiles, label: str, today: date | None) -> Book:
    """Read and check; print what was found, and stop where there are errors."""
    inspection = inspect_files(files, today)
    book = inspection.reading.book
    for line in problem_lines(inspection.shown, label):
        progress(line)
    progress(problem_summary(inspection.shown, len(inspection.reading.sources)))
    if inspection.errors or book is None:
        raise ListsError
    return book


def write_site(work: Work, templates: PageTemplates, make_frame: FrameMaker, target: Path) -> int:
    """Write everything below ``target``; return the number of generated pages."""
    progress(f"网站的日期是 {work.setting.today}")
    wait_for_frame = make_frame(work.site)
    work.setting.warm_up()
    pourer = Pourer(wait_for_frame(), templates, work.site)
    write_assets(work, target)  # only now: MkDocs empties its target before it writes
    return pour_site(work, pourer, target)


def progress(line: str) -> None:
    """Say to the person at the terminal how far it is."""
    click.echo(line, err=True)
