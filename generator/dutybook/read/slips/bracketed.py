"""Values in brackets as a whole: what stands behind them, and full-width ones."""

from __future__ import annotations

import re

from dutybook.read.slips.brackets import Brackets
from dutybook.read.slips.draft import Draft
from dutybook.read.slips.page import Page
from dutybook.read.slips.values import SIGN, mend_comment, quote
from dutybook.read.slips.words import BLANKS, CLOSING, SEPARATORS, WIDE_BRACKETS, end_of_value

WIDE = "括号是全角的；请写成“{written}”"
EXTRA = "括号多了一个“{sign}”；请删去"
BEHIND = "括号后面多了“{sign}”；请删去"

_CLOSING = frozenset("]}") | WIDE_BRACKETS.keys()
_MAY_BE_DROPPED = _CLOSING | frozenset(",;.") | frozenset("\uff0c\uff1b\u3002\u3001")


def mend_brackets(page: Page, index: int, start: int, parent: int) -> int:
    """Mend a value in brackets; return the index of the first line behind it."""
    draft = page.drafts[index]
    brackets = Brackets(page.drafts, index, start, lambda at: page.goes_on(at, parent))
    brackets.read()
    last = page.drafts[brackets.index]
    behind = last.text[brackets.column : end_of_value(last.text, brackets.column)].strip(BLANKS)
    if behind and brackets.index == index and not set(behind) <= _MAY_BE_DROPPED:
        page.tell(draft, start, SIGN, is_sure=True)
        quote(draft, start, end_of_value(draft.text, start))
        return index + 1
    for told in sorted(brackets.told, key=lambda told: (told.draft.number, told.column)):
        page.tell(told.draft, told.column, told.message, is_sure=told.is_sure)
    brackets.apply()
    if behind:
        _drop_behind(page, last, brackets.column, behind)
    mend_comment(page, last, brackets.column)
    return brackets.index + 1


def _drop_behind(page: Page, draft: Draft, column: int, written: str) -> None:
    start = draft.text.find(written, column)
    if start >= 0:
        message = EXTRA if written[0] in _CLOSING else BEHIND
        page.tell(draft, start, message.format(sign=written[:10]))
        draft.replace(start, start + len(written), "")


def unwrap(page: Page, draft: Draft, start: int) -> bool:
    """Mend a value that stands in full-width brackets as a whole; return whether it does."""
    end = end_of_value(draft.text, start)
    opened, closed = draft.text[start], draft.text[end - 1]
    opening, closing = WIDE_BRACKETS[opened], WIDE_BRACKETS.get(closed, closed)
    if end - start < 2 or closing != CLOSING.get(opening):
        return False
    inner = re.sub(f"[{SEPARATORS}][ \u3000]*", ", ", draft.text[start + 1 : end - 1])
    written = f"{opening}{inner}{closing}"
    page.tell(draft, start, WIDE.format(written=written[:40]), is_sure=True)
    draft.replace(start, end, written)
    return True
