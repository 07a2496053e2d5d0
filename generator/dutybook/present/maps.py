"""Ways to a contact point on the maps that people in China use, each in its own datum."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from dutybook.model.contact import Coordinates, MapSource
from dutybook.model.datum import Position, baidu_of_gcj, gcj_of_baidu, gcj_of_wgs, wgs_of_gcj
from dutybook.present.page import Link


class Spot(NamedTuple):
    """One position in the three datums."""

    wgs: Position
    gcj: Position
    baidu: Position


_ESCAPED = re.compile(r"[^\w.~-]")
"""Chinese characters may stand in an address as they are; escaped they take three times as much."""


def spot(found: Coordinates) -> Spot:
    """Return where a point read from some map lies, in every datum."""
    written = Position(found.longitude, found.latitude)
    if found.source is MapSource.TIANDITU:
        gcj = gcj_of_wgs(written)
        return Spot(written, gcj, baidu_of_gcj(gcj))
    if found.source is MapSource.BAIDU:
        gcj = gcj_of_baidu(written)
        return Spot(wgs_of_gcj(gcj), gcj, written)
    return Spot(wgs_of_gcj(written), written, baidu_of_gcj(written))


def map_links(found: Coordinates, name: str) -> tuple[Link, ...]:
    """Return the ways to open a map at a point: the device's own choice, then the common ones by name."""
    where = spot(found)
    said = _escaped(name)
    gcj = _degrees(where.gcj.latitude, where.gcj.longitude)
    return (
        Link("本机地图", geo(where.wgs, said)),
        Link(
            "高德",
            f"https://uri.amap.com/marker?position={_degrees(*where.gcj)}&name={said}&coordinate=gaode&callnative=1",
        ),
        Link(
            "百度",
            "https://api.map.baidu.com/marker?location="
            f"{_degrees(where.baidu.latitude, where.baidu.longitude)}"
            f"&title={said}&content={said}&output=html&coord_type=bd09ll&src=dutybook",
        ),
        Link(
            "腾讯",
            f"https://apis.map.qq.com/uri/v1/marker?marker=coord:{gcj};title:{said}&referer=dutybook",
        ),
    )


def geo(place: Position, said: str) -> str:
    """Return a geo URI (RFC 5870), which is in WGS-84; the query names the place where a map asks for it."""
    at = _degrees(place.latitude, place.longitude)
    return f"geo:{at}?q={at}({said})"


def _degrees(first: float, second: float) -> str:
    """Return two degrees to a tenth of a metre."""
    return f"{first:.6f},{second:.6f}"


def _escaped(name: str) -> str:
    return _ESCAPED.sub(lambda found: quote(found[0], safe=""), name)
