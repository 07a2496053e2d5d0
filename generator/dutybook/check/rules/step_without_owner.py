"""办事指南的每一步都写明由谁办。

居民要知道这一步在村里、乡镇还是县里。“由谁”写村、社区、乡镇、街道，或者部门的名称；本人自己做的事不算一步，写进说明。

不对（“入户调查”没有写由谁）：

    步骤:
      - {名称: 受理, 由谁: 乡镇, 时限: 1个工作日}
      - {名称: 入户调查, 时限: 5个工作日}

对：

    步骤:
      - {名称: 受理, 由谁: 乡镇, 时限: 1个工作日}
      - {名称: 入户调查, 由谁: 乡镇, 时限: 5个工作日}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB311"


def check(book: Book) -> Iterator[Problem]:
    """Yield steps of guides that don't say who does them."""
    for slug, guide in book.guides.items():
        for number, step in enumerate(guide.steps):
            if not step.by:
                origin = Origin(f"guides/{slug}.yml", ("步骤", number, "名称"))
                message = (
                    f"“{step.name}”这一步没有写由谁办；请补上“由谁”，"
                    "写村、乡镇或者部门，如“由谁: 乡镇”"
                )
                yield Problem(CODE, origin, message)


RULE = Rule(CODE, "指南的每一步写明由谁办", check)
