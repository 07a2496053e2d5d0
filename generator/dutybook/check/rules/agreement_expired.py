"""委托书要在期限以内。

“委托书”的“期限”过了，乡镇（街道）就不能再以委托部门的名义行使权力：续签了的请改写，不续的请收回。

不对（今天是 2026-03-20）：

    委托书: {文号: 青城委托〔2025〕1号, 日期: 2025-03-01, 期限: 2026-02-28}

对：

    委托书: {文号: 青城委托〔2026〕1号, 日期: 2026-02-25, 期限: 2029-02-24}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.rows import rows_with
from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.duty import DelegationType
from dutybook.model.problem import Problem, Severity

CODE = "DB405"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield entrusted powers whose agreement has run out."""
    for row, origin in rows_with(book, "agreement"):
        agreement = row.text.agreement
        if agreement is None or row.text.delegation is not DelegationType.ENTRUSTED:
            continue
        if agreement.until is not None and agreement.date <= agreement.until < today:
            message = (
                f"“{row.id} {row.name}”的委托书（{agreement.number}）已于 {agreement.until} 到期；"
                "续签的请改写，不再委托的请按程序收回"
            )
            yield Problem(CODE, origin.at("期限"), message, Severity.WARNING)


RULE = DatedRule(CODE, "委托书在期限内", check)
