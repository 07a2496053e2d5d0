"""Compare texts entry by entry: equal ones first, then those that are alike, then what came and went.

A text may have parts, each under the body that has to do it. Where two bodies exchange roles, entries
may move between their parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dutybook.compare.change import EntryChange, MovedText
from dutybook.compare.likeness import likeness
from dutybook.compare.normal import normal_entry, same_text
from dutybook.compare.spans import spans
from dutybook.model.numbering import one_by_one

_LEAST_LIKENESS = 0.5
"""Of 1: entries less alike are told as one gone and one new."""
_LEAST_LIKENESS_ALONE = 0.3
"""The same where a text has only one entry left on either side."""

Parts = Mapping[str, Iterable[str]]
"""Body -> what it has to do."""


class _Entry(NamedTuple):
    """One entry and whose it is."""

    body: str
    text: str

    @property
    def form(self) -> str:
        return normal_entry(self.text)


class TextChanges(NamedTuple):
    """What changed in a text with parts."""

    entries: tuple[EntryChange, ...]
    """Those that are gone first, then in the order of the new text."""
    moved: tuple[MovedText, ...]
    """Entries that left one body's part for the other's."""


def compare_texts(old: Iterable[str], new: Iterable[str]) -> tuple[EntryChange, ...]:
    """Return the entries of a text that changed, came or went; none where the texts say the same."""
    return compare_parts({"": tuple(old)}, {"": tuple(new)}).entries


def compare_parts(old: Parts, new: Parts, exchanged: tuple[str, str] | None = None) -> TextChanges:
    """Return what changed in the parts of a text; ``exchanged`` are the lead before and after.

    An entry of a part that the two bodies exchanged has moved; where it was reworded besides, it is
    both in ``moved`` and, under its new body, in ``entries``.
    """
    ways = (exchanged, exchanged[::-1]) if exchanged else ()
    before, after = _remaining(old, new)
    moved: list[MovedText] = []
    for source, target in ways:
        for entry in _taken_in_common(before, after, source, target):
            moved.append(MovedText(entry.text, source, target))
    partners = _partners(before, after, ways)
    for place, partner in partners.items():
        was, became = before[partner], after[place]
        if was.body != became.body:
            moved.append(MovedText(was.text, was.body, became.body))
    return TextChanges(tuple(_entry_changes(before, after, partners)), tuple(moved))


def _remaining(old: Parts, new: Parts) -> tuple[list[_Entry], list[_Entry]]:
    """Return the entries that a body's part does not have on both sides."""
    before: list[_Entry] = []
    after: list[_Entry] = []
    for body in dict.fromkeys((*new, *old)):
        was, became = tuple(old.get(body, ())), tuple(new.get(body, ()))
        if was != became and not same_text(was, became):
            olds, news = _entries(body, was), _entries(body, became)
            _taken_in_common(olds, news, body, body)
            before += olds
            after += news
    return before, after


def _entries(body: str, lines: Iterable[str]) -> list[_Entry]:
    entries = (_Entry(body, entry) for entry in one_by_one(lines))
    return [entry for entry in entries if entry.form]


def _taken_in_common(
    before: list[_Entry], after: list[_Entry], source: str, target: str
) -> list[_Entry]:
    """Take out of both lists the entries that two bodies have in common; return those of before."""
    taken: list[_Entry] = []
    for entry in [entry for entry in before if entry.body == source]:
        same = (o for o in after if o.body == target and o.form == entry.form)
        if (other := next(same, None)) is not None:
            taken.append(entry)
            before.remove(entry)
            after.remove(other)
    return taken


def _partners(
    before: list[_Entry], after: list[_Entry], ways: Iterable[tuple[str, ...]]
) -> dict[int, int]:
    """Return place after -> place before of entries that are one and the same act, reworded.

    The most alike first; where two are equally so, those of one body, then those that stand nearer.
    """
    least = _LEAST_LIKENESS_ALONE if len(before) == len(after) == 1 else _LEAST_LIKENESS
    allowed = set(ways)
    scored = sorted(
        (-alike, was.body != became.body, abs(i - j), j, i)
        for i, was in enumerate(before)
        for j, became in enumerate(after)
        if (was.body == became.body or (was.body, became.body) in allowed)
        and (alike := likeness(was.form, became.form)) >= least
    )
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for *_, j, i in scored:
        if j not in partners and i not in taken:
            partners[j] = i
            taken.add(i)
    return partners


def _entry_changes(
    before: list[_Entry], after: list[_Entry], partners: Mapping[int, int]
) -> Iterator[EntryChange]:
    kept = set(partners.values())
    for place, entry in enumerate(before):
        if place not in kept:
            yield EntryChange(entry.body, entry.text, None, ())
    for place, entry in enumerate(after):
        if place in partners:
            was = before[partners[place]].text
            yield EntryChange(entry.body, was, entry.text, spans(was, entry.text))
        else:
            yield EntryChange(entry.body, None, entry.text, ())
