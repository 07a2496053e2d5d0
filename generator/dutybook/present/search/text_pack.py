"""Write Chinese text in few bytes that browsers decode at once: a code of one or two bytes a character.

The commonest characters become printable ASCII, the others two-byte characters in the order of their code
points, so that the alphabet itself is a list of small differences. Deflated, names take a tenth less so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LINE, PART = "\n", "|"
_ONE_BYTE = [chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\<&|']
_TWO_BYTES = [chr(code) for code in range(0xA1, 0x800)]


class Packed(NamedTuple):
    """Text in codes: the differences between neighbours of the alphabet, and lines of parts."""

    alphabet: tuple[int, ...]
    """First the characters of one byte, then those of two, each as its distance from the one before."""
    text: str


def pack(lines: Sequence[Sequence[str]]) -> Packed:
    """Return lines of parts in codes; blank characters become spaces, ``|`` becomes ``/``."""
    plain = LINE.join(PART.join(map(_clean, parts)) for parts in lines)
    counts = Counter(plain)
    del counts[LINE], counts[PART]
    by_use = sorted(counts, key=lambda character: (-counts[character], character))
    short = by_use[: len(_ONE_BYTE)]
    room = len(_ONE_BYTE) + len(_TWO_BYTES)
    alphabet = [*short, *sorted(by_use[len(short) : room])]
    codes = dict(zip(map(ord, alphabet), _ONE_BYTE + _TWO_BYTES, strict=False))
    left = [character for character in by_use[room:] if ord(character) < 0x800]
    if left:
        raise ValueError(f"too many characters to pack, {left[0]!r} has no code")
    points = [0, *map(ord, alphabet)]
    return Packed(
        tuple(point - before for before, point in pairwise(points)),
        plain.translate(codes),
    )


def _clean(part: str) -> str:
    return " ".join(part.split()).replace(PART, "/")
