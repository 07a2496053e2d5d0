"""What ``dutybook search`` does once it knows what is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dutybook.cli.inspect import inspect_files
from dutybook.cli.lists import give_up
from dutybook.cli.today import day_and_commit
from dutybook.model.book import Book
from dutybook.present.search.engine import Hit, Search
from dutybook.present.search.make import make_search
from dutybook.present.setting import Setting
from dutybook.publish.search import read_documents
from dutybook.publish.shipped import DOCS
from dutybook.read.files import ParsedFiles
from dutybook.read.tree import DiskTree


def open_search(
    tree: DiskTree, files: Callable[[], ParsedFiles], given: date | None
) -> tuple[Book, Search]:
    """Return the county's book and a search over it; a county with errors is searched as far as it goes."""
    day, _ = day_and_commit(tree.root, given)
    book = inspect_files(files(), day).reading.book
    if book is None:
        give_up("清单读不懂；请先运行 dutybook check")
    return book, make_search(Setting(book, day or book.newest_publication), read_documents(DOCS))


def ask(find: Search, query: str, place: tuple[str, str], limit: int) -> list[Hit]:
    """Return what a question finds for somebody at a place: a town's slug, a village's record id."""
    return find(query, town=place[0], village=place[1], limit=limit)
