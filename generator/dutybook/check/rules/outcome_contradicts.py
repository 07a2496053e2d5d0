"""没有批准的案子，结果只有一个。

“结果”写不予批准的日期或者撤回的日期，只写一个；写了结果的就没有批准，也没有评估。

不对：

    批准: {机关: 青禾县委、县政府, 日期: 2026-02-25}
    结果: {不予批准: 2026-01-30}

对：

    结果: {不予批准: 2026-01-30, 说明: 技术承接难}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.cases import cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem

CODE = "DB416"


def check(book: Book) -> Iterator[Problem]:
    """Yield outcomes that say two things or none, and approvals of cases that ended without one."""
    for decision, origin in cases(book):
        outcome = decision.outcome
        if outcome is None:
            if decision.evaluations and decision.approval is None:
                message = "还没有写“批准”，就写了“评估”；请补上批准，或者删去评估"
                yield Problem(CODE, origin.at("评估"), message)
            continue
        if (outcome.refused is None) == (outcome.withdrawn is None):
            said = "两样都写了" if outcome.refused else "一样都没有写"
            message = f"“不予批准”“撤回”{said}；请只写一样，形如 结果: {{不予批准: 2026-01-30}}"
            place = origin.at("结果")
            yield Problem(CODE, place, message, about=(place,))
        for key, written in (("批准", decision.approval), ("评估", decision.evaluations)):
            if written:
                message = f"写了“结果”，就是没有批准，不能再写“{key}”；请删去一样"
                yield Problem(CODE, origin.at(key), message)


RULE = Rule(CODE, "没有批准的案子只有一个结果", check)
