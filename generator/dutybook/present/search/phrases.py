"""The index of phrases; the same, line for line, as the script's ``phrases.js``."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dutybook.present.search.records import Record
from dutybook.present.search.text import normalise

_SINGLE = 0.3
_TITLE = 1.0
_NAME = 1.06
_WIDTH = 8192
_UNKNOWN = 0


class Phrase(NamedTuple):
    """A title or an everyday name of a record."""

    text: str
    record: int
    weight: float
    name: str


class Index(NamedTuple):
    """Token -> entries and worth; each entry's mass, the sum of what its tokens are worth."""

    postings: dict[int, list[int]]
    worth: dict[int, float]
    masses: list[float]
    size: int


class Units:
    """Number the units that tokens are made of, characters or syllables, in the order in which they come."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def learn(self, signs: Iterable[str]) -> list[int]:
        """Return the numbers of signs, new ones numbered."""
        known = self._numbers
        return [known.setdefault(sign, (len(known) + 1) % _WIDTH) for sign in signs]

    def read(self, signs: Iterable[str]) -> list[int]:
        """Return the numbers of signs; 0 for those that no phrase holds."""
        return [self._numbers.get(sign, _UNKNOWN) for sign in signs]


def tokens_of(units: Sequence[int]) -> dict[int, None]:
    """Return the tokens of a run of units, each once: the units, and pairs of neighbours."""
    found = dict.fromkeys(units)
    for first, second in pairwise(units):
        found[first * _WIDTH + second + _WIDTH] = None
    return found


def weight_of(token: int) -> float:
    """Return what a token weighs: single units little, pairs 1."""
    return _SINGLE if token < _WIDTH else 1.0


def rarity(count: int, total: int) -> float:
    """Return how rare a token is: the logarithm of how few entries hold it."""
    return math.log(1 + (total + 0.5) / (count + 0.5))


def indexed(entries: Sequence[Sequence[int]]) -> Index:
    """Index entries (runs of units)."""
    postings: dict[int, list[int]] = {}
    for number, units in enumerate(entries):
        for token in _in_order(units):
            held = postings.setdefault(token, [])
            if not held or held[-1] != number:
                held.append(number)
    worth: dict[int, float] = {}
    masses = [0.0] * len(entries)
    for token, held in postings.items():
        gain = weight_of(token) * rarity(len(held), len(entries))
        worth[token] = gain
        for number in held:
            masses[number] += gain
    return Index(postings, worth, masses, len(entries))


def _in_order(units: Sequence[int]) -> Iterator[int]:
    """Yield each unit and the pair that begins with it, in the order in which the script adds them."""
    last = len(units) - 1
    for place, unit in enumerate(units):
        yield unit
        if place < last:
            yield unit * _WIDTH + units[place + 1] + _WIDTH


def sharing(units: Sequence[int], index: Index) -> tuple[dict[int, float], float]:
    """Return entry number -> what it shares with a run of units, and the run's own mass."""
    shared: dict[int, float] = {}
    mass = 0.0
    for token in tokens_of(units):
        gain = index.worth.get(token)
        if gain is None:
            mass += weight_of(token) * rarity(0, index.size)
            continue
        mass += gain
        for number in index.postings[token]:
            shared[number] = shared.get(number, 0.0) + gain
    return shared, mass


def phrases_of(records: Sequence[Record]) -> list[Phrase]:
    """Return the phrases of records; a name that repeats another is left out."""
    phrases = []
    for number, record in enumerate(records):
        seen = set()
        for place, name in enumerate((record.title, *record.names)):
            text = normalise(name)
            if text and text not in seen:
                seen.add(text)
                phrases.append(Phrase(text, number, _NAME if place else _TITLE, name))
    return phrases
