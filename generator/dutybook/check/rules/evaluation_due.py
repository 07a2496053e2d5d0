"""到时候要评估。

county.yml 的“规则”里写了“评估间隔月数”的，给乡镇（街道）、村（社区）加了事的决定，从施行起、再从每次评估起，
满这么多个月就要评估一次，写明保留、调整还是退出。结论是退出的，不再评估。

不对（规定 12 个月；今天是 2026-11-22）：

    施行日期: 2025-03-15

对：

    施行日期: 2025-03-15
    评估:
      - {日期: 2026-03-10, 方式: 座谈, 结论: 保留, 说明: 办结36件}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.cases import open_cases
from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.course import evaluation_due
from dutybook.model.problem import Problem, Severity

CODE = "DB415"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield decisions whose evaluation is due."""
    for decision, origin in open_cases(book):
        due = evaluation_due(book, decision, today)
        if due is not None and due <= today:
            message = (
                f"“{decision.id}”号决定 {due} 就该评估了，还没有写；"
                "请评估后写上，形如 评估: [{日期: 2027-03-10, 方式: 座谈, 结论: 保留}]"
            )
            path = ("评估",) if decision.evaluations else ("施行日期",)
            yield Problem(CODE, origin.at(*path), message, Severity.WARNING)


RULE = DatedRule(CODE, "到时候要评估", check, whole=("county.yml", "decisions/*"))
