"""What every printed sheet carries: edition, day, address, and a code that leads to the live page."""

from __future__ import annotations

from typing import NamedTuple

from dutybook.model.duty_list import ListHead
from dutybook.present.setting import Setting
from dutybook.present.wording import long_date

_MASK = 0
"""Of the eight patterns that decoders know; trying them all takes five times as long."""
_QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""


class Code(NamedTuple):
    """A QR code as a drawing: how wide it is in modules, and its dark runs as a path of strokes."""

    size: int
    path: str


class Imprint(NamedTuple):
    """What a sheet says of itself."""

    edition: str
    day: str
    address: str
    """The live page's, without scheme; empty where the county has no public address."""
    code: Code | None


class Current(NamedTuple):
    """The edition that a live page rests on, for readers who come from paper."""

    edition: str
    name: str


def imprint(setting: Setting, live: str, head: ListHead | None) -> Imprint:
    """Return what a sheet says of itself; ``live``: the address of its live page, relative to the site."""
    site = (setting.book.county.website.address or "").rstrip("/")
    address = f"{site}/{live}" if site else ""
    printed = f"{head.edition if head else ''}.{setting.today:%Y%m%d}"
    return Imprint(
        edition=head.name if head else "",
        day=long_date(setting.today),
        address=address.partition("://")[2],
        code=code_of(f"{address}#paper-{printed}") if address else None,
    )


def current(head: ListHead | None) -> Current | None:
    """Return what a live page compares a sheet's edition with."""
    return Current(head.edition, head.name) if head else None


def code_of(text: str) -> Code:
    """Return a text as a QR code, with as much correction as its size holds, medium at least."""
    import segno  # only pages to be printed need it

    matrix = segno.make(text, error="m", mask=_MASK, micro=False).matrix
    strokes = []
    for row, modules in enumerate(matrix):
        column = 0
        while column < len(modules):
            end = column
            while end < len(modules) and modules[end]:
                end += 1
            if end > column:
                strokes.append(f"M{column + _QUIET} {row + _QUIET}.5h{end - column}")
            column = end + 1
    return Code(len(matrix) + 2 * _QUIET, "".join(strokes))
