"""一天不能又放假又上班。

calendar.yml 里同一天只写在“放假”或者“上班”里，不然算不出工作日。

不对：

    放假: [2026-07-20, 2026-07-25]
    上班: [2026-07-25]

对：

    放假: [2026-07-20]
    上班: [2026-07-25]
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB421"


def check(book: Book) -> Iterator[Problem]:
    """Yield days that calendar.yml calls both free and worked."""
    for index, day in enumerate(book.calendar.days_worked):
        if day in book.calendar.days_off:
            message = f"{day} 也写在“放假”里；请删去一处"
            yield Problem(CODE, Origin("calendar.yml", ("上班", index)), message)


RULE = Rule(CODE, "一天不能又放假又上班", check)
