"""What a rule is: a code, the manual page in its module's docstring, and a function over the book or the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from dutybook.check.texts import Texts
from dutybook.model.book import Book
from dutybook.model.problem import Problem


class Rule(NamedTuple):
    """A coded rule whose verdict follows from the files alone."""

    code: str
    title: str
    """What the rule wants, in a few Chinese words."""
    check: Callable[[Book], Iterator[Problem]]
    needs: tuple[str, ...] = ()
    """Patterns of files whose names it looks up: where one can't be read, the rule would only err."""
    whole: tuple[str, ...] = ()
    """Patterns of files whose gaps it tells of: where reading left something out, the rule would only err."""


class DatedRule(NamedTuple):
    """A coded rule whose verdict also depends on the day.

    It only warns, or errs in what time mends: a county that could be published yesterday can be published today.
    """

    code: str
    title: str
    check: Callable[[Book, date], Iterator[Problem]]
    needs: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    looks_ahead: bool = False
    """Whether it calls days too late: left out where the day isn't known, only that it is not before
    the newest 公布日期."""


class TextRule(NamedTuple):
    """A coded rule over what the files hold character by character, comments too."""

    code: str
    title: str
    check: Callable[[Texts], Iterator[Problem]]
    """What it yields has line and column already."""


BookRule = Rule | DatedRule
AnyRule = BookRule | TextRule
