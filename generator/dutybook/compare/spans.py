"""Spans of reworded text: which characters went, which came, readable as sentences before and after.

Texts are set side by side character by character; numbers, foreign words and units of time stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from dutybook.compare.normal import fold

_SHORTEST_KEPT = 2
"""Characters: a shorter run between two changes is changed too, or the eye finds no word to rest on."""
_LONGEST = 2000
"""Characters. Beyond, a text is set against the other as a whole: comparing takes the product of both."""
_WHOLE = re.compile(
    r"\d+(?:[.,:/-]\d+)*%?|[A-Za-z]+|[零〇一二三四五六七八九十百千万亿]+"
    r"|个?工作日|个月|小时|分钟|周岁"
)
"""What the eye takes in at once: to mark half of it would read as a slip."""
_MARKS = frozenset('.,;:、!?()<>《》"')


class Mark(StrEnum):
    """What became of a run of text."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


class Span(NamedTuple):
    """A run of text; texts without the inserted runs read as before, without the deleted as after."""

    mark: Mark
    text: str


class _Token(NamedTuple):
    """One character that counts, or several that belong together."""

    form: str
    place: int
    """Where it begins in the text."""


class _Block(NamedTuple):
    """A run of tokens that both texts have."""

    old: int
    new: int
    size: int


def spans(before: str, after: str) -> tuple[Span, ...]:
    """Return the runs of two texts; noise counts as kept, as written after. Deleted stands before inserted.

    The runs but the deleted ones, joined, are ``after`` to the letter; those but the inserted ones are
    ``before`` up to noise.
    """
    old, new = _tokens(before), _tokens(after)
    found: list[Span] = []
    if not old or not new:
        _append(found, Mark.DELETED, before if old else "")
        _append(found, Mark.INSERTED if new else Mark.KEPT, after)
        return tuple(found)
    start_old = start_new = 0
    for block in _kept(old, new, max(len(before), len(after)) > _LONGEST):
        _append(found, Mark.DELETED, _text(before, old, start_old, block.old))
        _append(found, Mark.INSERTED, _text(after, new, start_new, block.new))
        start_old, start_new = block.old + block.size, block.new + block.size
        _append(found, Mark.KEPT, _text(after, new, block.new, start_new))
    return tuple(found)


def _tokens(text: str) -> list[_Token]:
    """Return a text's tokens in the form that all styles of writing share."""
    folded = [(form, place) for place, c in enumerate(text) if (form := fold(c))]
    joined = "".join(form for form, _ in folded)
    ends = dict(found.span() for found in _WHOLE.finditer(joined))
    tokens: list[_Token] = []
    at, until = 0, 0
    for form, place in folded:
        if at < until:
            tokens[-1] = _Token(tokens[-1].form + form, tokens[-1].place)
        else:
            tokens.append(_Token(form, place))
            until = ends.get(at, at)
        at += len(form)
    return tokens


def _kept(old: Sequence[_Token], new: Sequence[_Token], too_long: bool) -> list[_Block]:
    """Return the runs that stay, long enough to read; the last one is the texts' end, often empty."""
    start, end = _Block(0, 0, 0), _Block(len(old), len(new), 0)
    if too_long:
        return [end]
    old_forms, new_forms = ([token.form for token in tokens] for tokens in (old, new))
    matcher = SequenceMatcher(None, old_forms, new_forms, autojunk=False)
    found = (_Block(*block) for block in matcher.get_matching_blocks())
    blocks = [start, *(block for block in found if _readable(block, old_forms, new_forms)), end]
    for at in range(len(blocks) - 1):
        blocks[at], blocks[at + 1] = _settled(blocks[at], blocks[at + 1], old_forms, new_forms)
    return blocks


def _readable(block: _Block, old: Sequence[str], new: Sequence[str]) -> bool:
    length = sum(map(len, new[block.new : block.new + block.size]))
    at_start = block.old == block.new == 0
    at_end = (block.old + block.size, block.new + block.size) == (len(old), len(new))
    return length >= _SHORTEST_KEPT or (length > 0 and (at_start or at_end))


def _settled(
    left: _Block, right: _Block, old: Sequence[str], new: Sequence[str]
) -> tuple[_Block, _Block]:
    """Shift the border of two runs so that what came (or went) between them begins and ends at marks.

    县财政局、{县民政局、}县人社局 and 县{财政局、县}民政局 say the same; only one of them can be read.
    """
    came = (left.new + left.size, right.new)
    went = (left.old + left.size, right.old)
    if (came[0] == came[1]) == (went[0] == went[1]):
        return left, right
    forms, (start, end) = (old, went) if came[0] == came[1] else (new, came)
    shift = max(_shifts(forms, start, end, left.size, right.size), key=lambda at: at.rank).by
    return (
        left._replace(size=left.size + shift),
        _Block(right.old + shift, right.new + shift, right.size - shift),
    )


class _Shift(NamedTuple):
    """A way to place a run: how far from where it was, and how well it reads."""

    rank: tuple[int, int]
    by: int


def _shifts(
    forms: Sequence[str], start: int, end: int, before: int, after: int
) -> Iterator[_Shift]:
    """Yield every place where a run can stand without saying anything else."""
    back = 0
    while back < before - 1 and forms[start - back - 1] == forms[end - back - 1]:
        back += 1
    on = 0
    while on < after - 1 and forms[start + on] == forms[end + on]:
        on += 1
    for by in range(-back, on + 1):
        yield _Shift((_at_marks(forms, start + by, end + by), -abs(by)), by)


def _at_marks(forms: Sequence[str], start: int, end: int) -> int:
    follows = start == 0 or forms[start - 1] in _MARKS
    closes = forms[end - 1] in _MARKS
    opens = forms[start] in _MARKS
    leads = end == len(forms) or forms[end] in _MARKS
    return max(follows + closes, opens + leads)


def _text(text: str, tokens: Sequence[_Token], start: int, end: int) -> str:
    """Return the text of some tokens, with the noise up to the next one."""
    first = tokens[start].place if 0 < start < len(tokens) else len(text) * (start > 0)
    last = tokens[end].place if 0 < end < len(tokens) else len(text) * (end > 0)
    return text[first:last]


def _append(found: list[Span], mark: Mark, text: str) -> None:
    if text:
        found.append(Span(mark, text))
