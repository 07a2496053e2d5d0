"""The level of a body, as its name tells it: a town's, the county's, the city's, the province's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dutybook.model.book import Book
from dutybook.model.county import Level

_PROVINCES = re.compile("省$|自治区$|^(?:北京|上海|天津|重庆)市$")
_CITIES = re.compile("市$|州$|盟$|地区$")
_PARTY = re.compile("^(?:中共|中国共产党)")
_STATE = re.compile("^(?:国务院|中央|全国)")
_SHORT = {"省": Level.PROVINCE, "自治区": Level.PROVINCE, "市": Level.CITY}
_OF_A_COUNTY = ("县", "区", "旗")


def level_of(book: Book, body: str) -> Level | None:
    """Return the level of a body such as ``青禾县委、县政府``; None where its name doesn't tell.

    A department of the county stands below the county itself. Of several bodies the first one tells.
    """
    name = _PARTY.sub("", body.strip())
    if _STATE.match(name):
        return Level.STATE
    if book.department(name) is not None or _begins(name, _names_of_towns(book)):
        return Level.TOWN
    for place, level in _places(book):
        if name.startswith(place):
            return level
    return None


def _places(book: Book) -> Iterator[tuple[str, Level]]:
    """Yield beginnings of names with their level, full names before short ones."""
    county = book.county.name
    yield county, Level.COUNTY
    for superior in book.county.superiors:
        if _PROVINCES.search(superior):
            yield superior, Level.PROVINCE
        elif _CITIES.search(superior):
            yield superior, Level.CITY
    for ending in _OF_A_COUNTY:
        yield ending, Level.COUNTY
    for ending, level in _SHORT.items():
        yield ending, Level.COUNTY if county.endswith(ending) else level


def _names_of_towns(book: Book) -> Iterator[str]:
    for town in book.towns:
        yield town.name
        yield book.county.name + town.name


def _begins(name: str, places: Iterable[str]) -> bool:
    return any(name.startswith(place) for place in places)
