"""窗口、岗位、指南、一件事里写的事项和指南要真有。

窗口、岗位、指南、一件事、决定、words.yml 和村里的“不承担”写的事项，目录或者清单里要有；窗口、岗位还可以写类别。
退出的事项由哪一项接续、撤并的指南并入哪一个，写的也要真有。

不对（没有 MS-999）：

    窗口:
      - {名称: 民政窗口, 事项: [MS-999]}

对：写目录里有的编号；一件事里的指南写成 guides/文件名。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dutybook.check.references import decided_references, ids_by_name, standing_references
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.identity import DutyReference, parse_reference
from dutybook.model.nearest import did_you_mean, nearest_title
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB207"


_WANTED = "请写已有的事项、指南或部门"
_WANTED_OF_A_GUIDE = (
    "办事指南要写目录（duties/）里有的事项，形如“事项: [MS-001]”；新事项请先写进目录"
)


def check(book: Book) -> Iterator[Problem]:
    """Yield references to duties, guides and categories that don't exist."""
    yield from _duties(book)
    yield from _counters(book)
    yield from _posts(book)
    yield from _events(book)
    yield from _successors(book)


def _duties(book: Book) -> Iterator[Problem]:
    names = ids_by_name(book)
    for reference, origin in (*standing_references(book), *decided_references(book)):
        if reference.id not in book.known_ids:
            found = _perhaps(reference, names, book.known_ids)
            wanted = _WANTED_OF_A_GUIDE if origin.file.startswith("guides/") else _WANTED
            yield Problem(CODE, origin, f"找不到“{reference.id}”。{found}{wanted}")


def _perhaps(reference: DutyReference, names: dict[str, str], known: Iterable[str]) -> str:
    if reference.name is None:
        return did_you_mean(reference.id, known)
    found = nearest_title(reference.name, names)
    return f"是不是“{names[found]} {found}”？" if found else ""


def _unknown(written: str, known: Iterable[str], origin: Origin) -> Problem:
    suggestion = did_you_mean(written, known)
    return Problem(CODE, origin, f"找不到“{written}”。{suggestion}{_WANTED}")


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


def _posts(book: Book) -> Iterator[Problem]:
    categories = _categories(book)
    for town in book.towns:
        for number, post in enumerate(town.profile.posts):
            for index, written in enumerate(post.bears):
                if written not in categories and parse_reference(written) is None:
                    origin = town.origin.at("岗位", number, "负责", index)
                    yield _unknown(written, book.known_ids | categories, origin)


def _events(book: Book) -> Iterator[Problem]:
    guides = {f"guides/{slug}" for slug in book.guides}
    for slug, event in book.events.items():
        for index, written in enumerate(event.order):
            known = written in guides or book.knows(written)
            if not known and parse_reference(written) is None:
                known_names = book.known_ids | guides | set(book.departments) | book.generic_names
                yield _unknown(written, known_names, Origin(f"events/{slug}.yml", ("顺序", index)))


def _successors(book: Book) -> Iterator[Problem]:
    for slug, guide in book.guides.items():
        if guide.dissolved and book.guide(guide.dissolved.into) is None:
            names = [other.name for other in book.guides.values()]
            origin = Origin(f"guides/{slug}.yml", ("撤并", "并入"))
            yield _unknown(guide.dissolved.into, names, origin)


_NEEDS = ("duties/*", "guides/*", "*/list.yml", "village-list.yml", "departments.yml")

RULE = Rule(CODE, "写到的事项和指南都有", check, needs=_NEEDS)
