"""A file under repair: its lines, what was told of them, and the levels that are open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dutybook.read.slips.draft import Draft, Slip
from dutybook.read.slips.levels import Levels
from dutybook.read.slips.words import BLANKS, PAIR_AHEAD, WIDE_BLANK, WIDE_HASH, is_known

TAB = "行首有制表符（Tab）；请改用空格缩进"
WIDE_INDENT = "行首有全角空格；请改用半角空格缩进"

_LEADING = re.compile("[ \t\u3000]*")
_TAB_WIDTH, _WIDE_WIDTH = 4, 2
_FARTHEST = 20
"""How many lines are looked ahead: behind more blank lines and comments nothing is taken to follow."""


@dataclass
class Page:
    """The lines of a file, and what is known of them so far."""

    drafts: list[Draft]
    slips: list[Slip] = field(default_factory=list)
    levels: Levels = field(default_factory=Levels)

    def tell(self, draft: Draft, column: int, message: str, *, is_sure: bool = False) -> None:
        """Record a slip at a column, counted from 0 in the line as mended so far."""
        place = draft.place(column) + 1
        self.slips.append(Slip(draft.number, place, message, is_sure=is_sure))

    def straighten(self, draft: Draft) -> tuple[int, bool]:
        """Return a line's indentation and whether it is sure: odd blanks have no certain width."""
        leading = leading_blanks(draft.text)
        odd = next((at for at, blank in enumerate(leading) if blank != " "), None)
        if odd is None:
            return len(leading), True
        self.tell(draft, odd, TAB if leading[odd] == "\t" else WIDE_INDENT)
        width = visual_width(leading)
        draft.replace(0, len(leading), " " * width)
        return width, False

    def has_fields_below(self, index: int, column: int) -> bool:
        """Return whether the next line is a field that stands at ``column`` or deeper."""
        draft = next(self._ahead(index), None)
        if draft is None or visual_width(draft.text) < column:
            return False
        found = PAIR_AHEAD.match(draft.text.strip(BLANKS))
        return found is not None and is_known(found[1])

    def goes_on(self, index: int, parent: int) -> bool:
        """Return whether brackets that are open at a line's end may go on in the next."""
        draft = next(self._ahead(index), None)
        if draft is None:
            return False
        content = draft.text.strip(BLANKS)
        deeper = visual_width(draft.text) > max(parent, 0)
        return content[0] in "]}" or (deeper and not content.startswith("- "))

    def is_quoted_over_lines(self, index: int, start: int, parent: int) -> bool:
        """Return whether a quote that begins at ``start`` is closed in the next line only."""
        text = self.drafts[index].text
        sign = text[start]
        if sign not in "\"'" or text.count(sign, start) > 1 or index + 1 == len(self.drafts):
            return False
        below = self.drafts[index + 1].text.rstrip()
        is_closed = below.count(sign) == 1 and below.endswith(sign)
        return (
            is_closed and visual_width(below) > parent and not PAIR_AHEAD.match(below.strip(BLANKS))
        )

    def has_lines_at_start(self, index: int) -> bool:
        """Return whether content without indentation follows a line."""
        lines = (draft.text[:1] for draft in self.drafts[index + 1 :])
        return any(first and first not in BLANKS and first != "#" for first in lines)

    def _ahead(self, index: int) -> Iterator[Draft]:
        for draft in self.drafts[index + 1 : index + 1 + _FARTHEST]:
            content = draft.text.strip(BLANKS)
            if content and content[0] not in ("#", WIDE_HASH):
                yield draft


@dataclass
class Line:
    """One line of a page that holds content."""

    index: int
    draft: Draft
    indent: int
    is_sure: bool
    """Whether the indentation is what the writer meant: blanks other than plain ones have no width."""


def leading_blanks(text: str) -> str:
    """Return the blanks that a line begins with."""
    found = _LEADING.match(text)
    return found[0] if found else ""


def visual_width(text: str) -> int:
    """Return how wide a line's leading blanks look."""
    leading = leading_blanks(text)
    tabs, wide = leading.count("\t"), leading.count(WIDE_BLANK)
    return len(leading) + tabs * (_TAB_WIDTH - 1) + wide * (_WIDE_WIDTH - 1)
