"""配合的事项要有牵头部门。

乡镇（街道）只是配合，总有一个部门牵头；村里协助政府，也总有一个部门主责。没有写“主责”，出了事就都算基层的。

不对（列为配合履职事项）：

    YJ-021:
      名称: 森林草原防灭火
      上级部门职责:
        县应急管理局:
          - 组织编制预案。
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
from dutybook.model.kinds import DutyKind
from dutybook.model.problem import Problem

CODE = "DB305"

_LED_BY_OTHERS = (DutyKind.SUPPORTING, DutyKind.ASSISTING)


def check(book: Book) -> Iterator[Problem]:
    """Yield supporting and assisting rows without a lead."""
    for told in told_once(book):
        row = told.row
        if row.kind not in _LED_BY_OTHERS or row.text.lead is not None:
            continue
        if row.id in book.duties or row.own:
            message = (
                f"“{row.id} {row.name}”列为{row.heading}，没有写由谁牵头{told.elsewhere}；"
                "请在目录或本行补上“主责”，只写一个部门"
            )
            yield Problem(CODE, row.origin, message, about=(row.id,))


RULE = Rule(CODE, "配合事项有牵头部门", check, needs=("duties/*",))
