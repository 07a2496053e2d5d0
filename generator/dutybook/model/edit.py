"""A change of a few characters in one file, and why."""

from __future__ import annotations

from typing import NamedTuple


class Edit(NamedTuple):
    """Put ``text`` in the place of the characters ``start`` to ``end`` of a line."""

    line: int
    """Counted from 1."""
    start: int
    """Counted from 0, in characters of the line as it is read: without byte order mark."""
    end: int
    text: str
    what: str
    """What was mended, for the person whose file it is."""
