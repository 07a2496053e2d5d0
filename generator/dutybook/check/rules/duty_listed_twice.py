"""一个编号在一份清单里只写一次。

同一事项在同一份清单里出现两次，读者不知道以哪一行为准。村级清单里有的事项，村里不用再“增加”；
本村的内容确有不同的，先写“不承担”，再“增加”。目录里，一个编号也只能给一个事项用。

不对：

    - MS-001 最低生活保障申请受理
    - MS-001 最低生活保障申请受理

对：只留一行；确是另一件事的，用另一个编号。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import Listing
from dutybook.model.problem import Problem

CODE = "DB201"


def check(book: Book) -> Iterator[Problem]:
    """Yield rows whose id stands earlier in the same list."""
    lists = [duty_list for _, duty_list in book.current_lists()]
    for duty_list in (*lists, *book.editions()):
        yield from _repeated(duty_list.rows)
    standard = book.village_list.by_id() if book.village_list else {}
    for _, village in book.villages():
        yield from _repeated(village.added)
        for row in village.added:
            first = standard.get(row.id)
            if first and first.holds_for(village.kind) and village.bears(row.id):
                message = (
                    f"“{row.id}”村级清单里已有，不用再增加；本村内容不同的，请同时写进“不承担”"
                )
                yield Problem(CODE, row.origin, message)


def _repeated(rows: Iterable[Listing]) -> Iterator[Problem]:
    seen: dict[str, Listing] = {}
    for row in rows:
        if row.id and (first := seen.setdefault(row.id, row)) is not row:
            yield Problem(CODE, row.origin, _message(row, first), about=(row.id,))


def _message(row: Listing, first: Listing) -> str:
    where = f"“{first.heading} / {first.category}”第 {first.position} 项"
    return f"编号重复：“{row.id}”已在{where}写过；请删去一处，或换成应写的编号"


RULE = Rule(CODE, "编号在一份清单里不重复", check)
