"""清单里的编号要在事项目录里。

一行只写“编号 名称”时，正文取自 duties/ 里的事项目录；目录里没有这个编号，这一行就没有内容。
只有一个地方独有的事项，可以把全部内容写在自己的行里；两个地方都有的，应写进目录。

不对：

    - MS-099 从未写过的事项

对：先在 duties/ 相应类别的文件里写上 MS-099，再列入清单。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import Listing
from dutybook.model.nearest import did_you_mean
from dutybook.model.problem import Problem

CODE = "DB202"


def check(book: Book) -> Iterator[Problem]:
    """Yield rows whose id the catalogue lacks, unless one place alone writes the whole row."""
    own_rows: dict[str, Listing] = {}
    names = {duty.name: id for id, duty in book.duties.items()}
    for _, row in book.current_rows():
        if not row.id or row.id in book.duties:
            continue
        if not row.own:
            yield Problem(CODE, row.origin, _unknown(row, names))
        elif (first := own_rows.setdefault(row.id, row)) is not row:
            message = f"“{row.id}”在 {first.origin.file} 也写了；两处都有的事项请写进 duties/ 目录"
            yield Problem(CODE, row.origin, message)


def _unknown(row: Listing, names: dict[str, str]) -> str:
    if row.name in names:
        return f"目录里没有“{row.id}”。“{row.name}”的编号是“{names[row.name]}”，请改正"
    found = did_you_mean(row.id, names.values())
    return f"目录（duties/）里没有“{row.id}”。{found}新事项请先写进目录"


RULE = Rule(CODE, "清单里的编号在目录里", check, needs=("duties/*",))
