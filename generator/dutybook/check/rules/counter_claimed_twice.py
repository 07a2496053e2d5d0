"""一个地方不能有两个窗口都说办同一件事。

居民只能被指到一个窗口。按类别承办的窗口不算：写明事项的窗口优先。

不对：

    窗口:
      - {名称: 民政窗口, 事项: [MS-001]}
      - {名称: 综合窗口, 事项: [MS-001]}

对：

    窗口:
      - {名称: 民政窗口, 事项: [MS-001]}
      - {名称: 综合窗口, 类别: [城乡建设]}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem

CODE = "DB701"


def check(book: Book) -> Iterator[Problem]:
    """Yield a duty that a second counter of the same town claims."""
    claimed: dict[tuple[str, str], str] = {}
    for town, origin, contact in book.contacts():
        if town is None or not origin.file.endswith("/town.yml"):
            continue
        for number, counter in enumerate(contact.counters):
            for index, reference in enumerate(counter.duties):
                first = claimed.setdefault((town.slug, reference.id), counter.name)
                if first != counter.name:
                    message = (
                        f"“{reference.id}”已由“{first}”承办，“{counter.name}”不能再写；请留一处"
                    )
                    yield Problem(CODE, origin.at("窗口", number, "事项", index), message)


RULE = Rule(CODE, "一件事只有一个窗口", check)
