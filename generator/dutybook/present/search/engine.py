"""The ranking. It answers as the site's ``engine.js`` does, which is its master.

A test sets both side by side over many questions: same records, same order, same scores.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from dutybook.present.search.phrases import Index, Phrase, Units, phrases_of, sharing
from dutybook.present.search.question import Question, Questions
from dutybook.present.search.records import Record
from dutybook.present.search.sound import (
    read_sounds,
    softened,
    spelling,
    split_letters,
    syllables_of,
)
from dutybook.present.search.text import (
    normalise,
    without_sound,
)

_QUERY_SHARE = 0.5
_SECOND = 0.2
_COVERED = 0.75
_NOTE = 0.15
SYNONYM = 0.8
SOUND = 0.86
_WEAK = 0.62
EXACT = 0.5
HELD = 0.16
_LEAST = 0.045
FAINT = 0.04
"""The part of a question that a phrase must share to count at all."""
_ALL = 0.999
"""Only a phrase that shares all of itself, or of the question, can hold it or be held: spares looking."""
_OFFICE_TYPES = frozenset({"town", "village", "department", "counter", "hotline"})
_PRIOR = {
    "matter": 0.03,
    "village-matter": -0.02,
    "certificate": -0.01,
    "page": -0.08,
    "event": -0.06,
    "guide": -0.07,
}
LETTERS = re.compile("[a-z]+")


class Hit(NamedTuple):
    """A record that was found; the best come first."""

    id: str
    type: str
    title: str
    score: float
    matched: str
    """The title or everyday name that fitted best; empty where only the note did."""


class Best:
    """What a record's two best phrases score."""

    __slots__ = ("first", "matched", "second")

    def __init__(self, first: float, second: float = 0.0, matched: str = "") -> None:
        self.first, self.second, self.matched = first, second, matched

    def score(self, type: str, covered: float, gain: float, contact: bool) -> float:
        """Return the record's score, which grows with each of the numbers that it is made of.

        covered, gain: the part of the question that its phrases and its note hold; contact: an office is wanted.
        """
        held = _COVERED * covered
        note = _NOTE * gain
        score = (
            self.first + _SECOND * self.second + held + note + _PRIOR.get(type, 0.0) * self.first
        )
        if contact and type in _OFFICE_TYPES:
            score += 0.35 * self.first + 0.05
        return score


