"""一个俗称不指太多件事。

居民说了俗称，网站把它指的几件事都列出来，请居民再选。两件还好选（只作说明，平时不显示）；三件以上就是警告：
说法太宽，选的人也分不清。

不对：

    MS-020:
      名称: 高龄津贴发放
      俗称: [补贴]
    MS-021:
      名称: 农村危房改造补助
      俗称: [补贴]
    MS-022:
      名称: 残疾人两项补贴发放
      俗称: [补贴]

对（各写各的说法）：

    MS-020:
      名称: 高龄津贴发放
      俗称: [老人补贴, 高龄补贴]
    MS-021:
      名称: 农村危房改造补助
      俗称: [危房改造, 危房补贴]
    MS-022:
      名称: 残疾人两项补贴发放
      俗称: [残疾补贴]
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.everyday import EverydayName, names_elsewhere, names_of_duties
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB603"
_TOO_MANY = 3


def check(book: Book) -> Iterator[Problem]:
    """Yield names that several duties or everyday matters share, where each is written first."""
    sharing: dict[str, dict[str, EverydayName]] = {}
    for name in (*names_of_duties(book), *names_elsewhere(book)):
        matter = " ".join((*name.duties, name.title))
        sharing.setdefault(name.said, {}).setdefault(matter, name)
    for said, matters in sharing.items():
        if len(matters) > 1:
            first = next(iter(matters.values()))
            severity = Severity.WARNING if len(matters) >= _TOO_MANY else Severity.NOTE
            yield Problem(CODE, first.origin, _message(said, tuple(matters)), severity)


def _message(said: str, matters: tuple[str, ...]) -> str:
    shown = "、".join(f"“{matter}”" for matter in matters[:_TOO_MANY])
    more = "等" if len(matters) > _TOO_MANY else ""
    return f"俗称“{said}”有 {len(matters)} 件事在用：{shown}{more}；请各换成更具体的说法"


RULE = Rule(CODE, "一个俗称不指太多件事", check)
