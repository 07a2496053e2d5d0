"""公示期满再批准，批准以后再施行。

批准要在公示最后一天以后，最早是第二天；施行、过渡期都不能早于批准，还没有批准的不能早于公示期满。

不对（公示到 2 月 9 日为止）：

    公示: {开始: 2026-02-02, 结束: 2026-02-09}
    批准: {机关: 青禾县委、县政府, 日期: 2026-02-09}

对：

    公示: {开始: 2026-02-02, 结束: 2026-02-09}
    批准: {机关: 青禾县委、县政府, 日期: 2026-02-10}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dutybook.check.cases import open_cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.course import lawful_notice_end
from dutybook.model.decision import Decision, Notice
from dutybook.model.problem import Problem
from dutybook.model.workdays import YearUnknownError

CODE = "DB411"


def check(book: Book) -> Iterator[Problem]:
    """Yield approvals within a notice, and effects before the day from which they are lawful."""
    for decision, origin in open_cases(book):
        notice, approval = decision.notice, decision.approval
        after_notice = _day_after(book, notice) if notice else None
        if notice and approval and after_notice and approval.date <= notice.end:
            message = (
                f"批准是 {approval.date}，公示到 {notice.end} 才结束；"
                f"批准最早是 {after_notice}，请核对日期"
            )
            yield Problem(CODE, origin.at("批准", "日期"), message)
        if earliest := approval.date if approval else after_notice:
            why = "批准日期" if approval else "公示期满的第二天"
            for name, day, path in _effects(decision):
                if day < earliest:
                    message = f"{name}是 {day}，早于{why} {earliest}；请核对日期"
                    yield Problem(CODE, origin.at(*path), message)


def _day_after(book: Book, notice: Notice) -> date:
    """Return the first day on which the change may be approved: the written end decides where it is later."""
    try:
        lawful = lawful_notice_end(book, notice)
    except YearUnknownError:  # told by the rule that counts the days
        lawful = notice.end
    return max(lawful, notice.end) + timedelta(days=1)


def _effects(decision: Decision) -> Iterator[tuple[str, date, tuple[str, ...]]]:
    if decision.effective:
        yield "施行", decision.effective, ("施行日期",)
    if decision.transition:
        yield "过渡期", decision.transition.start, ("过渡期", "开始")


RULE = Rule(CODE, "公示期满再批准，批准以后再施行", check)
