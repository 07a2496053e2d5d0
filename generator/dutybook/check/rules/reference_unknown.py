"""窗口、岗位、指南、一件事里写的事项和指南要真有。

不对（没有 MS-999）：

    窗口:
      - {名称: 民政窗口, 事项: [MS-999]}

对：写目录里有的编号；一件事里的指南写成 guides/文件名。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.references import references
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.identity import parse_reference
from dutybook.model.nearest import did_you_mean
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB207"


def check(book: Book) -> Iterator[Problem]:
    """Yield references to duties, guides and categories that don't exist."""
    listed = {row.id for _, row in book.current_rows()} | book.duties.keys()
    for reference, origin in references(book):
        if reference.id not in listed:
            yield _unknown(reference.id, listed, origin)
    yield from _counters(book)
    yield from _posts(book, listed)
    yield from _events(book, listed)


def _unknown(written: str, known: set[str], origin: Origin) -> Problem:
    suggestion = did_you_mean(written, known)
    return Problem(CODE, origin, f"找不到“{written}”。{suggestion}请写已有的事项、指南或部门")


def _counters(book: Book) -> Iterator[Problem]:
    categories = _categories(book)
    for _, origin, contact in book.contacts():
        for number, counter in enumerate(contact.counters):
            for index, name in enumerate(counter.categories):
                if name not in categories:
                    yield _unknown(name, categories, origin.at("窗口", number, "类别", index))


def _categories(book: Book) -> set[str]:
    of_duties = {duty.category for duty in book.duties.values()}
    return (
        {row.category for _, row in book.current_rows()} | of_duties | book.county.categories.keys()
    )


def _posts(book: Book, listed: set[str]) -> Iterator[Problem]:
    categories = _categories(book)
    for town in book.towns:
        for number, post in enumerate(town.profile.posts):
            for index, written in enumerate(post.bears):
                reference = parse_reference(written)
                if written not in categories and (reference is None or reference.id not in listed):
                    yield _unknown(
                        written, listed | categories, town.origin.at("岗位", number, "负责", index)
                    )


def _events(book: Book, listed: set[str]) -> Iterator[Problem]:
    guides = {f"guides/{slug}" for slug in book.guides}
    for slug, event in book.events.items():
        for index, written in enumerate(event.order):
            reference = parse_reference(written)
            known = written in guides or book.knows(written)
            if not known and (reference is None or reference.id not in listed):
                known_names = listed | guides | book.departments.keys() | book.generic_names
                yield _unknown(written, known_names, Origin(f"events/{slug}.yml", ("顺序", index)))


_NEEDS = ("duties/*", "guides/*", "*/list.yml", "village-list.yml", "departments.yml")

RULE = Rule(CODE, "写到的事项和指南都有", check, needs=_NEEDS)
