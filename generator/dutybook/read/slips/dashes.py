"""Dashes: what was written for them, and where they are missing."""

from __future__ import annotations

import re

from dutybook.read.slips.draft import Draft
from dutybook.read.slips.levels import Form
from dutybook.read.slips.page import Line, Page
from dutybook.read.slips.pairs import find_pair
from dutybook.read.slips.words import (
    BULLETS,
    DASHES,
    DUTY,
    NUMBERING,
    ROW,
    WIDE_BLANK,
    blanks_end,
    is_known,
)

TIGHT = "“-”后少了空格；请写成“- ”"
TAB = "“-”后面是制表符（Tab）；请改成空格"
WIDE_SPACE = "“-”后面是全角空格；请改成半角空格"
WIDE = "行首的横线不是半角“-”；请改成“- ”"
BULLET = "行首的“{sign}”不是列表；请改成“- ”"
NEEDLESS = "行首多了“-”；请写成“{key}: …”"
MISSING = "行首少了“- ”；请写成“- {written}”"
MISSING_OR_RUNS_ON = "行首少了“- ”；若是上一行的内容，请并入上一行"

_NUMBER = re.compile(r"-\d[\d.]*\s*$")


def take_dashes(page: Page, line: Line) -> tuple[list[int], int]:
    """Return the columns of a line's dashes, mended, and the column of what follows them."""
    draft, start = line.draft, line.indent
    found: list[int] = []
    while start < len(draft.text) and _is_dash(page, draft, start, bool(found)):
        found.append(start)
        start += 1
        while draft.text.startswith(" ", start):
            start += 1
    if not found and _lacks_dash(page, line):
        return [line.indent], line.indent + 2
    if len(found) == 1 and _is_needless(page, line, start):
        return [], line.indent
    return found, start


def _is_needless(page: Page, line: Line, start: int) -> bool:
    """Take away the dash before a field that stands among fields; return whether it was one."""
    draft, here = line.draft, page.levels.at(line.indent)
    is_among = here is not None and here.form is Form.PAIR
    pair = find_pair(draft.text, start) if is_among else None
    if pair is None or not is_known(pair.key) or page.levels.fits(line.indent, Form.ITEM):
        return False
    page.tell(draft, line.indent, NEEDLESS.format(key=pair.key))
    draft.replace(line.indent, start, "")
    return True


def _is_dash(page: Page, draft: Draft, at: int, later: bool) -> bool:
    sign, after = draft.text[at], draft.text[at + 1 : at + 2]
    if sign == "-" and after in ("", " ", "\t", WIDE_BLANK):
        if after in ("\t", WIDE_BLANK):
            page.tell(draft, at + 1, TAB if after == "\t" else WIDE_SPACE, is_sure=True)
            draft.replace(at + 1, blanks_end(draft.text, at + 1), " ")
        return True
    if later:
        return False
    wrong = _wrong_dash(draft.text, at, sign, after)
    if wrong is None:
        return False
    end, message = wrong
    page.tell(draft, at, message, is_sure=True)
    draft.replace(at, end, "- ")
    return True


def _wrong_dash(text: str, at: int, sign: str, after: str) -> tuple[int, str] | None:
    """Return where ends what was written for a dash, and what is wrong with it."""
    if sign in DASHES or text.startswith("--", at):
        end = at
        while text[end : end + 1] == "-" or text[end : end + 1] in DASHES:
            end += 1
        end = blanks_end(text, end)
        return (end, WIDE) if end < len(text) else None  # a ruled line is no item
    if sign == "-":
        return None if _NUMBER.match(text, at) else (at + 1, TIGHT)
    is_bullet = sign in BULLETS and (sign not in "*+" or after in (" ", "") or after >= "\u2e80")
    return (blanks_end(text, at + 1), BULLET.format(sign=sign)) if is_bullet else None


def _lacks_dash(page: Page, line: Line) -> bool:
    """Mend a row, a numbered act or an item whose dash is missing; return whether it was one."""
    draft, indent = line.draft, line.indent
    pair = find_pair(draft.text, indent)
    if not page.levels.fits(indent, Form.ITEM) or (pair and not ROW.match(pair.key)):
        return False
    numbered = NUMBERING.match(draft.text, indent)
    end = indent
    if numbered and not DUTY.match(draft.text, numbered.end()):
        message, end = BULLET.format(sign=numbered[0].strip()), numbered.end()
    elif DUTY.match(draft.text, indent):
        message = MISSING.format(written=draft.text[indent:][:40].rstrip())
    elif not page.levels.fits(indent, Form.PAIR):
        message = MISSING_OR_RUNS_ON
    else:
        return False
    page.tell(draft, indent, message, is_sure=message != MISSING_OR_RUNS_ON)
    draft.replace(indent, end, "- ")
    return True
