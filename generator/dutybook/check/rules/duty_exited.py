"""不再写已经退出的事项。

目录里写明“退出”的事项，从那一天起不在任何清单里。施行日期在退出之后的清单还列着它，是自相矛盾；窗口、岗位、
指南、一件事和村里的“不承担”还写着它，居民会白跑。请删去，或者改写成接续的事项。往年版次和决定不用改。
一个编号退出以后也不能再给别的事项用。

不对：

    # duties/livelihood.yml
    事项:
      MS-020:
        名称: 殡葬服务
        退出: {日期: 2026-03-15, 现归: 县民政局}
    # qingxi/town.yml
    岗位:
      - {名称: 民政助理, 网址名: civil, 负责: [民生服务, MS-020]}

对：

    # duties/livelihood.yml
    事项:
      MS-020:
        名称: 殡葬服务
        退出: {日期: 2026-03-15, 现归: 县民政局}
    # qingxi/town.yml
    岗位:
      - {名称: 民政助理, 网址名: civil, 负责: [民生服务]}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.references import full_name, standing_references
from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.duty import Exit
from dutybook.model.problem import Problem, Severity

CODE = "DB213"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield current rows and references of duties that left; a later list that has one contradicts itself."""
    exits = {id: duty.entry.exit for id, duty in book.duties.items() if duty.entry.exit}
    yield from _in_lists(book, exits, today)
    for reference, origin in standing_references(book):
        left = exits.get(reference.id)
        if left is not None and left.date <= today:
            yield Problem(CODE, origin, _message(book, reference.id, left), Severity.WARNING)


def _in_lists(book: Book, exits: dict[str, Exit], today: date) -> Iterator[Problem]:
    for head, rows in book.current_sections():
        for row in rows:
            left = exits.get(row.id)
            if left is None:
                continue
            later = head is not None and head.effective is not None and left.date <= head.effective
            if later or left.date <= today:
                severity = Severity.ERROR if later else Severity.WARNING
                yield Problem(CODE, row.origin, _message(book, row.id, left), severity)


def _message(book: Book, id: str, left: Exit) -> str:
    gone = f"“{full_name(book.duties[id])}”已于 {left.date} 退出清单"
    successor = _successor(book, id)
    if successor is not None:
        return f"{gone}，由“{successor}”接续；请改写成“{successor}”"
    with_whom = f"，现归{left.now_with}" if left.now_with else ""
    return f"{gone}{with_whom}；请删去这一处"


def _successor(book: Book, id: str) -> str | None:
    """Return the duty at the end of a chain of successors, as ``编号 名称``."""
    seen = {id}
    found: str | None = None
    while (duty := book.duties.get(id)) and duty.entry.exit and duty.entry.exit.successor:
        id = duty.entry.exit.successor.id
        if id in seen:
            return None
        seen.add(id)
        found = full_name(book.duties[id]) if id in book.duties else id
    return found


RULE = DatedRule(CODE, "不写已退出的事项", check, needs=("duties/*",))
