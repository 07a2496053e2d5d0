"""牵头部门要写明做什么。

配合履职事项里，主责部门在“上级部门职责”下要有自己的一段，不然只有乡镇的责任写得清楚。

不对：

    主责: 县林业局
    上级部门职责:
      县应急管理局:
        - 统筹应急救援。

对：在“上级部门职责”下加上“县林业局:”和它的职责。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.kinds import DutyKind
from dutybook.model.problem import Problem

CODE = "DB303"


def check(book: Book) -> Iterator[Problem]:
    """Yield supporting rows whose lead has no part of its own."""
    for town, row in book.current_rows():
        text = row.text
        if row.kind is not DutyKind.SUPPORTING or text.lead is None or not text.department_parts:
            continue
        lead = book.department(text.lead, town) or text.lead
        parts = {book.department(name, town) or name for name in text.department_parts}
        if lead not in parts:
            message = f"“{row.id} {row.name}”由{text.lead}主责，“上级部门职责”里却没有它；请补上"
            yield Problem(CODE, row.origin, message)


RULE = Rule(
    CODE,
    "牵头部门写明职责",
    check,
    needs=(
        "departments.yml",
        "duties/*",
    ),
)
