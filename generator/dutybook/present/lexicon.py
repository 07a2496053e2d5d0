"""Which matters of the lexicon a name means, and what people say for it in consequence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.identity import parse_reference
from dutybook.model.lexicon import Entry, Lexicon, Nature, Pattern, normal_clauses

MOST_MATTERS = 4
"""How many matters one name may mean; a name that fits more is too wide for the rest."""

_AGAINST = re.compile(
    "处罚|追缴|追回|冒领|骗取|查处|没收|查封|扣押|强制拆除|强制执行|监督检查|执法|违法|违规|打击|取缔"
)
"""Acts against somebody: nobody applies for them."""
_CERTIFICATE = "证明"
"""A name that ends so is a certificate, not the matter that it certifies."""


class Match(NamedTuple):
    """A matter that a name may mean."""

    entry: Entry
    places: frozenset[int]
    """The characters of the name that say so."""
    sure: bool
    too_many: bool = False
    """Whether it would be sure, had the name not enough other matters."""


class Record(NamedTuple):
    """Something that words can be attached to."""

    key: str
    """The id of a duty; else what stands before and after the slash of its address."""
    name: str
    said: tuple[str, ...] = ()
    """Everyday names that the county itself gives it."""


class Attached(NamedTuple):
    """What one record got."""

    entries: tuple[Entry, ...]
    words: tuple[str, ...]
    """In the entries' order, without the record's name and its own everyday names."""


class Doubt(NamedTuple):
    """A matter that a record may mean; nothing was attached."""

    record: Record
    entry: Entry
    too_many: bool
    """Whether the name fits too many matters, rather than this one too weakly."""


class Attachments(NamedTuple):
    """What every record got, and what somebody should look at."""

    by_key: Mapping[str, Attached]
    """Without the records that got nothing."""
    doubts: tuple[Doubt, ...]


def attach(
    lexicon: Lexicon, records: Iterable[Record], pinned: Mapping[str, tuple[str, ...]]
) -> Attachments:
    """Attach the lexicon's words to records by what their names mean.

    ``pinned``: key -> names of entries; such a record gets these, whatever its name says.
    """
    by_key: dict[str, Attached] = {}
    doubts: list[Doubt] = []
    for record in records:
        if record.key in pinned:
            entries = tuple(lexicon.by_name[name] for name in pinned[record.key])
        else:
            matches = recognise(lexicon, record.name)
            entries = tuple(match.entry for match in matches if match.sure)
            doubts += (Doubt(record, m.entry, m.too_many) for m in matches if not m.sure)
        if entries:
            by_key[record.key] = Attached(entries, tuple(_words(entries, record)))
    return Attachments(by_key, tuple(doubts))


def _words(entries: Iterable[Entry], record: Record) -> Iterator[str]:
    known = {record.name, *record.said}
    words = dict.fromkeys(word for entry in entries for word in entry.words)
    return (word for word in words if word not in known)


def recognise(lexicon: Lexicon, name: str) -> tuple[Match, ...]:
    """Return the matters that a name means or may mean, the most telling first.

    A matter whose terms are part of a more special one's is left out: a name that says 低保边缘 doesn't
    mean 低保, unless it says so elsewhere.
    """
    found = _strongest(_matches(lexicon, normal_clauses(name)))
    ordered = sorted(found, key=lambda match: (not match.sure, -len(match.places)))
    kept = [match for match in ordered if not _is_part(match, ordered)]
    return (*kept[:MOST_MATTERS], *map(_one_too_many, kept[MOST_MATTERS:]))


def _one_too_many(match: Match) -> Match:
    return match._replace(sure=False, too_many=match.sure)


def _matches(lexicon: Lexicon, clauses: Iterable[str]) -> Iterator[Match]:
    start = 0
    for clause in clauses:
        for entry, pattern in _candidates(lexicon, clause):
            held = _terms_held(pattern, clause)
            if held and _may_mean(entry, held, clause):
                yield Match(entry, _places(held, clause, start), pattern.sure)
        start += len(clause)


def _candidates(lexicon: Lexicon, clause: str) -> Iterator[tuple[Entry, Pattern]]:
    beginnings = {clause[index : index + 2] for index in range(len(clause))}
    for beginning in sorted(beginnings & lexicon.by_beginning.keys()):
        yield from lexicon.by_beginning[beginning]


def _may_mean(entry: Entry, held: Iterable[str], clause: str) -> bool:
    """Return whether nothing speaks against a matter whose terms a clause holds."""
    if entry.nature is Nature.SERVICE and _AGAINST.search(clause):
        return False
    if clause.endswith(_CERTIFICATE) and not any(
        _CERTIFICATE in text for text in (entry.name, *held)
    ):
        return False
    return not any(term in clause for term in entry.refused)


def _terms_held(pattern: Pattern, clause: str) -> list[str]:
    """Return the terms of a pattern that a clause holds; none where a group has no part in it."""
    held: list[str] = []
    for group in pattern.groups:
        before = len(held)
        held += [term for term in group if term in clause]
        if len(held) == before:
            return []
    return held


def _places(terms: Iterable[str], clause: str, start: int) -> frozenset[int]:
    """Return the places of all terms, counted from where the name's first clause begins."""
    places: set[int] = set()
    for term in terms:
        found = clause.find(term)
        while found >= 0:
            places.update(range(start + found, start + found + len(term)))
            found = clause.find(term, found + 1)
    return frozenset(places)


def _strongest(matches: Iterable[Match]) -> Iterable[Match]:
    """Join the matches of each entry: sure if one is, with the places of all that are as sure."""
    joined: dict[str, Match] = {}
    for match in matches:
        known = joined.get(match.entry.name)
        if known is None or (match.sure and not known.sure):
            joined[match.entry.name] = match
        elif match.sure == known.sure:
            joined[match.entry.name] = known._replace(places=known.places | match.places)
    return joined.values()


def _is_part(match: Match, others: Iterable[Match]) -> bool:
    return any(
        other.sure
        and (match.places < other.places or (not match.sure and match.places <= other.places))
        for other in others
        if other.entry is not match.entry
    )


def records_of(book: Book) -> Iterator[Record]:
    """Yield everything that words can be attached to: duties, guides, matters elsewhere."""
    duties = {
        duty.id: Record(duty.id, duty.name, duty.entry.aliases) for duty in book.duties.values()
    }
    for _, row in book.current_rows():
        if row.id and row.id not in duties:
            duties[row.id] = Record(row.id, row.name, row.text.aliases)
    yield from duties.values()
    for slug, guide in book.guides.items():
        yield Record(f"guides/{slug}", guide.name, guide.aliases)
    for topic in book.elsewhere:
        yield Record(f"elsewhere/{topic.slug}", topic.name, topic.aliases)


def pinned_entries(lexicon: Lexicon, book: Book) -> dict[str, tuple[str, ...]]:
    """Return the entries that words.yml itself attaches: ``高龄津贴: [MS-014 …]``, by key.

    Only a key that is an entry's name, and a value that names a duty by its id, do so.
    """
    found: dict[str, list[str]] = {}
    for word, officials in book.words.items():
        for official in officials if word in lexicon.by_name else ():
            reference = parse_reference(official)
            if reference is not None and reference.id in book.known_ids:
                found.setdefault(reference.id, []).append(word)
    return {key: tuple(names) for key, names in found.items()}
