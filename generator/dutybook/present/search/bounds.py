"""What a record can score at most and at least, without asking.

Everything follows from ``Best.score``, which grows with each of its numbers: the first and the second phrase's
score, the part of the question that the record's phrases hold together, and its note's. The last two are 1 at most.
"""

from __future__ import annotations

from dutybook.present.search.engine import EXACT, HELD, SOUND, SYNONYM, Best, Search, fit
from dutybook.present.search.phrases import Phrase
from dutybook.present.search.question import Question
from dutybook.present.search.records import Record

SLACK = 1e-5
"""More than rounding can move a score."""


_STEP = 0.02
"""So finely scores and parts are told apart where exactness would be dear."""


class Bounds:
    """The bounds of a search's scores, for somebody who has chosen no place."""

    def __init__(self, search: Search) -> None:
        weights = {own: [0.0] for own in (True, False)}
        for phrase in search.phrases:
            weights[phrase.own].append(phrase.weight)
        own, more = max(weights[True]), max(weights[False])
        self.heaviest = max(own, more)
        self.heaviest_own = own
        self.officially = SYNONYM * (self.heaviest + HELD)
        """The most that a phrase scores by what it shares with the question's official words."""
        self.vaguely = max(more + HELD, self.officially, SOUND)
        """The most that a phrase scores that isn't the question, nor one of the county's own."""
        self._kinds = {(record.type, record.town): record for record in search.records}.values()
        self._ceilings: dict[tuple[str, bool], float] = {}
        self._parts: dict[tuple[str, bool, int], float] = {}
        self._lines: dict[tuple[str, bool], tuple[tuple[float, float], ...]] = {}

    def sure(self, phrase: Phrase, record: Record, question: Question, covered: float) -> float:
        """Return the least that a record scores one of whose names was said, and holds so much of the question."""
        score = Best(phrase.weight + EXACT).score(record.type, covered, 0.0, question.contact)
        return score + Search.nearness(record, question.town, "") - SLACK

    def most(self, record: Record, question: Question, first: float, covered: float = 1.0) -> float:
        """Return the most that a record scores whose best phrase scores no more than ``first``."""
        score = Best(first, first).score(record.type, covered, 1.0, question.contact)
        return score + Search.nearness(record, question.town, "")

    def needed(self, question: Question, score: float) -> float:
        """Return what its best phrase must score at least for a record of any kind to come up to a score."""
        key = question.town, question.contact
        if key not in self._lines:
            none = (self.most(kind, question, 0.0) for kind in self._kinds)
            one = (self.most(kind, question, 1.0) for kind in self._kinds)
            lines = {(low, high - low) for low, high in zip(none, one, strict=True)}
            self._lines[key] = tuple(lines)
        return min((score - low) / growth for low, growth in self._lines[key])

    def ceiling(self, question: Question) -> float:
        """Return the most that a record scores no own name of which is the question, holds it or is held by it."""
        key = question.town, question.contact
        if key not in self._ceilings:
            first = max(self.heaviest_own, self.vaguely)
            self._ceilings[key] = max(self.most(kind, question, first) for kind in self._kinds)
        return self._ceilings[key]

    def held_in(self, question: Question, score: float) -> float:
        """Return a part of the question; a record that comes up to a score holds more of it, or is the question."""
        key = question.town, question.contact, int(score / _STEP)
        if key not in self._parts:
            part, least = 1.0, key[-1] * _STEP
            while part > 0.0 and any(
                self.most(kind, question, self.sharing(part), part) >= least for kind in self._kinds
            ):
                part -= _STEP
            self._parts[key] = part
        return self._parts[key]

    def sharing(self, part: float) -> float:
        """Return the most that a phrase scores which holds so much of the question."""
        shared = self.heaviest * fit(part, part or 1.0, 1.0) + HELD
        return max(shared, self.officially, SOUND)
