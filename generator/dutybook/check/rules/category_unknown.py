"""类别要写在 county.yml 的“类别”里。

类别是目录、清单和网址的骨架；county.yml 写了类别的，目录和现行清单只能用写过的。
赋权事项下面也可以用权力类型（如“行政处罚”）作小标题。

不对：

    类别: 民政服务

对：

    类别: 民生服务
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import PowerType
from dutybook.model.kinds import DutyKind
from dutybook.model.nearest import did_you_mean
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB206"


def check(book: Book) -> Iterator[Problem]:
    """Yield categories that the county doesn't have; a county that names none may use any."""
    if not book.county.categories:
        return
    for name, origin in _used(book):
        if name not in book.county.categories:
            suggestion = did_you_mean(name, book.county.categories)
            message = f"不认识类别“{name}”。{suggestion}新类别请先写进 county.yml"
            at_key = len(origin.path) == 2
            yield Problem(CODE, origin, message, at_key=at_key, about=(name,))


def _used(book: Book) -> Iterator[tuple[str, Origin]]:
    files = {duty.origin.file: duty.category for duty in book.duties.values()}
    for file, category in files.items():
        yield category, Origin(file, ("类别",))
    for _, duty_list in book.current_lists():
        headings = {(row.heading, row.category): row.kind for row in duty_list.rows}
        for (heading, category), kind in headings.items():
            if kind is not DutyKind.DELEGATED or category not in set(PowerType):
                yield category, duty_list.origin.at(heading, category)


RULE = Rule(CODE, "类别已登记", check)
