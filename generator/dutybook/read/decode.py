"""From plain values to validated ones: every mistake becomes a problem, what is right is kept."""

from __future__ import annotations

import copy
import marshal
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from dutybook.model.origin import Key, Origin
from dutybook.model.problem import Problem
from dutybook.read.messages import describe
from dutybook.read.yaml_text import Source

_MOST_ROUNDS = 6
"""How often what is wrong is taken out and the rest tried again."""


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


@dataclass
class Decoder:
    """Collect the problems and the sources of one reading."""

    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    _alike: dict[tuple[Any, bytes], Any] = field(default_factory=dict)

    def report(self, code: str, origin: Origin, message: str, at_key: bool = False) -> None:
        """Record an error that reading itself found."""
        self.problems.append(Problem(code, origin, message, at_key=at_key))

    def complains_of(self, file: str) -> bool:
        """Return whether a file has a problem already: an empty one is told what it lacks, once."""
        return any(problem.origin.file == file for problem in self.problems)

    def decode(self, shape: Any, plain: Any, origin: Origin) -> Any:
        """Validate ``plain`` as ``shape``, a model or any type that pydantic knows.

        Each mistake is reported at its place; then the smallest part that holds it is left out and the
        rest is tried again, so that one wrong line doesn't hide the file from the checks that follow.
        None where nothing could be kept.
        """
        validate = _adapter(shape).validate_python
        for attempt in range(_MOST_ROUNDS):
            try:
                return validate(plain)
            except ValidationError as error:
                details = error.errors(include_url=False, include_context=True)
            if attempt == 0:
                self.problems.extend(_problem(shape, detail, origin) for detail in details)
                plain = copy.deepcopy(plain)
            for detail in reversed(details):  # so that indices before it stay what they were
                if not _leave_out(plain, _path(detail)):
                    return None
        return None

    def decode_shared(self, shape: Any, plain: Any, origin: Origin) -> Any:
        """Decode what many lists write alike, such as a frozen row, once: equal content is one value."""
        content = marshal.dumps(plain, 2)  # version 2: equal values give equal bytes
        known = self._alike.get((shape, content))
        if known is None:
            before = len(self.problems)
            known = self.decode(shape, plain, origin)
            if len(self.problems) == before:  # what is wrong is told at each of its places
                self._alike[shape, content] = known
        return known


def _path(detail: ErrorDetails) -> tuple[Key, ...]:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _problem(shape: Any, detail: ErrorDetails, origin: Origin) -> Problem:
    path = _path(detail)
    message, code, at_key = describe(shape, detail, path)
    return Problem(code, origin.at(*path), message, at_key=at_key)


def _leave_out(plain: Any, path: tuple[Key, ...]) -> bool:
    """Remove what ``path`` leads to, or the last thing on the way to what is missing."""
    way = [plain]
    for key in path:
        here = way[-1]
        known = isinstance(here, dict) and key in here
        if not known and not (isinstance(here, list) and isinstance(key, int) and key < len(here)):
            break
        way.append(here[key])
    depth = len(way) - 1
    if depth == 0:
        return False
    del way[depth - 1][path[depth - 1]]
    return True


def located(problems: list[Problem], sources: dict[str, Source]) -> list[Problem]:
    """Look up line and column of problems that have none yet."""
    return [_locate(problem, sources) for problem in problems]


def _locate(problem: Problem, sources: dict[str, Source]) -> Problem:
    if problem.line:
        return problem
    source = sources.get(problem.origin.file)
    line, column = source.locate(problem.origin.path, problem.at_key) if source else (1, 1)
    return replace(problem, line=line, column=column)
