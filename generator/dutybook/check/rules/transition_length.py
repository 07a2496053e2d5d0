"""过渡期要在县里规定的月数以内。

county.yml 的“规则”里写了“过渡期月数”（最短、最长）的，赋权事项和决定的“过渡期”就不能短于、长于它。
从 3 月 15 日起的三个月，到 6 月 14 日或 15 日止都算。确经批准延长的，可以在这一行忽略并写明理由。

不对（规定一到三个月）：

    过渡期: {开始: 2026-03-15, 结束: 2026-12-31}

对：

    过渡期: {开始: 2026-03-15, 结束: 2026-06-14}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dutybook.check.periods import transitions
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.months import months_after
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.model.value import Period

CODE = "DB406"


def check(book: Book) -> Iterator[Problem]:
    """Yield transitions shorter or longer than the county's procedure allows."""
    limits = book.county.rules.transition_months
    if limits is None:
        return
    shortest, longest = limits
    if shortest > longest:
        message = f"“过渡期月数”写成了“{shortest}、{longest}”；请先写最短，再写最长"
        yield Problem(CODE, Origin("county.yml", ("规则", "过渡期月数")), message)
        return
    for period, origin in transitions(book):
        if said := _outside(period, shortest, longest):
            message = f"过渡期从 {period.start} 到 {period.end}，{said}；请核对日期"
            yield Problem(CODE, origin, message)


def _outside(period: Period, shortest: int, longest: int) -> str:
    if period.end < period.start:  # told by another rule
        return ""
    if period.end < months_after(period.start, shortest) - timedelta(days=1):
        return f"短于本县规定的 {shortest} 个月"
    if period.end > months_after(period.start, longest):
        return f"长于本县规定的 {longest} 个月"
    return ""


RULE = Rule(CODE, "过渡期合乎规定的月数", check)
