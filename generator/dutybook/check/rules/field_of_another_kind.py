"""一行里不能写别类清单的内容。

基本履职事项由乡镇自己负责，行里写“主责”“承接部门”就自相矛盾；这样的内容不会显示，所以要么改种类，要么删去。
“适用”只用在村级清单。

不对：

    基本履职事项:
      民生服务:
        - MS-001 最低生活保障申请受理:
            承接部门: 县民政局

对：移到“上级部门收回事项”下面，或者删去“承接部门”。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import FIELD_KEYS
from dutybook.model.kinds import TOWN_KINDS, fields_of
from dutybook.model.problem import Problem

CODE = "DB302"


def check(book: Book) -> Iterator[Problem]:
    """Yield fields that a row wrote itself and that its kind doesn't show."""
    rows = [row for _, row in book.current_rows()]
    rows += [row for edition in book.editions() for row in edition.rows]
    for row in rows:
        for name in sorted(row.own - fields_of(row.kind)):
            key = FIELD_KEYS[name]
            message = f"“{key}”不属于{row.heading}；请删去，或把“{row.name}”移到相应的清单下"
            yield Problem(CODE, row.origin.at(key), message, at_key=True)
        if row.kind in TOWN_KINDS and row.applies_to is not None:
            message = "“适用”只用在村级清单；请删去"
            yield Problem(CODE, row.origin.at("适用"), message, at_key=True)


RULE = Rule(CODE, "不写别类清单的内容", check)
