"""Leave out what only follows from another mistake: a clerk who mends that one is rid of both.

A name is unknown because its own entry couldn't be read; a field is missing because what was written there was
wrong; a change has no decision because the row's id is a slip. Such a problem says what it leans on
(``Problem.about``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dutybook.model.identity import DUTY_ID
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

_ACCOUNT = "DB419"
"""The account of changes: any mistake in a row or in its duty's entry may make a change."""


def without_follow_ups(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without those that another one explains."""
    problems = list(problems)
    if not any(problem.about for problem in problems):
        return problems
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    unread = {word for p in errors if p.code.startswith("DB1") for word in _names_in(p)}
    wrong = {word for p in errors if p.code != _ACCOUNT for word in (*_ids_in(p), *p.about)}
    return [p for p in problems if not _is_explained(p, unread, wrong)]


def _is_explained(problem: Problem, unread: set[str | Origin], wrong: set[str | Origin]) -> bool:
    explained_by = unread | wrong if problem.code == _ACCOUNT else unread
    return not explained_by.isdisjoint(problem.about)


def _names_in(problem: Problem) -> Iterator[str | Origin]:
    """Yield what couldn't be read: every name on the way to it, and every place that holds it."""
    file, path = problem.origin
    yield from _ids_in(problem)
    for depth, key in enumerate(path, 1):
        if isinstance(key, str):
            yield key
        yield Origin(file, path[:depth])


def _ids_in(problem: Problem) -> Iterator[str]:
    """Yield the ids of duties on the way to a problem, of keys like ``MS-001 名称``."""
    for key in problem.origin.path:
        if isinstance(key, str) and DUTY_ID.fullmatch(id := key.split(" ", 1)[0]):
            yield id
