"""配合的事项，两边的职责都要写。

县里牵头、乡镇（街道）配合的事项，“上级部门职责”和“乡镇职责”缺了哪一边，哪一边做什么就没有说清；
只写乡镇一边，责任就落到了基层。

不对（列为配合履职事项，只写了一边）：

    YJ-021:
      名称: 森林草原防灭火
      主责: 县应急管理局
      乡镇职责:
        - 开展巡查，报告火情。

对：

    YJ-021:
      名称: 森林草原防灭火
      主责: 县应急管理局
      上级部门职责:
        县应急管理局:
          - 组织编制预案。
      乡镇职责:
        - 开展巡查，报告火情。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rows import told_once
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import DutyText
from dutybook.model.kinds import DutyKind
from dutybook.model.problem import Problem

CODE = "DB307"


def check(book: Book) -> Iterator[Problem]:
    """Yield supporting rows that say only one side's part, or neither's."""
    for told in told_once(book):
        row = told.row
        if row.kind is not DutyKind.SUPPORTING or not (row.id in book.duties or row.own):
            continue
        if said := _one_sided(row.text):
            message = f"“{row.id} {row.name}”列为{row.heading}，{said}{told.elsewhere}；请补上"
            yield Problem(CODE, row.origin, message)


def _one_sided(text: DutyText) -> str:
    match bool(text.department_parts), bool(text.town_part):
        case True, True:
            return ""
        case True, False:
            return "只写了“上级部门职责”，没有写“乡镇职责”"
        case False, True:
            return "只写了“乡镇职责”，没有写“上级部门职责”"
    return "“上级部门职责”和“乡镇职责”都没有写"


RULE = Rule(CODE, "两边的职责都写明", check, needs=("duties/*",))
