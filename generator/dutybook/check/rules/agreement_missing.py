"""委托的事项要有委托书。

赋权事项的“赋权方式”是“委托”的，乡镇（街道）以委托部门的名义行使权力，没有书面的委托书就没有依据。

不对：

    XZ-104:
      名称: 对擅自占用公共绿地的处罚
      权力类型: 行政处罚
      赋权方式: 委托
      原实施部门: 县城市管理局

对：

    XZ-104:
      名称: 对擅自占用公共绿地的处罚
      权力类型: 行政处罚
      赋权方式: 委托
      委托书: {文号: 青城委托〔2026〕1号, 日期: 2026-02-25, 期限: 2029-02-24}
      原实施部门: 县城市管理局
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rows import told_once
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import DelegationType
from dutybook.model.problem import Problem

CODE = "DB404"


def check(book: Book) -> Iterator[Problem]:
    """Yield rows that entrust a power without an agreement."""
    for told in told_once(book):
        text = told.row.text
        if text.delegation is DelegationType.ENTRUSTED and text.agreement is None:
            message = (
                f"“{told.row.id} {told.row.name}”是委托的，没有写委托书{told.elsewhere}；"
                "请补上“委托书”的文号和日期"
            )
            yield Problem(CODE, told.row.origin, message)


RULE = Rule(CODE, "委托有委托书", check, needs=("duties/*",))
