"""What ``dutybook build`` does, read top to bottom: read, check, prepare, take the frame, pour."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path

import click

from dutybook.cli.compiled import CompiledTemplates, compile_pages
from dutybook.cli.inspect import Inspection, inspect_files, inspect_reading
from dutybook.cli.lists import EXIT_PROBLEMS
from dutybook.cli.today import day_and_commit
from dutybook.model.book import Book
from dutybook.present.problems import problem_lines, problem_summary
from dutybook.present.search.make import names_from
from dutybook.present.search.name_problems import name_problems
from dutybook.present.setting import Setting
from dutybook.publish.host import Host
from dutybook.publish.parallel import beside
from dutybook.publish.pour import Pourer
from dutybook.publish.search import SearchFiles, make_search_files
from dutybook.publish.shipped import DOCS, THEME
from dutybook.publish.site import (
    LostAddressesError,
    Poured,
    Work,
    close_site,
    pour_site,
    prepare,
    write_assets,
)
from dutybook.publish.templates import PageTemplates
from dutybook.read.book import decode_county
from dutybook.read.files import ParsedFiles
from dutybook.read.lexicon import built_in_lexicon
from dutybook.read.tree import DiskTree


class ListsError(Exception):
    """Say that the lists have errors, which were printed: nothing is to be published."""


def build_site(
    tree: DiskTree, files: Callable[[], ParsedFiles], host: Host, target: Path, given: date | None
) -> int:
    """Write the whole site into an empty folder; return how many pages were made, or end the program.

    ``given`` is the day that was asked for.
    """
    with ExitStack() as children:
        compiled = children.enter_context(beside(compile_pages))
        day, commit = day_and_commit(tree.root, given)
        reading = decode_county(files())
        make_search = partial(search_files_of, reading.book, day)
        search_files = children.enter_context(beside(make_search))
        inspection = inspect_reading(reading, day)
        try:
            book = without_errors(inspection, tree.label)
        except ListsError:
            progress("有错误，没有生成网站；请按上面的提示改正后再试。")
            sys.exit(EXIT_PROBLEMS)
        work = prepare(seen_on(book, day), commit, THEME, search_files)
        templates = PageTemplates(THEME, compiled=CompiledTemplates(compiled()))
    try:
        poured = write_site(work, templates, host, target)
    except LostAddressesError as error:
        for line in problem_lines(error.problems, tree.label):
            progress(line)
        progress(
            f"{len(error.problems)} 个公布过的网址会打不开，没有生成网站；请按上面的提示改正后再试。"
        )
        sys.exit(EXIT_PROBLEMS)
    for line in problem_lines(inspection.placed(name_problems(poured.misplaced, book)), tree.label):
        progress(line)
    return poured.pages


def search_files_of(book: Book | None, day: date | None) -> SearchFiles:
    """Make the search's files; without a book nobody will ask for them."""
    if book is None:
        raise ListsError
    return make_search_files(seen_on(book, day), DOCS, names_from(built_in_lexicon(), book))


def seen_on(book: Book, day: date | None) -> Setting:
    """Return a county as of a day, or of its newest publication."""
    return Setting(book, day or book.newest_publication)


def checked_book(files: ParsedFiles, label: str, today: date | None) -> Book:
    """Read and check; print what was found, and stop where there are errors."""
    return without_errors(inspect_files(files, today), label)


def without_errors(inspection: Inspection, label: str) -> Book:
    """Print what was found; raise ListsError where there are errors."""
    book = inspection.reading.book
    for line in problem_lines(inspection.shown, label):
        progress(line)
    progress(problem_summary(inspection.shown, len(inspection.reading.sources)))
    if inspection.errors or book is None:
        raise ListsError
    return book


def write_site(work: Work, templates: PageTemplates, host: Host, target: Path) -> Poured:
    """Write everything below ``target``."""
    progress(f"网站的日期是 {work.setting.today}")
    host.ask(work.site)
    pourer = Pourer(host.frame(), templates, work.site)
    write_assets(work, target)  # only now: MkDocs empties its target before it writes
    poured = pour_site(work, pourer, target)
    host.finish()
    close_site(work, target, poured.pages)
    return poured


def progress(line: str) -> None:
    """Say to the person at the terminal how far it is."""
    click.echo(line, err=True)
