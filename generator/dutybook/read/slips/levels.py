"""Indentation: the levels on which a line may stand, and the one that a line which fits nowhere means."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Form(StrEnum):
    """What a line holds: an entry of a mapping, an item of a list, or bare text."""

    PAIR = "pair"
    ITEM = "item"
    TEXT = "text"


class Level(NamedTuple):
    """One level: its indentation, its form, and the key of its latest line."""

    indent: int
    form: Form
    key: str


class Levels:
    """The levels that are open at a line, outermost first."""

    def __init__(self) -> None:
        self._open: list[Level] = []
        self.opener: tuple[int, str] | None = None
        """Indentation and key of the line before, where that line is a key without a value."""

    @property
    def innermost(self) -> Level | None:
        """The level of the line before."""
        return self._open[-1] if self._open else None

    def fits(self, indent: int, form: Form) -> bool:
        """Return whether a line of this form may stand at this indentation."""
        if not self._open and self.opener is None:
            return True
        return self._opens(indent, form) or any(
            level.indent == indent and level.form is form for level in self._open
        )

    def _opens(self, indent: int, form: Form) -> bool:
        """Return whether the line is the first below the key before it."""
        if self.opener is None:
            return False
        return indent > self.opener[0] or (indent == self.opener[0] and form is Form.ITEM)

    def nearest(self, indent: int, form: Form) -> Level | None:
        """Return the level that a line which fits nowhere most likely means; deeper where in doubt."""
        known = [level for level in self._open if level.form is form]
        if self.opener is not None:
            above, key = self.opener
            known.append(Level(above + 2, form, key))
        return min(
            known, key=lambda level: (abs(level.indent - indent), -level.indent), default=None
        )

    def at(self, indent: int) -> Level | None:
        """Return the innermost level at this indentation."""
        return next((level for level in reversed(self._open) if level.indent == indent), None)

    def enter(self, indent: int, form: Form, key: str) -> None:
        """Take a line in: deeper levels end, its own begins or goes on."""
        while self._open and self._open[-1].indent > indent:
            self._open.pop()
        if self._open and self._open[-1].indent == indent and self._open[-1].form is not form:
            below = len(self._open) > 1 and self._open[-2].indent == indent
            if below and self._open[-2].form is form:  # the list at its key's own indentation ends
                self._open.pop()
        if self._open and self._open[-1].indent == indent and self._open[-1].form is form:
            self._open.pop()
        self._open.append(Level(indent, form, key))
        self.opener = None
