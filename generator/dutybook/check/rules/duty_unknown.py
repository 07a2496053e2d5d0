"""清单里的编号要在事项目录里。

一行只写“编号 名称”时，正文取自 duties/ 里的事项目录；目录里没有这个编号，这一行就没有内容。
只有一个地方独有的事项，可以把全部内容写在自己的行里；两个地方都有的，应写进目录。
目录里已有同名事项的，用目录的编号，本行只写与目录不同的内容。

不对（目录里没有 MS-099）：

    - MS-099 从未写过的事项

对：先在 duties/ 相应类别的文件里写上 MS-099，再列入清单。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dutybook.check.references import ids_by_name
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import Listing
from dutybook.model.nearest import did_you_mean, nearest_title
from dutybook.model.problem import Problem

CODE = "DB202"


def check(book: Book) -> Iterator[Problem]:
    """Yield rows whose id the catalogue lacks, unless one place alone writes the whole row."""
    own_rows: dict[str, Listing] = {}
    names = ids_by_name(book)
    for _, row in book.current_rows():
        if not row.id or row.id in book.duties:
            continue
        if not row.own:
            about = (row.id, names.get(row.name, ""))
            yield Problem(CODE, row.origin, _unknown(row, names), about=about)
        elif row.name in names:
            message = (
                f"“{row.name}”在目录里的编号是“{names[row.name]}”，"
                f"这里写成“{row.id}”；请用目录的编号，本行只写与目录不同的内容"
            )
            yield Problem(CODE, row.origin, message)
        elif (first := own_rows.setdefault(row.id, row)) is not row:
            message = f"“{row.id}”在 {first.origin.file} 也写了；两处都有的事项请写进 duties/ 目录"
            yield Problem(CODE, row.origin, message)


def _unknown(row: Listing, names: Mapping[str, str]) -> str:
    if row.name in names:
        return f"目录里没有“{row.id}”。“{row.name}”的编号是“{names[row.name]}”，请改正"
    return f"目录（duties/）里没有“{row.id}”。{_perhaps(row, names)}新事项请先写进目录"


def _perhaps(row: Listing, names: Mapping[str, str]) -> str:
    """Suggest by the name where the row has one: ids next to each other mean different matters."""
    if row.name == row.id:
        return did_you_mean(row.id, names.values())
    found = nearest_title(row.name, names)
    return f"是不是“{names[found]} {found}”？" if found else ""


RULE = Rule(CODE, "清单里的编号在目录里", check, needs=("duties/*",))
