"""The ranking. It answers as the site's ``engine.js`` does, which is its master.

A test sets both side by side over many questions: same records, same order, same scores.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from dutybook.present.search.phrases import Index, Phrase, Units, phrases_of, sharing
from dutybook.present.search.records import Record
from dutybook.present.search.sound import (
    read_sounds,
    softened,
    spelling,
    split_letters,
    syllables_of,
)
from dutybook.present.search.speech import OFFICES
from dutybook.present.search.text import essence, intent, normalise, standard, without_sound

_QUERY_SHARE = 0.5
_SECOND = 0.2
_COVERED = 0.75
_NOTE = 0.15
_SYNONYM = 0.8
_SOUND = 0.86
_WEAK = 0.62
_EXACT = 0.5
_HELD = 0.16
_LEAST = 0.045
_FAINT = 0.04
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
_OWN_OFFICES = ("", *OFFICES)
_LETTERS = re.compile("[a-z]+")
_ENDING = re.compile("(镇|乡|街道)$")


class Hit(NamedTuple):
    """A record that was found; the best come first."""

    id: str
    type: str
    title: str
    score: float
    matched: str
    """The title or everyday name that fitted best; empty where only the note did."""


class _Best:
    __slots__ = ("first", "matched", "second")

    def __init__(self, first: float, matched: str) -> None:
        self.first, self.second, self.matched = first, 0.0, matched

    def score(self, type: str, covered: float, gain: float, contact: bool) -> float:
        held = _COVERED * covered
        note = _NOTE * gain
        score = (
            self.first + _SECOND * self.second + held + note + _PRIOR.get(type, 0.0) * self.first
        )
        if contact and type in _OFFICE_TYPES:
            score += 0.35 * self.first + 0.05
        return score


class _Named(NamedTuple):
    text: str
    town: str
    record: int


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
        self._words = [
            (normalise(said), [*map(normalise, official)]) for said, official in words.items()
        ]
        self._table, self._forms = sounds, forms
        self._characters, self._note_characters, self._syllables = Units(), Units(), Units()

    def __call__(self, query: str, town: str = "", village: str = "", limit: int = 10) -> list[Hit]:
        """Return what is found, best first; never nothing."""
        said = standard(normalise(query), self._forms)
        whole = standard(essence(query), self._forms)
        named = self._named(whole)
        text, contact = intent(named.text, said)
        if contact and named.record < 0 and text in _OWN_OFFICES:
            return self._own_office(whole, town, village)[:limit]
        wanted = text or ("" if named.record >= 0 else whole)
        scores, covered = self._scored(wanted, said) if wanted else ({}, {})
        best = self._collect(scores)
        gains = self._noted(wanted) if wanted else {}
        for number, gain in gains.items():
            if number not in best and gain > 0.3:
                best[number] = _Best(0.0, "")
        place = named.town or town
        ranked: dict[int, tuple[float, str]] = {}
        for number, found in best.items():
            score = found.score(
                self.records[number].type,
                covered.get(number, 0.0),
                gains.get(number, 0.0),
                contact,
            )
            score += self._nearness(self.records[number], place, village)
            if score > _LEAST:
                ranked[number] = (_settled(score), found.matched)
        if named.record >= 0:
            self._lead(ranked, named.record, contact or not text)
        order = sorted(ranked, key=lambda number: (-ranked[number][0], number))[:limit]
        hits = [self._hit(number, *ranked[number]) for number in order]
        return hits or self._fallback(town, limit)

    def named_so(self, query: str) -> list[str]:
        """Return the ids of the records that the whole question names: by their own names, else the lexicon's."""
        whole = standard(essence(query), self._forms)
        said = standard(normalise(query), self._forms)
        wanted = intent(self._named(whole).text, said)[0] or whole
        exactly = [phrase for phrase in self.phrases if phrase.text in (wanted, said)]
        own = [phrase for phrase in exactly if phrase.own]
        numbers = dict.fromkeys(phrase.record for phrase in own or exactly)
        return [self.records[number].id for number in numbers]

    def place(self, query: str) -> str:
        """Return the slug of the town that a question names; empty where it names none."""
        return self._named(standard(essence(query), self._forms)).town

    def _own_office(self, whole: str, town: str, village: str) -> list[Hit]:
        """Return the office of the asker's own place, then what the county itself calls so.

        Where no place is known, what is called so, then all that always helps.
        """
        named = [phrase for phrase in self.phrases if phrase.own and phrase.text == whole]
        called = [self._hit(phrase.record, 1.0, phrase.name) for phrase in named]
        for place in filter(None, (village, town)):
            for number, record in enumerate(self.records):
                if record.id == place:
                    return [self._hit(number, 1.0, record.title), *called]
        return [*called, *self._fallback("", len(self.records))]

    @staticmethod
    def _nearness(record: Record, town: str, village: str) -> float:
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
    def _owners(self) -> list[int]:
        return [phrase.record for phrase in self.phrases]

    @cached_property
    def _written(self) -> Index:
        return Index([self._characters.learn(phrase.text) for phrase in self.phrases])

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

    @cached_property
    def _places(self) -> list[tuple[str, str, int]]:
        """Return names of towns and villages, the longest first, with the town and the record meant."""
        names = []
        for number, record in enumerate(self.records):
            if record.type not in ("town", "village"):
                continue
            town = record.id if record.type == "town" else record.town
            known = [record.title, *record.names]
            short = _ENDING.sub("", record.title)
            if record.type == "town" and len(short) > 1:
                known.append(short)
            names += [(normalise(name), town, number) for name in known]
        return sorted(names, key=lambda found: (-len(found[0]), found[2]))

    # how well it fits

    def _named(self, text: str) -> _Named:
        for name, town, number in self._places:
            if name in text:
                before, _, behind = text.partition(name)
                office = next((word for word in OFFICES if behind.startswith(word)), "")
                return _Named(before + behind[len(office) :], town, number)
        return _Named(text, "", -1)

    def _scored(self, text: str, whole: str) -> tuple[dict[int, float], dict[int, float]]:
        """Return phrase -> score, and record -> the part of the question that its phrases hold."""
        letters = _LETTERS.fullmatch(text) is not None
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
        held = [(said, officials) for said, officials in self._words if said in text]
        for said, officials in held:
            if not any(said in other and other != said for other, _ in held):
                for official in officials:
                    self._as_written(text.replace(said, official, 1), scores, _SYNONYM, "")
        return scores, covered

    def _as_written(
        self, text: str, scores: dict[int, float], factor: float, whole: str
    ) -> dict[int, float]:
        written = self._written
        shared, mass, covered = sharing(self._characters.read(text), written, self._owners)
        length = len(text)
        for number, share in shared.items():
            if share < _FAINT * mass:
                continue
            phrase, _, weight, *_ = self.phrases[number]
            own = written.mass(number)
            score = _fit(share, own, mass) * weight
            if phrase in (text, whole):
                score = weight + _EXACT
            elif share > _ALL * min(own, mass):
                size = len(phrase)
                if (size > 1 and phrase in text) or (length > 1 and text in phrase):
                    held = size / length if size < length else length / size
                    score += _HELD * min(1, 0.5 + held)
            _raise(scores, number, score * factor)
        return covered

    def _as_heard(self, said: Sequence[str], scores: dict[int, float]) -> None:
        index = self._heard
        run = self._syllables.read(map(softened, said))
        shared, mass, _ = sharing(run, index, self._owners)
        for number, share in shared.items():
            if share >= _FAINT * mass:
                _raise(scores, number, _SOUND * _fit(share, index.mass(number), mass))

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

    def _collect(self, scores: Mapping[int, float]) -> dict[int, _Best]:
        best: dict[int, _Best] = {}
        for number, score in scores.items():
            _, record, _, name, _ = self.phrases[number]
            known = best.get(record)
            if known is None:
                best[record] = _Best(score, name)
            elif score > known.first:
                known.first, known.second, known.matched = score, known.first, name
            elif score > known.second:
                known.second = score
        return best

    def _noted(self, text: str) -> dict[int, float]:
        """Return record number -> the part of the question that its note holds."""
        notes = self._notes
        return sharing(self._note_characters.read(text), notes, range(len(self.records))).covered


def _fit(share: float, phrase_mass: float, query_mass: float) -> float:
    of_query = min(1, share / query_mass)
    of_phrase = min(1, share / phrase_mass)
    return _QUERY_SHARE * of_query + (1 - _QUERY_SHARE) * of_phrase * math.sqrt(of_query)


def _settled(score: float) -> float:
    """Return a score without the last digits, in which machines may differ."""
    return math.floor(score * 1e6 + 0.5) / 1e6


def _raise(scores: dict[int, float], number: int, score: float) -> None:
    if score > scores.get(number, 0.0):
        scores[number] = score
