"""What a check found, as its voices tell it: problems with the path people see, and what they share."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dutybook.model.problem import Problem, Severity

_LINE_IN_MESSAGE = re.compile(r"第 ?\d+ ?[行列]|(?<=\.yml):\d+(:\d+)?")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}
"""Errors first."""


class Told(NamedTuple):
    """One problem as it is told."""

    problem: Problem
    path: str
    """The file as people and forges know it: the county's folder before the path within."""
    duty: str
    """The id of the duty in which the place lies; empty outside duties."""


class Report(NamedTuple):
    """All problems that one check tells, in order of files and lines."""

    problems: tuple[Told, ...]
    files: tuple[str, ...]
    """The paths of all files that were checked."""
    version: str
    """The program's."""


def counts(problems: Iterable[Problem]) -> dict[Severity, int]:
    """Return how many problems there are of each severity."""
    found = Counter(problem.severity for problem in problems)
    return {severity: found[severity] for severity in Severity}


def fingerprints(report: Report) -> list[str]:
    """Return a fingerprint for each problem: unique in the report, the same when lines move.

    Made of the file, the duty, the keys on the way, the code and the message without line numbers; where
    all of these are equal, the problems are numbered.
    """
    seen: Counter[str] = Counter()
    found = []
    for told in report.problems:
        base = "\0".join(_identity(told))
        seen[base] += 1
        found.append(_digest(base if seen[base] == 1 else f"{base}\0{seen[base]}"))
    return found


def _identity(told: Told) -> list[str]:
    problem = told.problem
    keys = [key for key in problem.origin.path if isinstance(key, str)]
    message = _LINE_IN_MESSAGE.sub("", problem.message)
    return [told.path, told.duty, problem.code, message, *keys]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def grouped(report: Report) -> Mapping[str, list[Told]]:
    """Return the problems by path; files without any have an empty list."""
    found: dict[str, list[Told]] = {path: [] for path in report.files}
    for told in report.problems:
        found.setdefault(told.path, []).append(told)
    return dict(sorted(found.items()))


def writable(text: str) -> str:
    """Return a text with U+FFFD for what neither a terminal nor XML may get: control characters and the like."""
    return _UNWRITABLE.sub("\ufffd", text)


def on_one_line(text: str) -> str:
    """Return a text that can't break out of its line, whatever a file made it quote."""
    return re.sub(r"[\r\n\t\u0085\u2028\u2029]+", " ", writable(text))
