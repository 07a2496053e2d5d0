"""临时事项到期要退出。

“期限”里“至”的日期过了，临时的任务就该结束：在目录里写明“退出”，从清单里删去；延长的，改“期限”。

不对（今天是 2026-03-20，清单还列着）：

    YJ-021:
      名称: 森林草原防灭火
      期限: {至: 2026-02-28}

对（并且从清单里删去）：

    YJ-021:
      名称: 森林草原防灭火
      期限: {至: 2026-02-28}
      退出: {日期: 2026-03-01}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.rows import rows_with
from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB408"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield temporary duties that current lists still have after their last day."""
    for row, origin in rows_with(book, "limit"):
        limit = row.text.limit
        duty = book.duties.get(row.id)
        if limit is None or limit.until is None or limit.until >= today:
            continue
        if duty is None or duty.entry.exit is None:
            message = (
                f"“{row.id} {row.name}”的期限到 {limit.until} 为止，清单里还有；"
                "请写明“退出”并从清单里删去，延长的请改期限"
            )
            yield Problem(CODE, origin.at("至"), message, Severity.WARNING)


RULE = DatedRule(CODE, "临时事项到期退出", check)
