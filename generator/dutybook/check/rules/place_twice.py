"""地方的名称和代码不重复。

同一个县里，乡镇（街道）的名称不重复；同一个乡镇里，村（社区）的名称不重复；代码全县不重复。多半是复制文件后忘了改。
已经撤并的地方不算。

不对（清溪镇已用 990121101）：

    名称: 柳林乡
    代码: 990121101

对：

    名称: 柳林乡
    代码: 990121201
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.place import Town
from dutybook.model.problem import Problem

CODE = "DB704"


class _Place(NamedTuple):
    name: str
    code: str
    origin: Origin


def check(book: Book) -> Iterator[Problem]:
    """Yield places that bear the name of another in their circle, or any other's code."""
    towns = [town for town in book.towns if town.profile.dissolved is None]
    places = [_Place(town.name, town.profile.code, town.origin) for town in towns]
    yield from _same_names(places)
    for town in towns:
        villages = _villages(town)
        yield from _same_names(villages)
        places += villages
    yield from _same_codes(places)


def _villages(town: Town) -> list[_Place]:
    standing = (village for village in town.villages if village.dissolved is None)
    return [_Place(village.name, village.code, village.origin) for village in standing]


def _same_names(places: Iterable[_Place]) -> Iterator[Problem]:
    seen: dict[str, _Place] = {}
    for place in places:
        if (first := seen.setdefault(place.name, place)) is not place:
            message = f"名称“{place.name}”已用于 {first.origin.file}；请改正一处"
            yield Problem(CODE, place.origin.at("名称"), message)


def _same_codes(places: Iterable[_Place]) -> Iterator[Problem]:
    seen: dict[str, _Place] = {}
    for place in places:
        if (first := seen.setdefault(place.code, place)) is not place:
            message = f"代码“{place.code}”已用于{first.name}（{first.origin.file}）；请改正一处"
            yield Problem(CODE, place.origin.at("代码"), message)


RULE = Rule(CODE, "地方的名称和代码不重复", check)
