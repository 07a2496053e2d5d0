"""Every place where a law is cited today."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.law import LegalBasis
from dutybook.model.origin import Origin


class Cited(NamedTuple):
    """A legal basis as it is written somewhere."""

    basis: LegalBasis
    origin: Origin
    duty: str
    """The id of the duty that it is a basis of; empty for a guide's."""


def cited_bases(book: Book) -> Iterator[Cited]:
    """Yield the bases of the catalogue, of rows that write their own, and of guides."""
    for duty in book.duties.values():
        for index, basis in enumerate(duty.entry.bases):
            yield Cited(basis, duty.origin.at("依据", index), duty.id)
    for _, row in book.current_rows():
        if "bases" in row.own:
            for index, basis in enumerate(row.text.bases):
                yield Cited(basis, row.origin.at("依据", index), row.id)
    for slug, guide in book.guides.items():
        for index, basis in enumerate(guide.bases):
            yield Cited(basis, Origin(f"guides/{slug}.yml", ("依据", index)), "")


def standing_bases(book: Book) -> Iterator[Cited]:
    """Yield the bases that hold today: those of duties that left are history."""
    for cited in cited_bases(book):
        duty = book.duties.get(cited.duty)
        if duty is None or duty.entry.exit is None:
            yield cited
