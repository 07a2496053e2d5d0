"""Every place outside the lists where a duty is named: counters, guides, decisions."""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.model.book import Book
from dutybook.model.decision import VERBS
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
    for _, village in book.villages():
        for index, id in enumerate(village.not_borne):
            yield DutyReference(id, None), village.origin.at("清单", "不承担", index)
    for stem, decision in book.decisions.items():
        for number, change in enumerate(decision.changes):
            key = VERBS[change.kind]
            for index, reference in enumerate(change.duties):
                if change.kind not in _OF_THE_FUTURE:
                    origin = Origin(f"decisions/{stem}.yml", ("变更", number, key))
                    yield reference, origin if len(change.duties) == 1 else origin.at(index)


_OF_THE_FUTURE = ("added", "devolved", "renamed")
"""Changes of duties that the catalogue may not hold (yet), or not under this name."""
