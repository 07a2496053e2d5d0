"""清单的每个变动都有决定，每个决定都落到了清单上。

county.yml 的“规则”里写了职责准入、动态调整步骤的，从最近一个冻结的版次到现行清单，每一处实质变动都要写在一个决定里，
而且只写在一个决定里；决定要进入这个版次、已经批准、到了施行的日子。没有批准的，清单不能先改；批准了的，清单要照着改。
位置、标点、俗称、说明、窗口的改动不算。乡镇（街道）清单、村级标准清单和各村自己的增减都这样查。

不对（清单里农村房屋安全鉴定已经收回，决定里没有写）：

    变更:
      - 修改: MS-001 最低生活保障申请受理
        内容: [乡镇职责]

对：

    变更:
      - 修改: MS-001 最低生活保障申请受理
        内容: [乡镇职责]
      - 收回: JS-031 农村房屋安全鉴定
        适用: [清溪镇]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.problem import Problem

CODE = "DB419"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield changes without a decision or with several, too early ones, and decisions not carried out.

    All errors but the last kind where only the day made it due: time that passes never adds an error.
    """
    rules = book.county.rules
    if not (rules.admission or rules.adjustment):
        return
    from dutybook.check import accounted  # compares lists: only where a county names its procedure

    for told in accounted.told(book, today):
        yield Problem(CODE, told.origin, told.message, told.severity, about=told.about)


_LISTS = (
    *("county.yml", "departments.yml", "duties/*", "decisions/*", "village-*"),
    *("*/town.yml", "*/list.yml", "*/editions/*", "*/villages/*"),
)

RULE = DatedRule(CODE, "清单的变动与决定对得上", check, needs=_LISTS, whole=_LISTS)
