"""核实日期不晚于今天。

“核实日期”是已经核对过的那一天，写成以后的日子，多半是年份、月份写错了。
“今天”是命令里写的日期，没有写的取 git 最近一次提交的日期；提交以前先检查的，可以晚几天，所以差一个月以内的不算。

不对（今天是 2026-03-20）：

    联系点:
      - 名称: 清溪镇便民服务中心
        类型: 便民服务中心
        核实日期: 2062-03-09

对：

    联系点:
      - 名称: 清溪镇便民服务中心
        类型: 便民服务中心
        核实日期: 2026-03-09
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB710"

_SINCE_THE_LAST_COMMIT = timedelta(days=31)
"""How far today may lie behind the clerk's own today: he checks before he commits."""


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield contact points that were verified on a day to come."""
    for _, origin, contact in book.contacts():
        if contact.verified is not None and contact.verified > today + _SINCE_THE_LAST_COMMIT:
            message = (
                f"“{contact.name}”的核实日期 {contact.verified} 还没有到"
                f"（按 {today} 算）；请核对年份和月份"
            )
            yield Problem(CODE, origin.at("核实日期"), message, Severity.WARNING)


RULE = DatedRule(CODE, "核实日期不在以后", check, looks_ahead=True)
