"""开始在前，结束在后。

过渡期、公示的“结束”不能早于“开始”，委托书的“期限”不能早于它的“日期”。多半是年份或者月份写错了。

不对：

    过渡期: {开始: 2026-03-15, 结束: 2025-06-14}

对：

    过渡期: {开始: 2026-03-15, 结束: 2026-06-14}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.periods import agreements, transitions
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB407"


def check(book: Book) -> Iterator[Problem]:
    """Yield periods that end before they begin."""
    for start, end, origin in _periods(book):
        if end < start:
            message = f"“{origin.path[-1]}”是 {end}，早于开始的 {start}；请核对年份和月份"
            yield Problem(CODE, origin, message)


def _periods(book: Book) -> Iterator[tuple[date, date, Origin]]:
    for period, origin in transitions(book):
        yield period.start, period.end, origin.at("结束")
    for stem, decision in book.decisions.items():
        if notice := decision.notice:
            yield notice.start, notice.end, Origin(f"decisions/{stem}.yml", ("公示", "结束"))
    for agreement, origin in agreements(book):
        if agreement.until is not None:
            yield agreement.date, agreement.until, origin.at("期限")


RULE = Rule(CODE, "结束不早于开始", check)
