"""区划代码的位数和上级要对。

县（市、区）6 位，乡镇（街道）9 位，村（社区）12 位；乡镇的代码以县的代码开头，村的代码以乡镇的代码开头。
从统计用区划代码表里抄来的 12 位代码，县、乡镇要去掉后面补的 0。

不对（县的代码是 990121）：

    名称: 清溪镇
    代码: 990121101000

对：

    名称: 清溪镇
    代码: 990121101
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB702"


class _Level(NamedTuple):
    what: str
    digits: int


_COUNTY, _TOWN, _VILLAGE = (
    _Level("县（市、区）", 6),
    _Level("乡镇（街道）", 9),
    _Level("村（社区）", 12),
)


def check(book: Book) -> Iterator[Problem]:
    """Yield codes of the wrong length, and codes that don't begin with their parent's."""
    county = book.county.code
    yield from _form(county, _COUNTY, Origin("county.yml", ("代码",)))
    for town in book.towns:
        origin = town.origin.at("代码")
        yield from _form(town.profile.code, _TOWN, origin)
        yield from _parent(town.profile.code, county, book.county.name, _TOWN, origin)
        for village in town.villages:
            origin = village.origin.at("代码")
            yield from _form(village.code, _VILLAGE, origin)
            yield from _parent(village.code, town.profile.code, town.name, _VILLAGE, origin)


def _form(code: str, level: _Level, origin: Origin) -> Iterator[Problem]:
    if not _is_code(code, level.digits):
        cut = code[: level.digits]
        padded = _is_code(cut, level.digits) and not code[level.digits :].strip("0")
        advice = f"请写“{cut}”" if padded else "请核对"
        message = f"{level.what}的代码是 {level.digits} 位数字，这里写的是“{code[:40]}”；{advice}"
        yield Problem(CODE, origin, message)


def _parent(code: str, parent: str, name: str, level: _Level, origin: Origin) -> Iterator[Problem]:
    if _is_code(code, level.digits) and parent.isdigit() and not code.startswith(parent):
        message = f"代码“{code}”应以{name}的代码“{parent}”开头；请核对"
        yield Problem(CODE, origin, message)


def _is_code(written: str, digits: int) -> bool:
    return len(written) == digits and written.isascii() and written.isdigit()


RULE = Rule(CODE, "区划代码的位数和上级对", check)
