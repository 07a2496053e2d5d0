"""写在编号后面的名称要与目录一致。

编号旁的名称是给人看的，它与目录不同，说明抄错了编号，或目录改了名而这里没有跟上。

不对（目录里 MS-001 叫“最低生活保障申请受理”）：

    - MS-001 低保受理

对：

    - MS-001 最低生活保障申请受理
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.references import references
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB203"


def check(book: Book) -> Iterator[Problem]:
    """Yield rows and references whose name is not the catalogue's."""
    for _, row in book.current_rows():
        yield from _compare(book, row.id, row.name, row.origin)
    for reference, origin in references(book):
        if reference.name is not None:
            yield from _compare(book, reference.id, reference.name, origin)


def _compare(book: Book, id: str, written: str, origin: Origin) -> Iterator[Problem]:
    duty = book.duties.get(id)
    if duty is not None and duty.name != written:
        message = f"“{id}”在目录里叫“{duty.name}”，这里写成“{written}”；请核对编号，或照目录改名"
        yield Problem(CODE, origin, message)


RULE = Rule(CODE, "名称与目录一致", check)
