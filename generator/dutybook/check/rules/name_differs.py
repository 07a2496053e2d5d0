"""写在编号后面的名称要与目录一致。

编号旁的名称是给人看的。它与目录不同，说明抄错了编号，或者目录改了名而这里没有跟上。
决定是当时写的：事项后来由决定改了名的，或者往年版次里用过的名称，决定里可以照旧。

不对（目录里 MS-001 叫“最低生活保障申请受理”）：

    - MS-001 低保受理

对：

    - MS-001 最低生活保障申请受理
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.references import decided_references, standing_references
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB203"


def check(book: Book) -> Iterator[Problem]:
    """Yield rows and references whose name is not the catalogue's."""
    for _, row in book.current_rows():
        yield from _compare(book, row.id, row.name, row.origin)
    for reference, origin in standing_references(book):
        yield from _compare(book, reference.id, reference.name, origin)
    former = _former_names(book)
    for reference, origin in decided_references(book):
        if reference.id not in book.renamed and reference.name not in former.get(reference.id, ()):
            yield from _compare(book, reference.id, reference.name, origin)


def _compare(book: Book, id: str, written: str | None, origin: Origin) -> Iterator[Problem]:
    duty = book.duties.get(id)
    if duty is not None and written is not None and duty.name != written:
        message = f"“{id}”在目录里叫“{duty.name}”，这里写成“{written}”；请核对编号，或照目录改名"
        yield Problem(CODE, origin, message, about=(id,))


def _former_names(book: Book) -> dict[str, set[str]]:
    """Return what past editions called each duty."""
    found: dict[str, set[str]] = {}
    for edition in book.editions():
        for row in edition.rows:
            found.setdefault(row.id, set()).add(row.name)
    return found


RULE = Rule(CODE, "名称与目录一致", check)
