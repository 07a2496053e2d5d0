"""Tables of figures for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple


class Aim(NamedTuple):
    """An acceptance threshold and what was measured against it."""

    what: str
    limit: str
    measured: str
    met: bool


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return rows under a head: the first column to the left, figures to the right."""
    columns = list(zip(head, *rows, strict=True))
    widths = [max(map(_width, column)) for column in columns]
    return "\n".join(_line(row, widths) for row in (head, ["-" * width for width in widths], *rows))


def aims_table(aims: Sequence[Aim]) -> str:
    """Return thresholds with what was measured and whether they are met."""
    head = ("acceptance threshold", "limit", "measured", "met")
    return table(head, [(*aim[:3], "yes" if aim.met else "NO") for aim in aims])


def megabytes(size: int | None) -> str:
    """Return a number of bytes in millions."""
    return "–" if size is None else f"{size / 1e6:,.0f}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
    )
    right = (f"{cell.rstrip():>{len(cell)}}" for cell in others)
    return "  ".join((first, *right)).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
