"""What a rule is: a code, the manual page in its module's docstring, and a function over the book or the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dutybook.check.texts import Texts
from dutybook.model.book import Book
from dutybook.model.problem import Problem


class Rule(NamedTuple):
    """A coded rule."""

    code: str
    title: str
    """What the rule wants, in a few Chinese words."""
    check: Callable[[Book], Iterator[Problem]]
    needs: tuple[str, ...] = ()
    """Patterns of files whose names it looks up: where one can't be read, the rule would only err."""


class TextRule(NamedTuple):
    """A coded rule over what the files hold character by character, comments too."""

    code: str
    title: str
    check: Callable[[Texts], Iterator[Problem]]
    """What it yields has line and column already."""


AnyRule = Rule | TextRule
