"""Every place outside the lists where a duty is named: counters, guides, decisions."""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.model.book import Book
from dutybook.model.identity import DutyReference
from dutybook.model.origin import Origin


def references(book: Book) -> Iterator[tuple[DutyReference, Origin]]:
    """Yield what is named, and where."""
    for _, origin, contact in book.contacts():
        for number, counter in enumerate(contact.counters):
            for index, reference in enumerate(counter.duties):
                yield reference, origin.at("窗口", number, "事项", index)
    for slug, guide in book.guides.items():
        for index, reference in enumerate(guide.duties):
            yield reference, Origin(f"guides/{slug}.yml", ("事项", index))
