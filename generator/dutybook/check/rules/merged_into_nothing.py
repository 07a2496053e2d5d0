"""合并、拆分写明成了什么。

合并、拆分的变更要用“为”写明成了哪个、哪些事项：旧事项的网页由此指到新事项，清单的变动由此认作合并、拆分。

不对：

    变更:
      - 合并: [MS-001, MS-014]

对：

    变更:
      - 合并: [MS-001, MS-014]
        为: MS-033 社会救助和津贴受理
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.cases import cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.decision import VERBS
from dutybook.model.problem import Problem

CODE = "DB420"


def check(book: Book) -> Iterator[Problem]:
    """Yield mergers and splits that don't say what they make."""
    for decision, origin in cases(book):
        for number, change in enumerate(decision.changes):
            if change.kind in ("merged", "split") and not change.becomes:
                verb = VERBS[change.kind]
                message = f"写了“{verb}”，没有写“为”；请写明成了什么，形如 为: MS-033 新事项的名称"
                yield Problem(CODE, origin.at("变更", number, verb), message, at_key=True)


RULE = Rule(CODE, "合并、拆分写明成了什么", check, whole=("decisions/*",))
