"""Every everyday name (俗称), what it leads to, and where it was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.origin import Origin


class EverydayName(NamedTuple):
    """What people say for something."""

    said: str
    title: str
    """The official name of what it leads to; empty where a word of words.yml leads to other words."""
    duties: frozenset[str]
    """The ids of the duties that it leads to, where these are written beside it."""
    origin: Origin
    is_word: bool = False
    """Whether it is a key of words.yml: part of a question rather than a name."""


def everyday_names(book: Book) -> Iterator[EverydayName]:
    """Yield the names of duties, guides, life events and matters elsewhere, and the words of words.yml."""
    yield from names_of_duties(book)
    for slug, guide in book.guides.items():
        ids = frozenset(reference.id for reference in guide.duties)
        yield from _names(guide.aliases, guide.name, ids, Origin(f"guides/{slug}.yml"))
    for slug, event in book.events.items():
        yield from _names(event.aliases, event.name, frozenset(), Origin(f"events/{slug}.yml"))
    yield from names_elsewhere(book)
    for word, official in book.words.items():
        title = word if official == (word,) else ""
        yield EverydayName(word, title, frozenset(), Origin("words.yml", (word,)), is_word=True)


def names_of_duties(book: Book) -> Iterator[EverydayName]:
    """Yield the names that the catalogue and rows of their own give to duties that still stand."""
    for duty in book.duties.values():
        if duty.entry.exit is None:
            yield from _names(duty.entry.aliases, duty.name, frozenset([duty.id]), duty.origin)
    for _, row in book.current_rows():
        if "aliases" in row.own:
            yield from _names(row.text.aliases, row.name, frozenset([row.id]), row.origin)


def names_elsewhere(book: Book) -> Iterator[EverydayName]:
    """Yield the names of everyday matters that are nobody's township duty."""
    for index, topic in enumerate(book.elsewhere):
        origin = Origin("elsewhere.yml", (index,))
        yield from _names(topic.aliases, topic.name, frozenset(), origin)


def _names(
    aliases: tuple[str, ...], title: str, duties: frozenset[str], origin: Origin
) -> Iterator[EverydayName]:
    for index, said in enumerate(aliases):
        yield EverydayName(said, title, duties, origin.at("俗称", index))
