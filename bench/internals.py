"""The one module of the benchmark that calls dutybook's insides: its stages, one function each.

It follows ``dutybook build`` (``cli/build.py``, ``publish/site.py``); where a stage changes its name,
this file alone has to follow.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from dutybook.cli.inspect import inspect
from dutybook.model.book import Book
from dutybook.present.page import Page
from dutybook.present.pages.answer import AnswerPages
from dutybook.present.pages.shards import shards
from dutybook.present.setting import Setting
from dutybook.present.site import site_view
from dutybook.publish.frames import Frame, slot
from dutybook.publish.host import frame_maker
from dutybook.publish.parallel import processors, spread
from dutybook.publish.pour import Pourer
from dutybook.publish.shipped import THEME
from dutybook.publish.site import Work, prepare, warm_up, write_page
from dutybook.publish.templates import PageTemplates
from dutybook.read.book import read_county
from dutybook.read.tree import DiskTree

TODAY = date(2026, 11, 22)
"""The day the measured sites stand for."""
ANSWER_BASE = "../../"
"""The way from an answer page to the site's root."""


class ListsUnusable(Exception):
    """Say that a tree can't be read, or has errors."""


def read(lists: Path) -> Book:
    """Read a county's files."""
    book = read_county(DiskTree(lists)).book
    if book is None:
        raise ListsUnusable(f"{lists} holds no county that can be read")
    return book


def read_and_check(lists: Path) -> Book:
    """Read a county's files and run every rule."""
    inspection = inspect(DiskTree(lists))
    if inspection.reading.book is None or inspection.errors:
        raise ListsUnusable(f"dutybook check finds {inspection.errors} errors in {lists}")
    return inspection.reading.book


def prepared(book: Book) -> Work:
    """Make what all pages share: assets with the search data, the site's own part, the indexes."""
    work = prepare(Setting(book, TODAY), "", THEME)
    warm_up(work.setting)
    return work


def present(work: Work) -> list[Page]:
    """Make every page as data."""
    return [page for shard in shards(work.setting) for page in shard()]


def make_frame(work: Work) -> Frame:
    """Have MkDocs render the frame; its hand-written pages are thrown away."""
    folder = Path(tempfile.mkdtemp(prefix="dutybook-frame-"))
    try:
        with frame_maker(folder) as make:
            return make(work.site)()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def pourer(work: Work, frame: Frame) -> Pourer:
    """Compile the templates; nothing of an earlier round is kept."""
    return Pourer(frame, PageTemplates(THEME, work.site), work.site)


def pour(made: Pourer, pages: Iterable[Page]) -> list[bytes]:
    """Pour presented pages."""
    return [made.pour(page) for page in pages]


def write(root: Path, pages: Iterable[Page], contents: Iterable[bytes]) -> None:
    """Write poured pages below ``root``."""
    folder = str(root)
    for page, content in zip(pages, contents, strict=True):
        write_page(folder, page.address, content)


def frame_text(frame: Frame) -> str:
    """Return a frame as text with its slots marked, to be split again."""
    names = [slot(name) for name in frame.names]
    return "".join(piece + name for piece, name in zip(frame.pieces, [*names, ""], strict=True))


def answer_frame(frame: Frame) -> Frame:
    """Return the frame with the slots filled that all answer pages share."""
    return frame.fill({"kind": "answer", "base": ANSWER_BASE, "home": "./"})


def write_answers(book: Book, marked_frame: str, root: Path) -> int:
    """Present, pour and write the answer pages alone, in as many processes as a build; count them."""
    setting = Setting(book, TODAY)
    warm_up(setting)
    site = site_view(book, "", "", "", "")  # its assets stand in the frame already
    made = Pourer(Frame.split(marked_frame), PageTemplates(THEME, site), site)
    folder = str(root)

    def write_town(number: int) -> int:
        count = 0
        for page in AnswerPages(setting, book.towns[number]).pages():
            write_page(folder, page.address, made.pour(page))
            count += 1
        return count

    return sum(spread(write_town, len(book.towns), processors()))
