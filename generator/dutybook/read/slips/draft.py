"""Lines under repair: what was mended, and where each character stood before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Slip(NamedTuple):
    """One slip: line and column counted from 1 in the file as written, and what to write instead."""

    line: int
    column: int
    message: str
    code: str = "DB101"
    is_sure: bool = False
    """Whether nobody could have meant anything else than how it was mended."""


class Draft:
    """One line as mended so far."""

    __slots__ = ("_places", "number", "text")

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        """Counted from 1."""
        self.text = text
        self._places: list[int] | None = None

    def replace(self, start: int, end: int, new: str) -> None:
        """Write ``new`` in place of the characters from ``start`` to ``end``, counted from 0."""
        places = self._places or list(range(len(self.text) + 1))
        places[start:end] = [places[start]] * len(new)
        self._places = places
        self.text = self.text[:start] + new + self.text[end:]

    def remove(self, sign: str) -> None:
        """Take out every such character."""
        if sign in self.text:
            kept = [at for at, character in enumerate(self.text) if character != sign]
            self._places = [self.place(at) for at in (*kept, len(self.text))]
            self.text = self.text.replace(sign, "")

    def place(self, column: int) -> int:
        """Return where, from 0, the character now at ``column`` stood in the line as written."""
        return self._places[column] if self._places else column

    @property
    def places(self) -> tuple[int, ...] | None:
        """The place of each column as written; None where nothing was mended."""
        return tuple(self._places) if self._places else None


@dataclass(frozen=True)
class Mended:
    """A text with its slips mended, and the way back from its columns to those of the file."""

    text: str
    places: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Number of a mended line, from 1 -> where each of its columns stood, from 0."""
    sure: frozenset[int] = frozenset()
    """Lines that may be written as they were mended."""

    def place(self, line: int, column: int) -> tuple[int, int]:
        """Return line and column in the file as written, from 1, of a place in the mended text."""
        places = self.places.get(line)
        if places is None:
            return line, column
        return line, places[min(column, len(places)) - 1] + 1
