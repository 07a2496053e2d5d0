"""Every place outside the lists where a duty is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.decision import VERBS
from dutybook.model.duty import Duty
from dutybook.model.identity import DutyReference, parse_reference
from dutybook.model.origin import Origin


class Named(NamedTuple):
    """A duty as it is named somewhere."""

    duty: DutyReference
    origin: Origin


def standing_references(book: Book) -> Iterator[Named]:
    """Yield what outside the lists names a duty that holds today."""
    for index, reference in enumerate(book.county.most_asked):
        yield Named(reference, Origin("county.yml", ("常问事项", index)))
    yield from _of_counters(book)
    yield from _of_posts(book)
    yield from _of_guides(book)
    yield from _of_texts(book)
    for _, village in book.villages():
        for index, reference in enumerate(village.not_borne):
            yield Named(reference, village.origin.at("清单", "不承担", index))
    for duty in book.duties.values():
        if duty.entry.exit and (successor := duty.entry.exit.successor):
            yield Named(successor, duty.origin.at("退出", "接续"))


def _of_counters(book: Book) -> Iterator[Named]:
    for _, origin, contact in book.contacts():
        for number, counter in enumerate(contact.counters):
            for index, reference in enumerate(counter.duties):
                yield Named(reference, origin.at("窗口", number, "事项", index))


def _of_posts(book: Book) -> Iterator[Named]:
    for town in book.towns:
        for number, post in enumerate(town.profile.posts):
            for index, written in enumerate(post.bears):
                if (reference := parse_reference(written)) is not None:
                    yield Named(reference, town.origin.at("岗位", number, "负责", index))


def _of_guides(book: Book) -> Iterator[Named]:
    for slug, guide in book.guides.items():
        for index, reference in enumerate(guide.duties):
            yield Named(reference, Origin(f"guides/{slug}.yml", ("事项", index)))


def _of_texts(book: Book) -> Iterator[Named]:
    """Yield what steps of life events and words name, where it is a duty."""
    steps = {f"events/{slug}.yml": {"顺序": event.order} for slug, event in book.events.items()}
    for file, texts in {**steps, "words.yml": book.words}.items():
        for key, written in texts.items():
            for index, text in enumerate(written):
                if (named := parse_reference(text)) is not None:
                    yield Named(named, Origin(file, (key, index)))


def decided_references(book: Book) -> Iterator[Named]:
    """Yield the duties that decisions change, but for those that they bring into being or rename."""
    for stem, decision in book.decisions.items():
        for number, change in enumerate(decision.changes):
            if change.kind not in _OF_THE_FUTURE:
                origin = Origin(f"decisions/{stem}.yml", ("变更", number, VERBS[change.kind]))
                several = len(change.duties) > 1
                for index, reference in enumerate(change.duties):
                    yield Named(reference, origin.at(index) if several else origin)


_OF_THE_FUTURE = ("added", "devolved", "renamed")
"""Changes of duties that the catalogue may not hold (yet), or not under this name."""


def ids_by_name(book: Book) -> dict[str, str]:
    """Return the catalogue's ids by name; where two duties share one, the first."""
    found: dict[str, str] = {}
    for duty in book.duties.values():
        found.setdefault(duty.name, duty.id)
    return found


def full_name(duty: Duty) -> str:
    """Return ``编号 名称``, as a reference is written."""
    return f"{duty.id} {duty.name}"
