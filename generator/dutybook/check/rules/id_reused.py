"""编号不再给别的事项用。

编号一旦用过，就永远是那一个事项的：网址、历年版次和决定都靠它。一个编号在旧版次或者“新增”“下放”的决定里是一件事，
现在是另一件事，读者点开旧网址就会看到不相干的内容。改名是可以的：写一个“改名”的决定，或者先“合并”“拆分”。

只有名称明显不是一回事时才警告；改了措辞、用了简称、加了几个字的，不算。

不对（2025年版里 MS-014 是“高龄津贴申请受理”）：

    MS-014:
      名称: 自来水管网维修

对：新事项用没有用过的编号，MS-014 在目录里写明“退出”。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dutybook.check.rule import Rule
from dutybook.model.alike import may_be_same
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

CODE = "DB216"


class _Use(NamedTuple):
    name: str
    where: str
    """Which edition or decision says so; empty for today's."""
    origin: Origin


def check(book: Book) -> Iterator[Problem]:
    """Yield ids whose name is clearly another matter than in an earlier edition or decision."""
    for id, uses in _uses(book).items():
        if id in book.renamed:  # a decision says so
            continue
        for earlier, later in pairwise(uses):
            if not may_be_same(earlier.name, later.name):
                yield Problem(CODE, later.origin, _message(id, earlier, later), Severity.WARNING)


def _uses(book: Book) -> dict[str, list[_Use]]:
    """Return the names of each id in the order of time, each name once."""
    found: dict[str, dict[str, _Use]] = {}
    for use, id in _brought_in(book):
        found.setdefault(id, {}).setdefault(use.name, use)
    for edition in sorted(book.editions(), key=lambda edition: edition.head.edition):
        for row in edition.rows:
            use = _Use(row.name, edition.head.name, row.origin)
            found.setdefault(row.id, {}).setdefault(row.name, use)
    found.pop("", None)
    for id, names in found.items():
        if duty := book.duties.get(id):
            names.setdefault(duty.name, _Use(duty.name, "", duty.origin.at("名称")))
    for _, row in book.current_rows():
        if row.id in found and row.id not in book.duties:
            found[row.id].setdefault(row.name, _Use(row.name, "", row.origin))
    return {id: list(names.values()) for id, names in found.items()}


def _brought_in(book: Book) -> Iterator[tuple[_Use, str]]:
    """Yield the names under which decisions brought duties in; the catalogue may still lack them."""
    for stem, decision in book.decisions.items():
        for number, change in enumerate(decision.changes):
            if change.kind in ("added", "devolved"):
                for reference in change.duties:
                    if reference.name is not None:
                        origin = Origin(f"decisions/{stem}.yml", ("变更", number))
                        yield _Use(reference.name, f"{stem}号决定", origin), reference.id


def _message(id: str, earlier: _Use, later: _Use) -> str:
    return (
        f"“{id}”在{earlier.where}里是“{earlier.name}”，{later.where or '现在'}是“{later.name}”："
        "编号不能再给别的事项用；是改名的请写“改名”决定，是新事项的请换一个未用的编号"
    )


RULE = Rule(CODE, "编号不再给别的事项用", check)
