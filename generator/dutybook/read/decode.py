"""From plain values to validated ones: every mistake becomes a problem, what is right is kept."""

from __future__ import annotations

import copy
import marshal
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from dutybook.model.origin import Key, Origin
from dutybook.model.problem import MOST_OF_A_FILE, Problem
from dutybook.read.kept import Kept, Made
from dutybook.read.messages import describe
from dutybook.read.yaml_text import Source

T = TypeVar("T")

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
    _told: Counter[str] = field(default_factory=Counter)
    """How many problems decoding found in each file."""
    unusable: set[str] = field(default_factory=set)
    """Files of which nothing could be kept."""
    kept: Kept = field(default_factory=Kept)

    def report(self, code: str, origin: Origin, message: str, at_key: bool = False) -> None:
        """Record an error that reading itself found."""
        if not self._is_full(origin.file):
            self.problems.append(Problem(code, origin, message, at_key=at_key))

    def _is_full(self, file: str) -> bool:
        """Count a problem of a file; return whether it has more than anybody reads."""
        self._told[file] += 1
        return (
            self._told[file] > MOST_OF_A_FILE + 1
        )  # one more, by which it is known that there are

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
                if max(error.error_count(), self._told[origin.file]) > MOST_OF_A_FILE:
                    self._tell_some(shape, error, plain, origin)
                    break
                details = error.errors(include_url=False, include_context=True)
            if attempt == 0:
                self._tell(shape, details, plain, origin)
                plain = copy.deepcopy(plain)
            if not _put_right(plain, details):
                break
        if not origin.path:
            self.unusable.add(origin.file)
        return None

    def _tell(
        self, shape: Any, details: Iterable[ErrorDetails], plain: Any, origin: Origin
    ) -> None:
        for detail in details:
            if not self._is_full(origin.file):
                self.problems.append(_problem(shape, detail, origin, plain))

    def _tell_some(self, shape: Any, error: ValidationError, plain: Any, origin: Origin) -> None:
        """Tell as many mistakes as may be told of a file."""
        if self._told[origin.file] <= MOST_OF_A_FILE:
            details = error.errors(include_url=False, include_context=True)
            self._tell(shape, details[: MOST_OF_A_FILE + 1], plain, origin)

    def decode_shared(self, shape: Any, plain: Any, origin: Origin) -> Any:
        """Decode what many lists write alike, such as a frozen row, once: equal content is one value."""
        content = marshal.dumps(plain, 2)  # version 2: equal values give equal bytes
        known = self.kept.alike.get((shape, content))
        if known is None:
            before = len(self.problems)
            known = self.decode(shape, plain, origin)
            if len(self.problems) == before:  # what is wrong is told at each of its places
                self.kept.alike[shape, content] = known
        return known

    def once(self, file: str, of: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what is made of a file, or was made when all that it is made ``of`` was the same."""
        made = self.kept.made.get(file)
        if made is not None and made.holds_for(of):
            self.problems += made.problems
            self._told[file] = made.told
            self.unusable |= {file} if made.is_unusable else set()
        else:
            before = len(self.problems)
            value = make()
            told = tuple(self.problems[before:])
            made = Made(of, value, told, self._told[file], file in self.unusable)
            self.kept.made[file] = made
        found: T = made.value
        return found


def _path(detail: ErrorDetails) -> tuple[Key, ...]:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _problem(shape: Any, detail: ErrorDetails, origin: Origin, plain: Any) -> Problem:
    path = _path(detail)
    if len(path) > 1 and path[-1] == 0 and isinstance(_at(plain, path[:-1]), str):
        path = path[:-1]  # one text where several may stand: it has no number
    message, code, at_key = describe(shape, detail, path)
    return Problem(code, origin.at(*path), message, at_key=at_key)


def _at(plain: Any, path: tuple[Key, ...]) -> Any:
    """Return what stands at a path that may lead beyond what there is."""
    for key in path:
        known = isinstance(plain, dict) and key in plain
        if not known and not (
            isinstance(plain, list) and isinstance(key, int) and key < len(plain)
        ):
            return None
        plain = plain[key]
    return plain


def _put_right(plain: Any, details: list[ErrorDetails]) -> bool:
    """Take out what is wrong, or all of it but its first entry; return whether anything is left."""
    for detail in reversed(details):  # so that indices before it stay what they were
        path, written = _path(detail), detail["input"]
        is_list = detail["type"] == "string_type" and isinstance(written, list)
        first = written[0] if is_list and written and isinstance(written[0], str) else None
        if not (_leave_out(plain, path) if first is None else _put(plain, path, first)):
            return False
    return True


def _put(plain: Any, path: tuple[Key, ...], value: str) -> bool:
    """Set what ``path`` leads to."""
    if not path:
        return False
    holder = _at(plain, path[:-1])
    if holder is not None:  # None where what holds it was taken out itself
        holder[path[-1]] = value
    return True


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
