"""The decisions of a book, each with the place it was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.decision import Decision
from dutybook.model.origin import Origin


class Case(NamedTuple):
    """A decision and its file."""

    decision: Decision
    origin: Origin


def cases(book: Book) -> Iterator[Case]:
    """Yield every decision, in the order of the files."""
    for stem, decision in book.decisions.items():
        yield Case(decision, Origin(f"decisions/{stem}.yml"))


def open_cases(book: Book) -> Iterator[Case]:
    """Yield the decisions that are approved or may still be."""
    return (case for case in cases(book) if case.decision.outcome is None)
