"""How alike two short texts are. Without a library: loading one takes longer than comparing two lists."""

from __future__ import annotations


def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how much of two texts is common, in order: twice the common part over both."""
    both = len(one) + len(other)
    return 2 * _common(one, other) / both if both else 1.0


def _common(one: str, other: str) -> int:
    """Return the length of the longest common subsequence, a whole row at a time in the bits of a number.

    After H. Hyyrö, "Bit-parallel LCS-length computation revisited" (2004).
    """
    places: dict[str, int] = {}
    for place, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << place
    everywhere = (1 << len(one)) - 1
    row = everywhere
    for character in other:
        matched = row & places.get(character, 0)
        row = ((row + matched) | (row - matched)) & everywhere
    return len(one) - row.bit_count()
