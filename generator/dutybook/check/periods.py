"""Every period that the catalogue, rows' own fields and decisions state."""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.model.book import Book
from dutybook.model.duty import Agreement, DutyText
from dutybook.model.origin import Origin
from dutybook.model.value import Period


def transitions(book: Book) -> Iterator[tuple[Period, Origin]]:
    """Yield the transitions (过渡期) of duties and decisions."""
    for text, origin, fields in _texts(book):
        if text.transition is not None and "transition" in fields:
            yield text.transition, origin.at("过渡期")
    for stem, decision in book.decisions.items():
        if decision.transition is not None:
            yield decision.transition, Origin(f"decisions/{stem}.yml", ("过渡期",))


def agreements(book: Book) -> Iterator[tuple[Agreement, Origin]]:
    """Yield the agreements that entrust powers (委托书)."""
    for text, origin, fields in _texts(book):
        if text.agreement is not None and "agreement" in fields:
            yield text.agreement, origin.at("委托书")


def _texts(book: Book) -> Iterator[tuple[DutyText, Origin, set[str] | frozenset[str]]]:
    """Yield texts with their place and the names of the fields that were written there."""
    for duty in book.duties.values():
        yield duty.entry, duty.origin, duty.entry.model_fields_set
    for _, row in book.current_rows():
        if row.own:
            yield row.text, row.origin, row.own
