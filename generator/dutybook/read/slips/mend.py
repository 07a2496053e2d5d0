"""Read a text line by line as its writer meant it: tell every slip and mend it."""

from __future__ import annotations

import re

from dutybook.model.problem import MOST_OF_A_FILE
from dutybook.read.slips.blocks import opens_block, pass_block
from dutybook.read.slips.bracketed import mend_brackets, unwrap
from dutybook.read.slips.dashes import take_dashes
from dutybook.read.slips.draft import Draft, Slip
from dutybook.read.slips.levels import Form
from dutybook.read.slips.marks import Marks
from dutybook.read.slips.page import Line, Page
from dutybook.read.slips.pairs import Pair, find_pair, pair_of
from dutybook.read.slips.places import align, drop_item, drop_text
from dutybook.read.slips.values import SIGN, WIDE_COMMENT, mend_comment, mend_scalar, quote
from dutybook.read.slips.words import (
    BLANKS,
    CLOSING,
    WIDE_BRACKETS,
    WIDE_HASH,
    end_of_value,
)
from dutybook.read.text import HIDDEN

MARK_OF_KEY = "行首的“{sign}”有特别的意思；请写成“键: 值”"
_MARK = re.compile(r"[?:](?=[ \t]|$)")


def mend(drafts: list[Draft]) -> list[Slip]:
    """Mend the lines of a file in place; return what was wrong with them.

    Where that is more than anybody reads, the rest of the lines is left as it is.
    """
    for draft in drafts:
        draft.remove(HIDDEN)
    page = Page(drafts)
    marks = Marks(page)
    index, is_first = 0, True
    while index < len(drafts) and len(page.slips) <= MOST_OF_A_FILE:
        draft = drafts[index]
        if marks.holds(draft, is_first) or not draft.text.strip(BLANKS):
            draft.replace(0, len(draft.text), "")
            index += 1
            continue
        line = Line(index, draft, *page.straighten(draft))
        if draft.text[line.indent] in ("#", WIDE_HASH):
            _mend_comment_line(page, line)
            index += 1
            continue
        index, is_first = _mend_line(page, line), False
    return page.slips


def _mend_comment_line(page: Page, line: Line) -> None:
    if line.draft.text[line.indent] == WIDE_HASH:
        page.tell(line.draft, line.indent, WIDE_COMMENT, is_sure=True)
        line.draft.replace(line.indent, line.indent + 1, "#")


def _mend_line(page: Page, line: Line) -> int:
    """Mend a line and what belongs to its value; return the index of the first line behind."""
    if (mark := _MARK.match(line.draft.text, line.indent)) is not None:
        page.tell(line.draft, line.indent, MARK_OF_KEY.format(sign=mark[0]))
        line.draft.replace(0, len(line.draft.text), "")
        return line.index + 1
    dashes, start = take_dashes(page, line)
    if dashes and drop_item(page, line):
        return line.index + 1
    pair = pair_of(page, line, start, bool(dashes))
    if not dashes and pair is None and page.levels.innermost is not None:
        return _pass_text(page, line)
    moved = align(page, line, Form.ITEM if dashes else Form.PAIR, pair.key if pair else "")
    if moved and pair:
        pair = find_pair(line.draft.text, start + moved)
    return _take_in(page, line, [dash + moved for dash in dashes], start + moved, pair)


def _pass_text(page: Page, line: Line) -> int:
    """Pass over bare text: the value of the key above it, or what runs on from the line before."""
    opener = page.levels.opener
    if not drop_text(page, line) and opener is not None and line.indent > opener[0]:
        page.levels.opener = None
        return _mend_value(page, line, line.indent, *opener)
    return line.index + 1


def _take_in(page: Page, line: Line, dashes: list[int], start: int, pair: Pair | None) -> int:
    """Enter the levels that a line opens or goes on with, and mend its value."""
    for dash in dashes:
        page.levels.enter(dash, Form.ITEM, "")
    if pair is None:
        if start < len(line.draft.text):
            return _mend_value(page, line, start, dashes[-1] if dashes else start - 1, "")
        page.levels.opener = (dashes[-1], "")
        return line.index + 1
    page.levels.enter(start, Form.PAIR, pair.key)
    if end_of_value(line.draft.text, pair.value) > pair.value:
        return _mend_value(page, line, pair.value, start, pair.key)
    mend_comment(page, line.draft, pair.value)
    page.levels.opener = (start, pair.key)
    return line.index + 1


def _mend_value(page: Page, line: Line, start: int, parent: int, key: str) -> int:
    draft, first = line.draft, line.draft.text[start]
    if first in "|>":
        if opens_block(draft.text, start):
            return pass_block(page, line.index + 1, parent, key)
        page.tell(draft, start, SIGN, is_sure=True)
        quote(draft, start, end_of_value(draft.text, start))
    elif first in CLOSING or (first in WIDE_BRACKETS and unwrap(page, draft, start)):
        return mend_brackets(page, line.index, start, parent)
    elif page.is_quoted_over_lines(line.index, start, parent):
        return line.index + 2  # whoever reads values says that they must stand on one line
    else:
        mend_scalar(page, draft, start)
    return line.index + 1
