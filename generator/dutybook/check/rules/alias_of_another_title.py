"""俗称不是别的事项的名称。

居民照着一个事项的正式名称来问，却被带到另一件事上。words.yml 左边的话、指南和其他去处的俗称也一样。

不对：

    MS-020:
      名称: 农村危房改造补助
      俗称: [危房改造, 危房鉴定]
    MS-021:
      名称: 危房鉴定

对：

    MS-020:
      名称: 农村危房改造补助
      俗称: [危房改造, 危房补贴]
    MS-021:
      名称: 危房鉴定
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.everyday import EverydayName, everyday_names
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB602"


def check(book: Book) -> Iterator[Problem]:
    """Yield everyday names that are the title of a duty which they don't lead to."""
    titles: dict[str, set[str]] = {}
    for duty in book.duties.values():
        if duty.entry.exit is None:
            titles.setdefault(duty.name, set()).add(duty.id)
    for _, row in book.current_rows():
        if row.id not in book.duties:
            titles.setdefault(row.name, set()).add(row.id)
    for name in everyday_names(book):
        ids = titles.get(name.said, set())
        if ids and not ids & name.duties and name.said not in book.words.get(name.said, ()):
            yield _problem(name, min(ids))


def _problem(name: EverydayName, id: str) -> Problem:
    advice = "居民会被带错地方，请换一个说法"
    message = f"俗称“{name.said}”就是事项“{id} {name.said}”的名称；{advice}"
    return Problem(CODE, name.origin, message, Severity.WARNING, at_key=name.is_word)


RULE = Rule(CODE, "俗称不是别的事项的名称", check)
