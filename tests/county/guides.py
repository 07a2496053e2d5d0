"""Guides that keep their word: the steps fit into the limit promised, and say what the duty's own course says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dutybook.model.book import Book
from dutybook.model.guide import Guide

_LIMIT = re.compile(r"([0-9]+)(个工作日|日|小时)")
_WORKING_DAYS = {"个工作日": 1.0, "日": 5 / 7, "小时": 1 / 8}
_AT_ONCE = "当场"
_ROUNDING = 1
"""Working days by which a sum of calendar days may miss."""


def limits_broken(book: Book, _: date) -> Iterator[str]:
    """Yield guides that promise more than the law allows, or whose steps need longer than they promise."""
    for slug, guide in book.guides.items():
        promised, legal = working_days(guide.promised_limit), working_days(guide.legal_limit)
        if promised is None:
            yield f"指南 {slug} 没有写承诺时限"
            continue
        if legal is not None and promised > legal:
            yield f"指南 {slug} 承诺 {guide.promised_limit}，比法定的 {guide.legal_limit} 长"
        needed = sum(working_days(step.limit) or 0 for step in guide.steps)
        if needed > promised + _ROUNDING:
            yield f"指南 {slug} 承诺 {guide.promised_limit}，各步加起来要 {needed:.0f} 个工作日"


def steps_at_odds(book: Book, _: date) -> Iterator[str]:
    """Yield steps that take another time in the guide than in the duty's course, done by the same body."""
    for slug, guide in book.guides.items():
        for id in (reference.id for reference in guide.duties):
            if id in book.duties:
                yield from _at_odds(slug, guide, book, id)


def _at_odds(slug: str, guide: Guide, book: Book, id: str) -> Iterator[str]:
    course = {(step.name, step.by): step.limit for step in book.duties[id].entry.process}
    for step in guide.steps:
        own, duty_s = working_days(step.limit), working_days(course.get((step.name, step.by)))
        if own is not None and duty_s is not None and own != duty_s:
            limit = course[step.name, step.by]
            yield f"指南 {slug} 的“{step.name}”写 {step.limit}，{id} 的办理流程写 {limit}"


def working_days(written: str | None) -> float | None:
    """Return a time limit in working days; None where it says no number."""
    if written == _AT_ONCE:
        return 0
    found = _LIMIT.fullmatch(written or "")
    return int(found[1]) * _WORKING_DAYS[found[2]] if found else None
