"""What ``dutybook search`` does once it knows what is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import click

from dutybook.cli.inspect import inspect_files
from dutybook.cli.lists import give_up
from dutybook.cli.today import day_and_commit
from dutybook.model.book import Book
from dutybook.present.search.engine import Hit, Search
from dutybook.present.search.make import make_search, names_from
from dutybook.present.search.self_test import misplaced
from dutybook.present.setting import Setting
from dutybook.publish.search import read_documents
from dutybook.publish.shipped import DOCS
from dutybook.read.files import ParsedFiles
from dutybook.read.lexicon import built_in_lexicon
from dutybook.read.tree import DiskTree


def open_search(
    tree: DiskTree, files: Callable[[], ParsedFiles], given: date | None
) -> tuple[Book, Search]:
    """Return the county's book and a search over it; a county with errors is searched as far as it goes."""
    day, _ = day_and_commit(tree.root, given)
    book = inspect_files(files(), day).reading.book
    if book is None:
        give_up("清单读不懂；请先运行 dutybook check")
    setting = Setting(book, day or book.newest_publication)
    names = names_from(built_in_lexicon(), book)
    return book, make_search(setting, read_documents(DOCS), names)


def ask(find: Search, query: str, place: tuple[str, str], limit: int) -> list[Hit]:
    """Return what a question finds for somebody at a place: a town's slug, a village's record id."""
    return find(query, town=place[0], village=place[1], limit=limit)


def print_misplaced(find: Search) -> int:
    """Print the names that don't find what they name; return how many."""
    names = list(misplaced(find))
    for name in names:
        found = "、".join(hit.title for hit in name.found)
        click.echo(f"“{name.name}”是“{name.title}”（{name.id}）的叫法，搜索先给出：{found}")
    asked = sum(phrase.own for phrase in find.phrases)
    click.echo(f"问了 {asked} 个名称和俗称，{len(names)} 个不在前三", err=True)
    return len(names)
