"""批准的机关够层级。

county.yml 的“规则”里写了“批准层级”的，批准机关就要是这一级或者上一级的。层级看机关的名称：写全称，
如“青禾县委、县政府”“安和市委编委”；县里的部门、乡镇（街道）低于县级。

不对（规定县级批准）：

    批准: {机关: 清溪镇党委, 日期: 2026-02-25, 文件: 通知}

对：

    批准: {机关: 青禾县委、县政府, 日期: 2026-02-25, 文件: 通知}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.cases import open_cases
from dutybook.check.rule import Rule
from dutybook.check.rules.approval_by_invalid_document import is_department_s
from dutybook.model.book import Book
from dutybook.model.county import Level
from dutybook.model.level import level_of
from dutybook.model.problem import Problem

CODE = "DB418"


def check(book: Book) -> Iterator[Problem]:
    """Yield approvals by a body below the county's level, or whose name doesn't tell its level.

    A department's approval is left to the rule of documents where that one refuses it.
    """
    wanted = book.county.rules.approval_level
    if wanted is None:
        return
    for decision, origin in open_cases(book):
        if decision.approval is not None and not is_department_s(book, decision.approval):
            body = decision.approval.body
            if said := _told(book, body, wanted):
                message = f"{said}；本县规定{wanted}级批准，请写批准机关的全称，形如 {_sample(book, wanted)}"
                yield Problem(CODE, origin.at("批准", "机关"), message)


def _told(book: Book, body: str, wanted: Level) -> str:
    level = level_of(book, body)
    if level is None:
        return f"看不出“{body}”是哪一级的"
    if level.rank < wanted.rank:
        return f"“{body}”不到{wanted}级"
    return ""


def _sample(book: Book, wanted: Level) -> str:
    superiors = book.county.superiors
    place = {Level.PROVINCE: superiors[:1], Level.CITY: superiors[-1:]}.get(wanted, ())
    name = place[0] if place else book.county.name
    return f"{name}委、{name[-1]}政府"


RULE = Rule(CODE, "批准的机关够层级", check)
