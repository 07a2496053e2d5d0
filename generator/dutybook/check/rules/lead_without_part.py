"""牵头部门要写明做什么。

配合履职事项里，主责部门在“上级部门职责”下要有自己的一段，不然只有别人的责任写得清楚。

不对：

    主责: 县林业局
    上级部门职责:
      县应急管理局:
        - 统筹应急救援。

对：

    主责: 县林业局
    上级部门职责:
      县林业局:
        - 组织森林火灾预防。
      县应急管理局:
        - 统筹应急救援。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.departments import is_body, same_body
from dutybook.check.rows import told_once
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.kinds import DutyKind
from dutybook.model.problem import Problem

CODE = "DB303"


def check(book: Book) -> Iterator[Problem]:
    """Yield supporting rows whose lead has no part of its own."""
    for told in told_once(book):
        text = told.row.text
        if told.row.kind is not DutyKind.SUPPORTING or text.lead is None:
            continue
        parts = {same_body(book, name, told.town) for name in text.department_parts}
        if not parts or not is_body(book, text.lead):  # an unknown lead is told of as such
            continue
        if same_body(book, text.lead, told.town) not in parts:
            message = (
                f"“{told.row.id} {told.row.name}”由{text.lead}主责，"
                f"“上级部门职责”里却没有它{told.elsewhere}；请补上"
            )
            yield Problem(CODE, told.row.origin, message)


RULE = Rule(CODE, "牵头部门写明职责", check, needs=("departments.yml", "duties/*"))
