"""Contact points: where people go or call, and the counters inside."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from dutybook.model.identity import Reference
from dutybook.model.value import Amount, Date, Names, ShortNames, Texts, Value


class MapSource(StrEnum):
    """Which map a coordinate was read from; each uses a datum of its own."""

    AMAP = "高德"
    BAIDU = "百度"
    TENCENT = "腾讯"
    TIANDITU = "天地图"


class Coordinates(Value):
    """A point as read from a map, in degrees of that map's datum."""

    source: MapSource = Field(alias="来源")
    longitude: Amount = Field(alias="经度")
    latitude: Amount = Field(alias="纬度")


class Counter(Value):
    """One counter (窗口) of a contact point."""

    name: str = Field(alias="名称")
    number: str | None = Field(None, alias="号")
    categories: Names = Field((), alias="类别")
    duties: tuple[Reference, ...] = Field((), alias="事项")
    phones: ShortNames = Field((), alias="电话")
    note: str | None = Field(None, alias="说明")


class ContactPoint(Value):
    """An office that answers: address, telephones, hours, counters. Never a private person."""

    name: str = Field(alias="名称")
    type: str = Field(alias="类型")
    address: str | None = Field(None, alias="地址")
    coordinates: Coordinates | None = Field(None, alias="坐标")
    phones: ShortNames = Field((), alias="电话")
    hours: Texts = Field((), alias="办公时间")
    accessibility: ShortNames = Field((), alias="无障碍")
    verified: Date | None = Field(None, alias="核实日期")
    note: str | None = Field(None, alias="说明")
    counters: tuple[Counter, ...] = Field((), alias="窗口")


SERVICE_CENTRES = ("便民服务中心", "党群服务中心", "政务服务中心")
"""Types of contact point that take any matter of their place, best first."""
PLATFORMS = ("党群服务中心", "便民服务中心", "综合执法队", "指挥中心", "网格")
"""Types of contact point that make up the “1+4” by which a town works, in the order of documents."""
