"""公示的天数要够。

county.yml 的“规则”里写了“公示工作日”的，公示要满这么多个工作日：贴出来的当天不算，最后一天算。
工作日按国务院办公厅的放假安排算，调休上班的周末也算，本县另定的日子写在 calendar.yml 里。
程序还不知道哪一年的安排，就说不知道；新一年的安排公布以后，请更新程序，或者在 calendar.yml 里写全。

不对（规定 5 个工作日；2 月 2 日星期一贴出，到 2 月 6 日只有 4 个）：

    公示: {开始: 2026-02-02, 结束: 2026-02-06}

对：

    公示: {开始: 2026-02-02, 结束: 2026-02-09}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.cases import open_cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.course import lawful_notice_end
from dutybook.model.decision import Notice
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity
from dutybook.model.workdays import YearUnknownError, workdays_between

CODE = "DB412"


def check(book: Book) -> Iterator[Problem]:
    """Yield notices that hang fewer working days than the county demands."""
    wanted = book.county.rules.notice_workdays
    if not wanted:
        return
    for decision, origin in open_cases(book):
        notice = decision.notice
        if notice is not None and notice.start <= notice.end:  # reversed: told by another rule
            yield from _told(book, notice, wanted, origin.at("公示", "结束"))


def _told(book: Book, notice: Notice, wanted: int, origin: Origin) -> Iterator[Problem]:
    try:
        count = workdays_between(notice.start, notice.end, book.calendar)
        if count < wanted:
            message = (
                f"公示从 {notice.start} 到 {notice.end} 只有 {count} 个工作日（贴出当天不算），"
                f"本县要 {wanted} 个；最早到 {lawful_notice_end(book, notice)}"
            )
            yield Problem(CODE, origin, message)
    except YearUnknownError as error:
        message = (
            f"程序还不知道 {error.year} 年的放假安排，算不出公示够不够 {wanted} 个工作日；"
            f"请更新程序，或在 calendar.yml 里写全这一年，再写上 写全年份: [{error.year}]"
        )
        yield Problem(CODE, origin, message, Severity.WARNING)


RULE = Rule(CODE, "公示的天数够", check)
