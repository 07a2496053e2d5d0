"""A problem found in a county's files: data, never an exception."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from dutybook.model.origin import Origin


class Severity(StrEnum):
    """How much a problem weighs: an error stops publication, a warning does not."""

    ERROR = "错误"
    WARNING = "警告"
    NOTE = "说明"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: its rule, its place, what is wrong and what to do."""

    code: str
    origin: Origin
    message: str
    """What is wrong and what to write instead, in Chinese, quoting what was written."""
    severity: Severity = Severity.ERROR
    at_key: bool = False
    """Whether the place meant is the key (a wrong key) rather than its value."""
    line: int = 0
    """Counted from 1; 0 until looked up."""
    column: int = 0
    """Counted from 1 in characters."""
    about: tuple[str | Origin, ...] = field(default=(), compare=False)
    """Names, ids and places that it leans on: where one of them is wrong, that explains the problem."""


MOST_OF_A_FILE = 500
"""Problems of one file that are told: more than that are hardly read one by one."""

_TOO_MANY = "这个文件的问题太多，没有全部列出；请先改好列出的，再检查一次"
_WEIGHTS = {severity: weight for weight, severity in enumerate(Severity)}


def bounded(problems: Iterable[Problem], most: int = MOST_OF_A_FILE) -> list[Problem]:
    """Return the weightiest problems of each file; where there are more, one more says so.

    That one weighs as much as the worst that was left out: what stops publication still stops it.
    """
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.origin.file, []).append(problem)
    return [kept for found in by_file.values() for kept in _weightiest(found, most)]


def _weightiest(problems: list[Problem], most: int) -> list[Problem]:
    if len(problems) <= most:
        return problems
    by_weight = sorted(problems, key=lambda problem: _WEIGHTS[problem.severity])
    origin, worst = Origin(problems[0].origin.file), by_weight[most].severity
    return [*by_weight[:most], Problem("DB115", origin, _TOO_MANY, worst, line=1, column=1)]
