"""清单行里写的窗口，本地要有。

不对（本镇没有“民政科窗口”）：

    - MS-014 高龄津贴申请受理:
        窗口: 民政科窗口

对（写 town.yml 联系点下已有的窗口）：

    - MS-014 高龄津贴申请受理:
        窗口: 民政窗口
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.nearest import did_you_mean
from dutybook.model.problem import Problem

CODE = "DB210"


def check(book: Book) -> Iterator[Problem]:
    """Yield rows that send people to a counter which their town doesn't have."""
    for town, row in book.current_rows():
        if town is None or row.counter is None:
            continue
        names = [counter.name for point in town.profile.contacts for counter in point.counters]
        if row.counter not in names:
            suggestion = did_you_mean(row.counter, names)
            message = f"{town.name}没有“{row.counter}”。{suggestion}窗口写在 town.yml 的联系点下"
            yield Problem(CODE, row.origin.at("窗口"), message)


RULE = Rule(CODE, "清单里的窗口本地都有", check)
