"""Which names certainly find what they name: shown by what the engine can score at most, without asking.

A name of the county's own, asked as it stands, is a phrase of its record. That phrase scores its weight and ``EXACT``,
and holds the question, or most of it where padding was taken out of its middle. This is the least that the record
scores (``Bounds.sure``); only a *rival* can come up to it. A name is proved where fewer records may be rivals than
results are looked at. Which ones may be is asked from the cheapest way to the dearest:

1. A phrase that is not the question, doesn't hold it and isn't held by it, scores its weight at most, and so its record
   ``Bounds.ceiling``. Where that is too little, rivals are among the records that the question names, those
   with a name that holds the question or is held by it, and the place that it names. Mostly they are too few.
2. Phrases that aren't the question score by what both share. One that holds the question, or that it holds, shares all
   of the shorter one. Any other phrase that scores what a rival needs (``Bounds.needed``) has one of the question's
   rarest tokens: what the others are worth is not enough. Those phrases are looked up, and their scores reckoned.
3. What all names of a record hold of the question limits its score (``Bounds.held_in``); that is reckoned for every
   record.

From the second step on, the record's own score is reckoned where the bound doesn't do, and rivals that remain are
asked: the engine answers from them alone (``Search.among``), with the scores that they have among all.

Names of Latin letters, which are spelled rather than read, names that ask for an office alone, and names whose question
doesn't say them again (it writes their variant characters in standard form) are left to the engine. So are names that
aren't proved: what is told of them comes from a whole question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from dutybook.present.search.bounds import SLACK, Bounds
from dutybook.present.search.engine import (
    EXACT,
    FAINT,
    HELD,
    LETTERS,
    SYNONYM,
    Search,
    fit,
)
from dutybook.present.search.inside import Inside
from dutybook.present.search.phrases import Phrase, sharing, tokens_of
from dutybook.present.search.question import Question


class Proof:
    """What is known of a search's own names before any is asked; ``first``: how many results are looked at."""

    def __init__(self, search: Search, first: int) -> None:
        self._search, self._first = search, first
        self._bounds = Bounds(search)
        phrases = search.phrases
        self._asked = {
            phrase.text: search.questions.meant(phrase.name) for phrase in phrases if phrase.own
        }
        self._named = _by_text(phrases, range(len(phrases)))
        self._own = _by_text(phrases, (n for n, phrase in enumerate(phrases) if phrase.own))
        self._around = _around({asked.wanted for asked in self._asked.values()}, self._own)

    def holds(self, phrase: Phrase) -> bool:
        """Return whether one of the county's own names certainly finds its record; where not, somebody must ask."""
        question = self._asked[phrase.text]
        if question.said != phrase.text:
            return False
        if self._is_shared(question):
            return True
        if question.own_office:
            return False
        if not question.wanted:
            return question.place == phrase.record
        if LETTERS.fullmatch(question.wanted):
            return False
        return self._is_clear(phrase, question) or self._is_ahead(phrase, question)

    def _is_shared(self, question: Question) -> bool:
        """Return whether several records own the name: then it opens a choice of all of them (``Search.named_so``)."""
        texts = {question.said, question.wanted or question.whole}
        return len(self._records(n for text in texts for n in self._own.get(text, ()))) > 1

    def _is_clear(self, phrase: Phrase, question: Question) -> bool:
        """Take the first step."""
        if question.wanted not in phrase.text:
            return False
        sure = self._sure(phrase, question, 1.0)
        if sure <= self._bounds.ceiling(question):
            return False
        rivals = self._records(self._around[question.wanted])
        rivals.update(self._firsts(question))
        return self._are_few(rivals, phrase)

    def _is_ahead(self, phrase: Phrase, question: Question) -> bool:
        """Take the second step with the bound, then with the real score; then the third."""
        index = self._search.written  # made before anything is read in its units
        units = self._search.characters.read(question.wanted)
        worths = {token: index.worth(token) for token in tokens_of(units)}
        mass = sum(worths.values())
        covered = self._share(worths, phrase.text) / mass
        if covered < FAINT + SLACK:
            return False
        sure = self._sure(phrase, question, covered)
        if self._is_ahead_of_likes(phrase, question, worths, sure):
            return True
        sure = self._own_score(phrase) - SLACK
        return self._is_ahead_of_likes(phrase, question, worths, sure) or self._is_ahead_of_all(
            phrase, question, units, sure
        )

    def _is_ahead_of_likes(
        self, phrase: Phrase, question: Question, worths: Mapping[str, float], sure: float
    ) -> bool:
        """Take the second step; ``worths``: what the question's tokens are worth."""
        needed = self._bounds.needed(question, sure)
        if needed <= self._bounds.vaguely:
            return False
        mass = sum(worths.values())
        firsts = self._firsts(question)
        around = self._around[question.wanted]
        for number in around.union(self._sharing(worths, needed)):
            text, record, weight, *_ = self._search.phrases[number]
            size = self._search.written.mass(number)
            share = min(size, mass) if number in around else self._share(worths, text)
            score = fit(share, size, mass) * weight + HELD
            firsts[record] = max(firsts.get(record, 0.0), score)
        rivals = self._able(firsts, question, sure)
        return self._are_few(rivals, phrase) or self._is_found(phrase, rivals)

    def _is_ahead_of_all(self, phrase: Phrase, question: Question, units: str, sure: float) -> bool:
        """Take the third step."""
        search = self._search
        part = self._bounds.held_in(question, sure)
        if part <= 0.0:
            return False
        covered = sharing(units, search.written, search.owners).covered
        rivals = {record for record, held in covered.items() if held > part - SLACK}
        rivals |= self._able(self._firsts(question), question, sure)
        return self._is_found(phrase, rivals)

    def _own_score(self, phrase: Phrase) -> float:
        id = self._search.records[phrase.record].id
        hits = self._search.among([phrase.record])(phrase.name)
        return next((hit.score for hit in hits if hit.id == id), 0.0)

    def _is_found(self, phrase: Phrase, rivals: Collection[int]) -> bool:
        """Ask among rivals."""
        hits = self._search.among({*rivals, phrase.record})(phrase.name, limit=self._first)
        return self._search.records[phrase.record].id in {hit.id for hit in hits}

    def _are_few(self, rivals: Collection[int], phrase: Phrase) -> bool:
        return len(rivals) - (phrase.record in rivals) < self._first

    def _sure(self, phrase: Phrase, question: Question, covered: float) -> float:
        record = self._search.records[phrase.record]
        return self._bounds.sure(phrase, record, question, covered)

    def _firsts(self, question: Question) -> dict[int, float]:
        """Return record -> the most that a phrase of it scores that is the question, or an official form of it."""
        factors = dict.fromkeys(self._search.questions.officially(question.wanted), SYNONYM)
        factors |= {question.wanted: 1.0, question.said: 1.0}
        firsts: dict[int, float] = {}
        for text, factor in factors.items():
            for number in self._named.get(text, ()):
                _, record, weight, *_ = self._search.phrases[number]
                firsts[record] = max(firsts.get(record, 0.0), factor * (weight + EXACT))
        if question.place >= 0:
            firsts[question.place] = _FOREMOST
        return firsts

    def _able(self, firsts: Mapping[int, float], question: Question, sure: float) -> set[int]:
        """Return the records that may come up to a score, by the most that their phrases score."""
        records = self._search.records
        return {
            record
            for record, first in firsts.items()
            if self._bounds.most(records[record], question, first) >= sure
        }

    def _sharing(self, worths: Mapping[str, float], needed: float) -> Iterator[int]:
        """Yield every own phrase that may score so much by the tokens that it shares."""
        heaviest = self._bounds.heaviest_own
        left = mass = sum(worths.values())
        for token in sorted(worths, key=worths.__getitem__, reverse=True):
            if fit(left, left, mass) * heaviest < needed - SLACK:
                return
            yield from (
                n for n in self._search.written.holding(token) if self._search.phrases[n].own
            )
            left -= worths[token]

    def _share(self, worths: Mapping[str, float], text: str) -> float:
        return sum(
            worths.get(token, 0.0) for token in tokens_of(self._search.characters.read(text))
        )

    def _records(self, numbers: Iterable[int]) -> set[int]:
        phrases = self._search.phrases
        return {phrases[number].record for number in numbers}


_FOREMOST = 1e6
"""Scored by the place that a question names: it may come first in any case."""


def _by_text(phrases: list[Phrase], numbers: Iterable[int]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number in numbers:
        found[phrases[number].text].append(number)
    return dict(found)


def _around(wanted: set[str], own: Mapping[str, list[int]]) -> Mapping[str, set[int]]:
    """Return text that is looked for -> the own phrases that hold it or that it holds, but single characters."""
    around: defaultdict[str, set[int]] = defaultdict(set)
    texts = [text for text in {**own, **dict.fromkeys(wanted)} if len(text) > 1]
    inside = Inside(texts)
    for text in texts:
        for held in inside.of(text):
            if held in wanted and text in own:
                around[held].update(own[text])
            if text in wanted and held in own:
                around[text].update(own[held])
    return around
