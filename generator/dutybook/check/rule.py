"""What a rule is: a code, the manual page in its module's docstring, and a function over the book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

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
