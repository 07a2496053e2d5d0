"""Spans of reworded text: which characters went, which came, readable as sentences before and after."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from dutybook.compare.normal import fold

_SHORTEST_KEPT = 2
"""Characters: a shorter run between two changes is changed too, or the eye finds no word to rest on."""
_LONGEST = 2000
"""Characters. Beyond, a text is set against the other as a whole: comparing takes the product of both."""


class Mark(StrEnum):
    """What became of a run of text."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


class Span(NamedTuple):
    """A run of text; texts without the inserted runs read as before, without the deleted as after."""

    mark: Mark
    text: str


def spans(before: str, after: str) -> tuple[Span, ...]:
    """Return the runs of two texts, character by character; noise counts as kept, as written after.

    Kept runs show the text as it is written now. Deleted stands before inserted.
    """
    if max(len(before), len(after)) > _LONGEST:
        return _whole(before, after)
    old, new = _folded(before), _folded(after)
    matcher = SequenceMatcher(None, [c for c, _ in old], [c for c, _ in new], autojunk=False)
    found: list[Span] = []
    for gone, come, kept in _runs(matcher, len(old), len(new)):
        _append(found, Mark.DELETED, _slice(before, old, *gone))
        _append(found, Mark.INSERTED, _slice(after, new, *come))
        _append(found, Mark.KEPT, _slice(after, new, *kept))
    return tuple(found)


def _whole(before: str, after: str) -> tuple[Span, ...]:
    found: list[Span] = []
    _append(found, Mark.DELETED, before)
    _append(found, Mark.INSERTED, after)
    return tuple(found)


def _folded(text: str) -> list[tuple[str, int]]:
    """Return the characters that count, in their common form, with their places in the text."""
    return [(folded, place) for place, c in enumerate(text) if (folded := fold(c))]


_Range = tuple[int, int]


def _runs(
    matcher: SequenceMatcher[str], old_length: int, new_length: int
) -> Iterator[tuple[_Range, _Range, _Range]]:
    """Yield deleted, inserted, and the kept run that follows (as ranges of the folded texts)."""
    start_old = start_new = 0
    for block in matcher.get_matching_blocks():
        last = block.size == 0
        at_edge = (block.a == 0 and block.b == 0) or (
            block.a + block.size == old_length and block.b + block.size == new_length
        )
        if block.size < _SHORTEST_KEPT and not at_edge and not last:
            continue
        if last and (start_old, start_new) == (old_length, new_length):
            return
        kept = (block.b, block.b + block.size)
        yield (start_old, block.a), (start_new, block.b), kept
        start_old, start_new = block.a + block.size, block.b + block.size


def _slice(text: str, folded: list[tuple[str, int]], start: int, end: int) -> str:
    """Return the text of a folded range, with the noise up to the next character that counts."""
    if start == end:
        return ""
    first = folded[start][1] if start else 0
    last = folded[end][1] if end < len(folded) else len(text)
    return text[first:last]


def _append(found: list[Span], mark: Mark, text: str) -> None:
    if text:
        found.append(Span(mark, text))
