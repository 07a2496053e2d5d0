"""The index of phrases. It weighs as the site's ``phrases.js`` does, which is its master."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from itertools import accumulate, chain, compress
from operator import add, not_
from typing import NamedTuple

from dutybook.present.search.records import Record
from dutybook.present.search.text import normalise

_SINGLE = 0.6
_TITLE = 1.0
_NAME = 1.06
_MORE = 0.85
_WIDTH = 8192
_UNKNOWN = chr(0)
_END = chr(_WIDTH)
"""Stands behind each entry of an index: no unit is as high."""


class Phrase(NamedTuple):
    """A title or an everyday name of a record."""

    text: str
    record: int
    weight: float
    name: str
    own: bool
    """Whether it is the county's; else the lexicon alone says so."""


class Index:
    """Which entries hold a token, a unit or a pair of neighbours; an entry is a text with a character a unit.

    Tokens are counted at once. Which entries hold one is looked up when asked for, as an entry's mass is.
    """

    def __init__(self, entries: Sequence[str]) -> None:
        self._entries = entries
        self._text = _joined(entries)
        self._counts = _counted(entries)
        self._worths: dict[str, float] = {}
        self._masses = [0.0] * len(entries)
        self._holding: dict[str, list[int]] = {}
        self._wanted: Sequence[int] | None = None
        self._ends = list(accumulate(len(entry) + 1 for entry in entries))

    def among(self, wanted: Sequence[int]) -> Index:
        """Return an index that finds only some entries, named in their order; what tokens are worth stays."""
        part = copy(self)
        part._wanted = wanted
        return part

    def holding(self, token: str) -> Sequence[int]:
        """Return the numbers of the entries that hold a token, in their order."""
        if self._wanted is not None:
            return [number for number in self._wanted if token in self._entries[number]]
        held = self._holding.get(token)
        if held is None:
            held = self._holding[token] = list(self._found(token))
        return held

    def _found(self, token: str) -> Iterator[int]:
        text, ends = self._text, self._ends
        at = text.find(token)
        while at >= 0:
            number = bisect_right(ends, at)
            yield number
            at = text.find(token, ends[number])

    def worth(self, token: str) -> float:
        """Return what a token is worth: more the rarer it is."""
        worth = self._worths.get(token)
        if worth is None:
            count = rarity(self._counts[token], len(self._entries))
            worth = self._worths[token] = weight_of(token) * count
        return worth

    def mass_of(self, units: str) -> float:
        """Return the sum of what a run's tokens are worth."""
        mass = 0.0
        for token in tokens_of(units):
            mass += self.worth(token)
        return mass

    def mass(self, number: int) -> float:
        """Return the mass of an entry."""
        mass = self._masses[number]
        if not mass:
            mass = self._masses[number] = self.mass_of(self._entries[number])
        return mass


class _Numbered(dict[str, str]):
    """Sign -> its unit; a new sign gets the next one."""

    def __missing__(self, sign: str) -> str:
        unit = self[sign] = chr((len(self) + 1) % _WIDTH)
        return unit


class Units:
    """Number the units that tokens are made of, characters or syllables, in the order in which they come.

    A unit is written as the character with its number, so that a run of them is a text.
    """

    def __init__(self) -> None:
        self._units = _Numbered()

    def learn(self, signs: Iterable[str]) -> str:
        """Return the units of signs, new ones numbered."""
        return "".join(map(self._units.__getitem__, signs))

    def read(self, signs: Iterable[str]) -> str:
        """Return the units of signs; number 0 for those that no phrase holds."""
        return "".join(self._units.get(sign, _UNKNOWN) for sign in signs)


def tokens_of(units: str) -> dict[str, None]:
    """Return the tokens of a run of units, each once: the units, and pairs of neighbours."""
    return dict.fromkeys(chain(units, map(add, units, units[1:])))


def _counted(entries: Sequence[str]) -> Counter[str]:
    """Return token -> how many entries hold it; entries that repeat nothing are quickly counted as one text."""
    once = [len(set(units)) == len(units) for units in entries]
    text = _joined(compress(entries, once))
    counts = Counter(text)
    counts.update(map(add, text, text[1:]))
    others = compress(entries, map(not_, once))
    counts.update(chain.from_iterable({*u, *map(add, u, u[1:])} for u in others))
    return counts


def _joined(entries: Iterable[str]) -> str:
    return "".join(chain.from_iterable((entry, _END) for entry in entries))


def weight_of(token: str) -> float:
    """Return what a token weighs: single units little, pairs 1."""
    return _SINGLE if len(token) == 1 else 1.0


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


def sharing(units: str, index: Index, owners: Sequence[int]) -> Sharing:
    """Compare a run of units with all entries; ``owners``: entry -> owner, one owner's entries side by side."""
    shared: dict[int, float] = {}
    covered: dict[int, float] = {}
    mass = 0.0
    for token in tokens_of(units):
        gain = index.worth(token)
        mass += gain
        last = -1
        for number in index.holding(token):
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
