"""What one process made of a county's files: what is as it was isn't decoded again (``dutybook check --watch``).

Equality is identity here: a file that wasn't parsed again is the same ``Source``, what was made of it the same value,
and texts that rows share stay shared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from dutybook.model.duty import CatalogueEntry, DutyText
from dutybook.model.kinds import DutyKind
from dutybook.model.problem import Problem


class Made(NamedTuple):
    """What was made of something, and what had to be told."""

    of: tuple[object, ...]
    """All that it was made of, and leans on."""
    value: Any
    problems: tuple[Problem, ...]
    told: int
    """How many problems of its file decoding had found by then."""
    is_unusable: bool

    def holds_for(self, of: tuple[object, ...]) -> bool:
        """Return whether it would be made of the very same things."""
        return len(of) == len(self.of) and all(map(_same, of, self.of))


@dataclass
class Kept:
    """All that is kept between two readings of a county."""

    made: dict[str, Made] = field(default_factory=dict)
    """By file."""
    alike: dict[tuple[Any, bytes], Any] = field(default_factory=dict)
    """What many lists write alike: shape and content -> value."""
    texts: dict[tuple[str, DutyKind], tuple[CatalogueEntry, DutyText]] = field(default_factory=dict)
    """What rows share that say nothing of their own: id and kind -> what it was made of, and the text."""


def _same(one: object, other: object) -> bool:
    return one is other
