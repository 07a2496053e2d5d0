"""Whether every title and everyday name finds what it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.present.search.engine import Hit, Search
from dutybook.present.search.phrases import Phrase
from dutybook.present.search.proof import Proof

FIRST = 3
"""Among so many results a name has to find its own record."""


class Misplaced(NamedTuple):
    """A name that doesn't find its own record among the first three."""

    name: str
    id: str
    title: str
    found: tuple[Hit, ...]


def misplaced(search: Search) -> Iterator[Misplaced]:
    """Yield those of the county's own names that don't find their own record.

    Asking for each takes milliseconds; so only those are asked that nothing is proved of.
    """
    proof = Proof(search, FIRST)
    for phrase in search.phrases:
        if phrase.own and not proof.holds(phrase):
            yield from asked_in_vain(search, phrase)


def asked_in_vain(search: Search, phrase: Phrase) -> Iterator[Misplaced]:
    """Ask for a name, and yield it where its record isn't among the first.

    A name that several records share opens a choice of all of them, so each of those is found.
    """
    record = search.records[phrase.record]
    hits = tuple(search(phrase.name, limit=FIRST))
    if record.id in {hit.id for hit in hits}:
        return
    choice = search.named_so(phrase.name)
    if len(choice) < 2 or record.id not in choice:
        yield Misplaced(phrase.name, record.id, record.title, hits)
