"""A frame: a rendered page with marked slots, split once, poured many times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Noncharacters: no text holds them (reading refuses them)."""
_SLOT = re.compile(f"{_OPEN}([a-z]+){_CLOSE}")


def slot(name: str) -> str:
    """Return the mark that stands for a slot in a frame's template."""
    return f"{_OPEN}{name}{_CLOSE}"


@dataclass(frozen=True)
class Frame:
    """Literal pieces and slot names in turn: pieces[0], names[0], pieces[1] …"""

    pieces: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def split(cls, html: str) -> Frame:
        """Split rendered HTML at its slots."""
        parts = _SLOT.split(html)
        return cls(tuple(parts[0::2]), tuple(parts[1::2]))

    def fill(self, known: Mapping[str, str]) -> Frame:
        """Return the frame with some slots filled for good: what many pages share."""
        html = [self.pieces[0]]
        for name, piece in zip(self.names, self.pieces[1:], strict=True):
            html.append(known[name] if name in known else slot(name))
            html.append(piece)
        return Frame.split("".join(html))

    def pour(self, values: Mapping[str, bytes]) -> bytes:
        """Return a page: every slot filled with UTF-8 HTML that is already escaped."""
        first, *others = self._encoded
        html = [first]
        for name, piece in zip(self.names, others, strict=True):
            html.append(values[name])
            html.append(piece)
        return b"".join(html)

    @cached_property
    def _encoded(self) -> tuple[bytes, ...]:
        return tuple(piece.encode("utf-8") for piece in self.pieces)
