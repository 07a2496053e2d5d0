"""Whether every title and everyday name finds what it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.present.search.engine import Hit, Search

_FIRST = 3


class Misplaced(NamedTuple):
    """A name that doesn't find its own record among the first three."""

    name: str
    id: str
    title: str
    found: tuple[Hit, ...]


def misplaced(search: Search, step: int = 1) -> Iterator[Misplaced]:
    """Ask for each of the county's own names, or every ``step``-th, and yield those that are not answered.

    A name that several records share opens a choice of all of them, so each of those is found.
    """
    for phrase in [phrase for phrase in search.phrases if phrase.own][::step]:
        record = search.records[phrase.record]
        hits = tuple(search(phrase.name, limit=_FIRST))
        if record.id in {hit.id for hit in hits}:
            continue
        choice = search.named_so(phrase.name)
        if len(choice) < 2 or record.id not in choice:
            yield Misplaced(phrase.name, record.id, record.title, hits)
