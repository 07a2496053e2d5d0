"""Texts after ``|``: their lines are passed over, those that don't stand deep enough are moved."""

from __future__ import annotations

import re

from dutybook.read.slips.draft import Draft
from dutybook.read.slips.page import Page, leading_blanks, visual_width
from dutybook.read.slips.words import BLANKS, NUMBERING, PAIR_AHEAD

TOO_FAR_LEFT = "“|”下面的文字要比“{key}”多缩进两格"

_OPENING = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$")


def opens_block(text: str, start: int) -> bool:
    """Return whether a value is the sign that a text of several lines follows."""
    return _OPENING.match(text, start) is not None


def pass_block(page: Page, index: int, parent: int, key: str) -> int:
    """Return the index of the first line behind a text whose key stands at ``parent``."""
    is_told = False
    while index < len(page.drafts):
        draft = page.drafts[index]
        width = visual_width(draft.text)
        if draft.text.strip(BLANKS):
            if width <= parent and not _is_text(draft, is_told):
                return index
            if width <= parent:
                if not is_told:
                    page.tell(draft, 0, TOO_FAR_LEFT.format(key=key))
                is_told = True
                draft.replace(0, 0, " " * (parent + 2 - width))
            if leading_blanks(draft.text).strip(" "):
                page.straighten(draft)
        index += 1
    return index


def _is_text(draft: Draft, is_told: bool) -> bool:
    """Return whether a line that stands too far left can only be part of the text above it."""
    content = draft.text.strip(BLANKS)
    if content.startswith(("-", "#", "[", "{", '"', "'")) or PAIR_AHEAD.match(content):
        return False
    return is_told or NUMBERING.match(content) is not None
