"""Every place where a department is named today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import DutyText, GoTo
from dutybook.model.origin import Origin
from dutybook.model.place import Town

LEADING_KEYS = {"lead": "主责", "receiver": "承接部门", "delegated_by": "原实施部门"}
"""Fields that name the one body which answers for a duty."""

_LEVELS = ("县", *TOWN_ITSELF, *VILLAGE_ITSELF)
"""Who may do a step without being a department."""

_BETWEEN = re.compile(r"[、\uff0c,;\uff1b/及和与]")


class Body(NamedTuple):
    """A department as it is named somewhere."""

    name: str
    origin: Origin


def named_departments(book: Book) -> Iterator[Body]:
    """Yield the names that the catalogue, rows' own fields, guides, topics and successors write."""
    for duty in book.duties.values():
        yield from _in_text(duty.entry, duty.origin)
        if duty.entry.exit and duty.entry.exit.now_with:
            yield Body(duty.entry.exit.now_with, duty.origin.at("退出", "现归"))
    for _, row in book.current_rows():
        if row.own:
            yield from _in_text(row.text, row.origin, row.own)
    for number, matter in enumerate(book.elsewhere):
        yield from _in_go_to(matter.go_to, Origin("elsewhere.yml", (number,)))
    for name, body in book.departments.items():
        if body.dissolved:
            yield Body(body.dissolved.into, Origin("departments.yml", (name, "撤并", "并入")))
    for slug, guide in book.guides.items():
        for index, step in enumerate(guide.steps):
            if step.by and step.by not in _LEVELS:
                yield Body(step.by, Origin(f"guides/{slug}.yml", ("步骤", index, "由谁")))


def _in_text(
    text: DutyText, origin: Origin, written: frozenset[str] | None = None
) -> Iterator[Body]:
    """Yield the departments of a text; of a row's, only those in the fields that it wrote itself."""
    for found in _all_in_text(text):
        if written is None or found.field in written:
            yield Body(found.name, origin.at(*found.path))


def named_in(text: DutyText) -> set[str]:
    """Return the departments that a text names."""
    return {found.name for found in _all_in_text(text)}


class _Found(NamedTuple):
    name: str
    field: str
    path: tuple[str | int, ...]


def _all_in_text(text: DutyText) -> Iterator[_Found]:
    for field, key in LEADING_KEYS.items():
        if name := getattr(text, field):
            yield _Found(name, field, (key,))
    for index, name in enumerate(text.support):
        yield _Found(name, "support", ("配合", index))
    for name in text.department_parts:
        yield _Found(name, "department_parts", ("上级部门职责", name))
    for index, step in enumerate(text.process):
        if step.by and step.by not in _LEVELS:
            yield _Found(step.by, "process", ("办理流程", index, "由谁"))
    for index, where in enumerate(text.go_to):
        yield _Found(where.to, "go_to", ("去处", index, "找"))


def _in_go_to(go_to: tuple[GoTo, ...], origin: Origin) -> Iterator[Body]:
    for index, where in enumerate(go_to):
        yield Body(where.to, origin.at("去处", index, "找"))


def several_in(book: Book, name: str) -> tuple[str, ...]:
    """Return the known departments that one text names together; empty where it is one name."""
    if book.knows(name) or not _BETWEEN.search(name):
        return ()
    parts = tuple(part.strip() for part in _BETWEEN.split(name))
    return parts if all(is_body(book, part) for part in parts) else ()


def is_body(book: Book, name: str) -> bool:
    """Return whether a name is a department's, or means the reader's own place."""
    return book.knows(name) or name in TOWN_ITSELF + VILLAGE_ITSELF


def same_body(book: Book, name: str, town: Town | None) -> str:
    """Return the full name of what ``name`` means in a town, to compare two ways of writing it."""
    return book.department(name, town) or name
