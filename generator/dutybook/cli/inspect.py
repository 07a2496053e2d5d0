"""Decode and check in one step: what both ``check`` and ``build`` begin with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dutybook.check.follow_ups import without_follow_ups
from dutybook.check.run import (
    check_book,
    check_texts,
    fit_to_print,
    in_order,
    silence,
    silencing_mistakes,
)
from dutybook.check.texts import Texts
from dutybook.model.problem import Problem, Severity, bounded
from dutybook.read.book import Reading, decode_county
from dutybook.read.decode import located
from dutybook.read.files import ParsedFiles, parse_files
from dutybook.read.kept import Kept
from dutybook.read.tree import FileTree

_MOST_LOOKED_UP = 2_000
"""Problems of one file whose places are looked up: some of them may be silenced there."""


@dataclass(frozen=True)
class Inspection:
    """A reading and all its problems, those of form and those the rules found, in order."""

    reading: Reading
    problems: tuple[Problem, ...]

    @property
    def shown(self) -> tuple[Problem, ...]:
        """The problems that ask for something: all but notes."""
        return tuple(p for p in self.problems if p.severity is not Severity.NOTE)

    @property
    def errors(self) -> int:
        """How many problems stop publication."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    def placed(self, problems: list[Problem]) -> list[Problem]:
        """Return problems that were found later with their lines, in order; without those that a comment silences."""
        found = silence(located(problems, self.reading.sources), self._line)
        return list(fit_to_print(in_order(found)))

    def _line(self, file: str, number: int) -> str:
        sources = self.reading.sources
        return sources[file].line(number) if file in sources else ""


def inspect(tree: FileTree, today: date | None = None) -> Inspection:
    """Read a county and run every rule over it; ``today`` is None where only the lists tell the day."""
    return inspect_files(parse_files(tree), today)


def inspect_files(files: ParsedFiles, today: date | None, kept: Kept | None = None) -> Inspection:
    """Make a county of its parsed files and run every rule over it."""
    return inspect_reading(decode_county(files, kept), today)


def inspect_reading(reading: Reading, today: date | None) -> Inspection:
    """Run every rule over a county."""
    found = list(reading.problems)
    if reading.book is not None:
        by_rules = check_book(reading.book, today, reading.unread, reading.torn)
        found += located(bounded(by_rules, _MOST_LOOKED_UP), reading.sources)
    sources = reading.sources
    texts = {file: source.text for file, source in sources.items()}
    found += check_texts(Texts(texts, reading.book.county if reading.book else None))
    found = silence(found, lambda file, n: sources[file].line(n) if file in sources else "")
    found = without_follow_ups(found)
    found += silencing_mistakes(texts.items())
    return Inspection(reading, tuple(fit_to_print(in_order(found))))
