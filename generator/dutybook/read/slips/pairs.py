"""Keys and their colons: what was written for them, and where they are missing."""

from __future__ import annotations

import re
from typing import NamedTuple

from dutybook.read.slips.draft import Draft
from dutybook.read.slips.levels import Form
from dutybook.read.slips.page import Line, Page
from dutybook.read.slips.words import (
    DUTY,
    KEY,
    WIDE_BRACKETS,
    WIDE_COLON,
    blanks_end,
    end_of_value,
    is_known,
)

WIDE = "冒号是全角“：”；请改成半角冒号加空格“: ”"
TIGHT = "冒号后少了空格；请写成“: ”"
WIDE_SPACE = "冒号后面是全角空格；请改成半角空格"
QUOTED = "键不用加引号；请写成“{key}: ”"
OTHER_SIGN = "“{key}”后面的“{sign}”应是冒号；请写成“{key}: …”"
MISSING = "“{key}”后面少了冒号；请写成“{key}: …”"
MISSING_AT_END = "“{written}”下面还有内容，行尾要加半角冒号“:”"

_COLON = re.compile(r":(?=[ \t]|$)")
_IN_QUOTES = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ \t]*(?=:(?:[ \t]|$))")
_WRONG_QUOTES = re.compile(
    f"[\u201c\u201d\uff02\u2018\u2019]({KEY})[\u201c\u201d\"\uff02\u2018\u2019'][ \u3000]*[:\uff1a][ \u3000]*"
)
_WIDE = re.compile(f"({KEY})([ \u3000]*\uff1a[ \u3000]*)")
_WIDE_SPACE = re.compile(f"({KEY}):(\u3000[ \u3000]*)")
_TIGHT = re.compile(rf"({KEY}):()(?![\s/])")
_OTHER_SIGN = re.compile(
    "([\u4e00-\u9fff]+)([ \u3000]*([=\uff1d;\uff1b])[ \u3000]*|[ \u3000]+)(?=\\S)"
)
_OPENING, _CLOSING = frozenset("[{"), frozenset("]}")
_OPENS_VALUE = frozenset("[{|>") | WIDE_BRACKETS.keys()


class Pair(NamedTuple):
    """A key, and where its value begins."""

    key: str
    value: int


def find_pair(text: str, start: int) -> Pair | None:
    """Return the key that a parser sees at ``start``, if there is one."""
    first = text[start : start + 1]
    if first in _OPENS_VALUE:
        return None
    if first in ('"', "'"):
        quoted = _IN_QUOTES.match(text, start)
        return Pair(quoted[0].strip()[1:-1], blanks_end(text, quoted.end() + 1)) if quoted else None
    found = _COLON.search(text, start)
    if found is None or 0 <= text.find(" #", start) < found.start():
        return None
    return Pair(text[start : found.start()].rstrip(), blanks_end(text, found.end()))


def pair_of(page: Page, line: Line, start: int, is_item: bool) -> Pair | None:
    """Return the key and value that a line means, mended, or None."""
    draft = line.draft
    if start >= len(draft.text) or draft.text[start] in _OPENS_VALUE:
        return None
    pair = find_pair(draft.text, start)
    if is_item:
        below = page.has_fields_below(line.index, start - 1)
        if pair is None and below and DUTY.match(draft.text, start):
            return _end_row(page, draft, start)
        level = page.levels.at(start)
        likely = below or (level is not None and level.form is Form.PAIR)
        return _mended(page, draft, start, False) if pair or likely else None
    fits = not line.is_sure or page.levels.fits(line.indent, Form.PAIR)
    mended = _mended(page, draft, start, fits)
    if mended is None and fits:
        return _missing(page, line, start)
    return mended


def _mended(page: Page, draft: Draft, start: int, is_certain: bool) -> Pair | None:
    """Mend a colon, or quotes around a key.

    ``is_certain`` says that nothing but a pair may stand here; else the key must be one of the format's.
    """
    text = draft.text
    pair = find_pair(text, start)
    if (found := _WRONG_QUOTES.match(text, start)) and (is_certain or is_known(found[1])):
        page.tell(draft, start, QUOTED.format(key=found[1]), is_sure=True)
        draft.replace(start, found.end(), f"{found[1]}: ")
        return find_pair(draft.text, start)
    if pair is not None and set(pair.key) & _OPENING and _closes_more(text[pair.value :]):
        pair = None  # the colon belongs to what stands in the brackets
    found = _WIDE.match(text, start)
    if found and (is_known(found[1]) or (is_certain and pair is None)):
        page.tell(draft, text.index(WIDE_COLON, start), WIDE, is_sure=True)
        draft.replace(found.start(2), found.end(2), ": ")
    elif pair is None:
        _space_out(page, draft, start, is_certain)
    return find_pair(draft.text, start)


def _closes_more(value: str) -> bool:
    """Return whether a value ends in a bracket that was opened before it."""
    closed, opened = (sum(map(value.count, signs)) for signs in (_CLOSING, _OPENING))
    return closed > opened and value.rstrip()[-1] in _CLOSING


def _space_out(page: Page, draft: Draft, start: int, is_certain: bool) -> None:
    """Mend a colon that lacks its space."""
    for form, told in ((_WIDE_SPACE, WIDE_SPACE), (_TIGHT, TIGHT)):
        found = form.match(draft.text, start)
        if found and (is_certain or is_known(found[1])):
            column = found.start(2) if found[2] else found.end(1)
            page.tell(draft, column, told, is_sure=True)
            draft.replace(found.start(2), found.end(2), " ")
            return


def _end_row(page: Page, draft: Draft, start: int) -> Pair | None:
    """Mend the end of a row that has fields of its own below it."""
    end = end_of_value(draft.text, start)
    if draft.text[end - 1] == WIDE_COLON:
        page.tell(draft, end - 1, WIDE, is_sure=True)
        draft.replace(end - 1, end, ":")
    else:
        written = draft.text[start:end][:40]
        page.tell(draft, start, MISSING_AT_END.format(written=written), is_sure=True)
        draft.replace(end, end, ":")
    return find_pair(draft.text, start)


def _missing(page: Page, line: Line, start: int) -> Pair | None:
    """Mend a field whose colon is missing, or was written as another sign."""
    draft = line.draft
    found = _OTHER_SIGN.match(draft.text, start)
    if found and is_known(found[1]):
        told = OTHER_SIGN if found[3] else MISSING
        column = found.start(3) if found[3] else found.end(1)
        message = told.format(key=found[1], sign=found[3])
        page.tell(draft, column, message, is_sure=bool(found[3]))
        draft.replace(found.start(2), found.end(2), ": ")
        return find_pair(draft.text, start)
    end = end_of_value(draft.text, start)
    word = draft.text[start:end]
    if is_known(word) or page.has_fields_below(line.index, line.indent + 1):
        page.tell(draft, start, MISSING_AT_END.format(written=word[:40]), is_sure=True)
        draft.replace(end, end, ":")
        return find_pair(draft.text, start)
    return None