class Search:
    """Find records by what people say. Everything costly is made once, when it is first needed."""

    def __init__(
        self,
        records: Sequence[Record],
        words: Mapping[str, Sequence[str]],
        sounds: Mapping[str, str],
        forms: Mapping[str, str],
    ) -> None:
        self.records = records
        self.questions = Questions(records, words, forms)
        self._table = sounds
        self.characters, self._note_characters, self._syllables = Units(), Units(), Units()

    def __call__(self, query: str, town: str = "", village: str = "", limit: int = 10) -> list[Hit]:
        """Return what is found, best first; never nothing."""
        question = self.questions.meant(query)
        if question.own_office:
            return self._own_office(question, town, village)[:limit]
        said, _, wanted, contact, named, place, _ = question
        scores, covered = self._scored(wanted, said) if wanted else ({}, {})
        best = self._collect(scores)
        gains = self._noted(wanted) if wanted else {}
        for number, gain in gains.items():
            if number not in best and gain > 0.3:
                best[number] = Best(0.0)
        ranked: dict[int, tuple[float, str]] = {}
        for number, found in best.items():
            score = found.score(
                self.records[number].type,
                covered.get(number, 0.0),
                gains.get(number, 0.0),
                contact,
            )
            score += self.nearness(self.records[number], named or town, village)
            if score > _LEAST:
                ranked[number] = (_settled(score), found.matched)
        if place >= 0:
            self._lead(ranked, place, contact or not wanted)
        order = sorted(ranked, key=lambda number: (-ranked[number][0], number))[:limit]
        hits = [self._hit(number, *ranked[number]) for number in order]
        return hits or self._fallback(town, limit)

    def named_so(self, query: str) -> list[str]:
        """Return the ids of the records that the whole question names: by their own names, else the lexicon's."""
        asked = self.questions.meant(query)
        meant = (asked.wanted or asked.whole, asked.said)
        exactly = [phrase for phrase in self.phrases if phrase.text in meant]
        own = [phrase for phrase in exactly if phrase.own]
        numbers = dict.fromkeys(phrase.record for phrase in own or exactly)
        return [self.records[number].id for number in numbers]

    def place(self, query: str) -> str:
        """Return the slug of the town that a question names; empty where it names none."""
        return self.questions.meant(query).town

    def among(self, numbers: Iterable[int]) -> Search:
        """Return a search that finds some records alone, in writing, and scores them as this one does."""
        wanted, owners = sorted(numbers), self.owners
        spans = (range(bisect_left(owners, n), bisect_right(owners, n)) for n in wanted)
        few = copy(self)
        few._table = {}
        few.written = self.written.among([*chain.from_iterable(spans)])
        few._notes = self._notes.among(wanted)
        return few

    def _own_office(self, asked: Question, town: str, village: str) -> list[Hit]:
        """Return the office of the asker's own place, then what the county itself calls so.

        Where no place is known, what is called so, then all that always helps.
        """
        texts = (asked.said, asked.whole)
        named = {p.record: p.name for p in self.phrases if p.own and p.text in texts}
        called = [self._hit(record, 1.0, name) for record, name in named.items()]
        for place in filter(None, (village, town)):
            for number, record in enumerate(self.records):
                if record.id == place:
                    return [self._hit(number, 1.0, record.title), *called]
        return [*called, *self._fallback("", len(self.records))]

    @staticmethod
    def nearness(record: Record, town: str, village: str) -> float:
        """Return what a record gains by being where the asker is, or loses by being elsewhere."""
        near = 0.0
        if record.town and town:
            near += 0.12 if record.town == town else -0.25
        if village and record.id == village:
            near += 0.1
        return near

    def _lead(self, ranked: dict[int, tuple[float, str]], number: int, first: bool) -> None:
        if number in ranked:
            score, matched = ranked[number]
            ranked[number] = (score + (1 if first else 0.05), matched)
        elif first:
            ranked[number] = (1.0, self.records[number].title)

    def _hit(self, number: int, score: float, matched: str) -> Hit:
        record = self.records[number]
        return Hit(record.id, record.type, record.title, _settled(score), matched)

    def _fallback(self, town: str, limit: int) -> list[Hit]:
        """Return what always helps: the place's own office, the county's hotline."""
        helpful = (
            number
            for number, record in enumerate(self.records)
            if record.type == "hotline"
            or (record.type == "town" and (not town or record.id == town))
        )
        return [self._hit(number, 0.0, "") for number in helpful][:limit]

    # what is known

    @cached_property
    def phrases(self) -> list[Phrase]:
        """Every name that is known, in the order of records."""
        return phrases_of(self.records)

    @cached_property
    def owners(self) -> list[int]:
        """Return phrase -> record."""
        return [phrase.record for phrase in self.phrases]

    @cached_property
    def written(self) -> Index:
        """Return the index of all phrases, in units of ``characters``."""
        return Index([self.characters.learn(phrase.text) for phrase in self.phrases])

    @cached_property
    def _notes(self) -> Index:
        return Index(
            [self._note_characters.learn(normalise(record.note)) for record in self.records]
        )

    @cached_property
    def _sounds(self) -> dict[str, str]:
        return read_sounds(self._table)

    @cached_property
    def _spoken(self) -> list[list[str]]:
        return [syllables_of(text, self._sounds) for text, *_ in self.phrases]

    @cached_property
    def _heard(self) -> Index:
        return Index([self._syllables.learn(map(softened, said)) for said in self._spoken])

    # how well it fits

    def _scored(self, text: str, whole: str) -> tuple[dict[int, float], dict[int, float]]:
        """Return phrase -> score, and record -> the part of the question that its phrases hold."""
        letters = LETTERS.fullmatch(text) is not None
        scores, covered = (self._by_letters(text), {}) if letters else self._by_writing(text, whole)
        if max(scores.values(), default=0.0) < _WEAK:
            if letters:
                self._as_written(text, scores, 1.0, whole)
            elif self._table:
                self._as_heard(syllables_of(text, self._sounds), scores)
        return scores, covered

    def _by_writing(self, text: str, whole: str) -> tuple[dict[int, float], dict[int, float]]:
        scores: dict[int, float] = {}
        covered = self._as_written(text, scores, 1.0, whole)
        for official in self.questions.officially(text):
            self._as_written(official, scores, SYNONYM, "")
        return scores, covered

    def _as_written(
        self, text: str, scores: dict[int, float], factor: float, whole: str
    ) -> dict[int, float]:
        written = self.written
        shared, mass, covered = sharing(self.characters.read(text), written, self.owners)
        length = len(text)
        for number, share in shared.items():
            if share < FAINT * mass:
                continue
            phrase, _, weight, *_ = self.phrases[number]
            own = written.mass(number)
            score = fit(share, own, mass) * weight
            if phrase in (text, whole):
                score = weight + EXACT
            elif share > _ALL * min(own, mass):
                size = len(phrase)
                if (size > 1 and phrase in text) or (length > 1 and text in phrase):
                    held = size / length if size < length else length / size
                    score += HELD * min(1, 0.5 + held)
            _raise(scores, number, score * factor)
        return covered

    def _as_heard(self, said: Sequence[str], scores: dict[int, float]) -> None:
        index = self._heard
        run = self._syllables.read(map(softened, said))
        shared, mass, _ = sharing(run, index, self.owners)
        for number, share in shared.items():
            if share >= FAINT * mass:
                _raise(scores, number, SOUND * fit(share, index.mass(number), mass))

    def _by_letters(self, letters: str) -> dict[int, float]:
        scores: dict[int, float] = {}
        if not self._table:
            return scores
        bare = without_sound(letters)
        for number, syllables in enumerate(self._spoken):
            if score := spelling(bare, syllables):
                scores[number] = score * self.phrases[number][2]
        split = split_letters(bare, self._table.keys())
        if split and len(split) > 1:
            self._as_heard(split, scores)
        return scores

    def _collect(self, scores: Mapping[int, float]) -> dict[int, Best]:
        best: dict[int, Best] = {}
        for number, score in scores.items():
            _, record, _, name, _ = self.phrases[number]
            known = best.get(record)
            if known is None:
                best[record] = Best(score, matched=name)
            elif score > known.first:
                known.first, known.second, known.matched = score, known.first, name
            elif score > known.second:
                known.second = score
        return best

    def _noted(self, text: str) -> dict[int, float]:
        """Return record number -> the part of the question that its note holds."""
        notes = self._notes
        return sharing(self._note_characters.read(text), notes, range(len(self.records))).covered


def fit(share: float, phrase_mass: float, query_mass: float) -> float:
    """Return how well a phrase fits a question by what they share: 0 to 1, more the more it is of either."""
    of_query = min(1, share / query_mass)
    of_phrase = min(1, share / phrase_mass)
    return _QUERY_SHARE * of_query + (1 - _QUERY_SHARE) * of_phrase * math.sqrt(of_query)


def _settled(score: float) -> float:
    """Return a score without the last digits, in which machines may differ."""
    return math.floor(score * 1e6 + 0.5) / 1e6


def _raise(scores: dict[int, float], number: int, score: float) -> None:
    if score > scores.get(number, 0.0):
        scores[number] = score
