"""区划代码的号段与类型相合。

乡镇（街道）代码的末三位，街道在 001–099，镇在 100–199，乡（民族乡）在 200–399，开发区、农场等在 400–599；
村（社区）代码的末三位，社区在 001–199，村在 200–399。乡改镇、村改社区以后没有换代码的，也有例外，所以只是警告；
确实如此的，可以在这一行忽略并写明理由。

不对：

    名称: 柳林乡
    代码: 990121102
    类型: 乡

对：

    名称: 柳林乡
    代码: 990121201
    类型: 乡
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.kinds import VillageKind
from dutybook.model.origin import Origin
from dutybook.model.place import TownKind
from dutybook.model.problem import Problem, Severity

CODE = "DB703"

_TOWN_BANDS = {
    TownKind.SUBDISTRICT: (1, 99),
    TownKind.TOWN: (100, 199),
    TownKind.TOWNSHIP: (200, 399),
    TownKind.ETHNIC_TOWNSHIP: (200, 399),
}
_SPECIAL_AREAS = (400, 599)
_VILLAGE_BANDS = {VillageKind.COMMUNITY: (1, 199), VillageKind.VILLAGE: (200, 399)}


def check(book: Book) -> Iterator[Problem]:
    """Yield codes whose last three digits are those of another kind of place."""
    for town in book.towns:
        code = town.profile.code
        if len(code) == 9 and not _within(code, _SPECIAL_AREAS):
            yield from _misplaced(code, town.kind, _TOWN_BANDS[town.kind], town.origin)
        for village in town.villages:
            if len(village.code) == 12:
                band = _VILLAGE_BANDS[village.kind]
                yield from _misplaced(village.code, village.kind, band, village.origin)


def _misplaced(code: str, kind: str, band: tuple[int, int], origin: Origin) -> Iterator[Problem]:
    if code.isdigit() and not _within(code, band):
        message = (
            f"{kind}的代码末三位一般在 {band[0]:03}–{band[1]:03}，这里是 {code[-3:]}；"
            "请核对代码和类型"
        )
        yield Problem(CODE, origin.at("代码"), message, Severity.WARNING)


def _within(code: str, band: tuple[int, int]) -> bool:
    return code.isdigit() and band[0] <= int(code[-3:]) <= band[1]


RULE = Rule(CODE, "区划代码的号段与类型相合", check)
