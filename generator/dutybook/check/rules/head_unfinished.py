"""新版次的批准、公布和施行写全。

冻结以后，现行清单的开头起了下一个版次，“批准”“公布日期”“施行日期”是空的：批准以后才知道怎么写。三样都空着，
就算还在编制，网站仍以冻结的版次为准，这里只作说明；写了一部分，就要写全。上一个版次没有写的，不要求。

不对（批准了，没有写施行日期）：

    版次: 2026
    名称: 2026年版
    批准: {机关: 青禾县委、县政府, 文号: 青委办发〔2026〕8号, 日期: 2026-02-25}
    公布日期: 2026-03-02
    施行日期:

对：

    版次: 2026
    名称: 2026年版
    批准: {机关: 青禾县委、县政府, 文号: 青委办发〔2026〕8号, 日期: 2026-02-25}
    公布日期: 2026-03-02
    施行日期: 2026-03-15
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty_list import DutyList, ListHead
from dutybook.model.problem import Problem, Severity

CODE = "DB321"

_FORMS = {
    "approval": "批准: {机关: …, 文号: …, 日期: …}",
    "published": "公布日期: …",
    "effective": "施行日期: …",
}
"""What an approval brings, and how it is written."""


def check(book: Book) -> Iterator[Problem]:
    """Yield current lists whose head lacks what the frozen edition before them states."""
    for town, current in book.current_lists():
        editions = town.editions if town else book.village_editions
        if editions and editions[-1].head.freeze is not None:
            yield from _unfinished(current, editions)


def _unfinished(current: DutyList, editions: tuple[DutyList, ...]) -> Iterator[Problem]:
    last = editions[-1].head
    wanted = [name for name in _FORMS if getattr(last, name) is not None]
    missing = [name for name in wanted if getattr(current.head, name) is None]
    if not missing:
        return
    place = current.origin.at(_EDITION)
    is_draft = current.is_draft(editions)
    write = "、".join(f"“{_FORMS[name]}”" for name in missing)
    about = tuple(current.origin.at(_KEYS[name]) for name in missing)
    holds = f"，在那以前网站以{last.name}为准" if is_draft else ""
    if is_draft and missing == wanted:
        message = f"{current.head.name}还在编制；批准以后写上{write}{holds}"
        yield Problem(CODE, place, message, Severity.NOTE, about=about)
    else:
        message = f"{current.head.name}的开头还没有写全；请写上{write}{holds}"
        yield Problem(CODE, place, message, Severity.WARNING, about=about)


_KEYS = {name: str(field.alias) for name, field in ListHead.model_fields.items()}
_EDITION = _KEYS["edition"]

RULE = Rule(CODE, "新版次的开头写全", check)
