"""Recall at 1 and 3, mean reciprocal rank at 10, and what was missed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bench.search.questions import Question

Find = Callable[[str], Sequence[str]]
"""A question in, ids of records out, best first."""

Alike = Callable[[str], str]
"""A record's id in, out the id of the record that it stands for: a guide's matter."""

DEPTH = 10


class Asked(NamedTuple):
    """A question, what was found, and where the first right answer stands: 1 is first, 0 nowhere."""

    question: Question
    found: Sequence[str]
    rank: int


class Score(NamedTuple):
    """How well a set of questions was answered."""

    count: int
    first: float
    third: float
    mean_reciprocal: float
    empty: int


def ask(find: Find, questions: Iterable[Question], alike: Alike) -> list[Asked]:
    """Ask every question; ``alike`` gives the record that another stands for, as a guide for its matter."""
    asked = []
    for question in questions:
        found = list(find(question.text))[:DEPTH]
        right = question.right | {alike(id) for id in question.right}
        ranks = (n for n, id in enumerate(found, 1) if id in right or alike(id) in right)
        asked.append(Asked(question, found, next(ranks, 0)))
    return asked


def score(asked: Sequence[Asked]) -> Score:
    """Return the figures of a set of answers."""
    count = max(1, len(asked))
    return Score(
        len(asked),
        sum(a.rank == 1 for a in asked) / count,
        sum(0 < a.rank <= 3 for a in asked) / count,
        sum(1 / a.rank for a in asked if a.rank) / count,
        sum(not a.found for a in asked),
    )
