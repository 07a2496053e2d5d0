"""决定进入的版次要有名有实。

“版次”写清单已经有的版次，或者将来的下一版。批准了的决定一定要写，程序由此知道哪些变动该已经发生。

不对（清单是2026年版，年份写错了）：

    版次: 2062

对：

    版次: 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.cases import open_cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem

CODE = "DB417"

_YEARS_AHEAD = 2
"""How far beyond the newest edition, or the decision's own year, the coming one may lie."""


def check(book: Book) -> Iterator[Problem]:
    """Yield editions that no list has and none can be coming to, and approved decisions without one."""
    known = {held.head.edition for held in book.editions()}
    current = {held.head.edition for _, held in book.current_lists()}
    if not current:
        return
    newest = max(current)
    for decision, origin in open_cases(book):
        if decision.edition is None:
            if decision.approval is not None:
                message = f"批准了的决定没有写“版次”；请写进入哪一版，形如 版次: {newest}"
                yield Problem(CODE, origin.at("编号"), message)
            continue
        last = max(newest[:4], decision.id[:4])
        coming = newest < decision.edition and int(decision.edition[:4]) <= int(last) + _YEARS_AHEAD
        if decision.edition not in known | current and not coming:
            held = "、".join(sorted(known | current))
            message = f"清单没有“{decision.edition}”这一版，已有 {held}；请写已有的或者下一个版次"
            yield Problem(CODE, origin.at("版次"), message)


_WHOLE = ("*/list.yml", "*/editions/*", "village-*", "decisions/*")

RULE = Rule(CODE, "进入的版次有名有实", check, needs=_WHOLE[:-1], whole=_WHOLE)
