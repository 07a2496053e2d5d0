"""The index of phrases. It weighs as the site's ``phrases.js`` does, which is its master."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from dutybook.present.search.records import Record
from dutybook.present.search.text import normalise

_SINGLE = 0.6
_TITLE = 1.0
_NAME = 1.06
_MORE = 0.85
_WIDTH = 8192
_UNKNOWN = 0


class Phrase(NamedTuple):
    """A title or an everyday name of a record."""

    text: str
    record: int
    weight: float
    name: str
    own: bool
    """Whether it is the county's; else the lexicon alone says so."""


class Index:
    """Token -> the entries (runs of units) that hold it; each entry's mass is reckoned when asked for."""

    def __init__(self, entries: Sequence[Sequence[int]]) -> None:
        self.postings: dict[int, list[int]] = {}
        self._entries = entries
        self._masses = [0.0] * len(entries)
        postings = self.postings
        for number, units in enumerate(entries):
            for token in tokens_of(units):
                held = postings.get(token)
                if held is None:
                    postings[token] = [number]
                else:
                    held.append(number)

    def worth(self, token: int) -> float:
        """Return what a token is worth: more the rarer it is."""
        held = self.postings.get(token, ())
        return weight_of(token) * rarity(len(held), len(self._entries))

    def mass(self, number: int) -> float:
        """Return the sum of what an entry's tokens are worth."""
        mass = self._masses[number]
        if not mass:
            for token in tokens_of(self._entries[number]):
                mass += self.worth(token)
            self._masses[number] = mass
        return mass


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


class Sharing(NamedTuple):
    """What entries share with a run of units."""

    shared: dict[int, float]
    mass: float
    """The run's own."""
    covered: dict[int, float]
    """Owner -> the part of the run that its entries hold together."""


def sharing(units: Sequence[int], index: Index, owners: Sequence[int]) -> Sharing:
    """Compare a run of units with all entries; ``owners``: entry -> owner, one owner's entries side by side."""
    shared: dict[int, float] = {}
    covered: dict[int, float] = {}
    mass = 0.0
    for token in tokens_of(units):
        gain = index.worth(token)
        mass += gain
        last = -1
        for number in index.postings.get(token, ()):
            shared[number] = shared.get(number, 0.0) + gain
            if owners[number] != last:
                last = owners[number]
                covered[last] = covered.get(last, 0.0) + gain
    return Sharing(shared, mass, {owner: gain / mass for owner, gain in covered.items()})


def phrases_of(records: Sequence[Record]) -> list[Phrase]:
    """Return the phrases of records; a name that repeats another is left out."""
    phrases = []
    for number, record in enumerate(records):
        seen = set()
        known = len(record.names)
        for place, name in enumerate((record.title, *record.names, *record.more)):
            text = normalise(name)
            if text and text not in seen:
                seen.add(text)
                own = place <= known
                weight = (_NAME if own else _MORE) if place else _TITLE
                phrases.append(Phrase(text, number, weight, name, own))
    return phrases
