"""The one module of the benchmark that calls dutybook's insides: its stages, a function each.

It follows ``dutybook build`` (``cli/building.py``, ``publish/site.py``); where a stage changes its
name, this file alone has to follow. What only one of them needs is loaded there: the race with Hugo
is not to wait for the rules or the search.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dutybook.model.book import Book
from dutybook.present.page import Page
from dutybook.present.pages.answer import AnswerPages
from dutybook.present.setting import Setting
from dutybook.present.site import site_view
from dutybook.publish.frames import Frame, slot
from dutybook.publish.parallel import processors, spread
from dutybook.publish.pour import Pourer
from dutybook.publish.shipped import DOCS, THEME
from dutybook.publish.templates import PageTemplates
from dutybook.publish.write import write_page
from dutybook.read.book import Reading, decode_county, read_county
from dutybook.read.files import ParsedFiles
from dutybook.read.tree import DiskTree

if TYPE_CHECKING:
    from dutybook.publish.site import Work

TODAY = date(2026, 11, 22)
"""The day the measured sites stand for."""
_ANSWER = {"kind": "answer", "base": "../../", "home": "./"}
"""Slots that all answer pages fill alike."""


class ListsUnusable(Exception):  # noqa: N818 - it says what happened, like dutybook's own
    """Say that a tree can't be read, or has errors."""


def read(lists: Path) -> Reading:
    """Read a county's files."""
    return read_county(DiskTree(lists))


def checked(reading: Reading) -> Book:
    """Run every rule over what was read."""
    from dutybook.check.run import check_book, in_order
    from dutybook.model.problem import Severity
    from dutybook.read.decode import located

    if reading.book is None:
        raise ListsUnusable("the lists hold no county that can be read")
    found = in_order(
        (*reading.problems, *located(check_book(reading.book, TODAY), reading.sources))
    )
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    if errors:
        raise ListsUnusable(f"dutybook check finds {errors} errors")
    return reading.book


def prepared(book: Book) -> Work:
    """Make what all pages share: assets with the search data, the site's own part, the indexes."""
    from dutybook.present.search.make import names_from
    from dutybook.publish.search import make_search_files
    from dutybook.publish.site import prepare
    from dutybook.read.lexicon import built_in_lexicon

    setting = Setting(book, TODAY)
    names = names_from(built_in_lexicon(), book)
    return prepare(setting, "", THEME, lambda: make_search_files(setting, DOCS, names))


def make_frame(work: Work) -> Frame:
    """Have MkDocs render the frame; its hand-written pages are thrown away."""
    from dutybook.publish.host import mkdocs_at_work

    folder = Path(tempfile.mkdtemp(prefix="dutybook-frame-"))
    try:
        with mkdocs_at_work(folder) as host:
            host.ask(work.site)
            frame = host.frame()
            host.finish()
            return frame
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def present(work: Work) -> list[Page]:
    """Make every page as data."""
    from dutybook.present.pages.shards import shards

    return [page for shard in shards(work.setting) for page in shard()]


def pourer(work: Work, frame: Frame) -> Pourer:
    """Compile the templates; nothing of an earlier round is kept."""
    return Pourer(frame, PageTemplates(THEME), work.site)


def pour(made: Pourer, pages: Iterable[Page]) -> list[bytes]:
    """Pour presented pages."""
    return [made.pour(page) for page in pages]


def write(root: Path, pages: Iterable[Page], contents: Iterable[bytes]) -> None:
    """Write poured pages below ``root``."""
    folder = str(root)
    for page, content in zip(pages, contents, strict=True):
        write_page(folder, page.address, content)


def marked_frame(lists: Path) -> str:
    """Return the frame of a county's answer pages as text, its open slots marked."""
    frame = make_frame(prepared(checked(read(lists)))).fill(_ANSWER)
    names = [slot(name) for name in frame.names]
    return "".join(piece + name for piece, name in zip(frame.pieces, [*names, ""], strict=True))


def frame_parts(marked: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the literal pieces of a marked frame and the names of the slots between them."""
    frame = Frame.split(marked)
    return frame.pieces, frame.names


def write_answers(files: Callable[[], ParsedFiles], marked: str, root: Path) -> int:
    """Decode, present, pour and write the answer pages alone, in as many processes as a build."""
    templates = PageTemplates(THEME, {"answer"})  # as in a build, while the files are being parsed
    book = decode_county(files()).book
    if book is None:
        raise ListsUnusable("the lists hold no county that can be read")
    setting = Setting(book, TODAY)
    setting.warm_up()
    site = site_view(setting, "", "", "", "")  # its assets stand in the frame already
    made = Pourer(Frame.split(marked), templates, site)
    folder = str(root)

    def write_town(number: int) -> int:
        count = 0
        for page in AnswerPages(setting, book.towns[number]).pages():
            write_page(folder, page.address, made.pour(page))
            count += 1
        return count

    return sum(spread(write_town, len(book.towns), processors()))


def comparison_of_one_town(lists: Path) -> Callable[[], object]:
    """Return what compares the first town's oldest edition with its current list."""
    from dutybook.compare.books import compare_town, compared_towns
    from dutybook.compare.sides import CURRENT, edition_side, editions_of

    book = read(lists).book
    if book is None:
        raise ListsUnusable("the lists hold no county that can be read")
    old, new = (edition_side(book, edition) for edition in (editions_of(book)[0], CURRENT))
    if old is None or new is None:
        raise ListsUnusable("the lists hold no edition to compare with")
    slug = next(compared_towns(old, new))
    return lambda: compare_town(old, new, slug)
