"""坐标在中国境内，经度、纬度不写反。

中国的经度在 73 到 136 之间，纬度在 3 到 54 之间。写反了，地图会指到别处；抄漏了小数点，就到了国外。

不对：

    联系点:
      - 名称: 清溪镇便民服务中心
        类型: 便民服务中心
        坐标: {来源: 高德, 经度: 30.5527, 纬度: 101.4103}

对：

    联系点:
      - 名称: 清溪镇便民服务中心
        类型: 便民服务中心
        坐标: {来源: 高德, 经度: 101.4103, 纬度: 30.5527}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.contact import Coordinates
from dutybook.model.problem import Problem

CODE = "DB708"

_EAST = (73.0, 136.0)
_NORTH = (3.0, 54.0)


def check(book: Book) -> Iterator[Problem]:
    """Yield coordinates that are exchanged, or outside the country."""
    for _, origin, contact in book.contacts():
        if contact.coordinates and (message := _wrong(contact.coordinates)):
            yield Problem(CODE, origin.at("坐标", "经度"), message)


def _wrong(point: Coordinates) -> str:
    longitude, latitude = point.longitude, point.latitude
    if _is_inside(longitude, latitude):
        return ""
    written = f"经度 {_degrees(longitude)}、纬度 {_degrees(latitude)}"
    if _is_inside(latitude, longitude):
        return f"{written}写反了；请写成 经度: {_degrees(latitude)}, 纬度: {_degrees(longitude)}"
    return f"{written}不在中国境内；经度应在 73 到 136 之间，纬度在 3 到 54 之间，请核对"


def _is_inside(longitude: float, latitude: float) -> bool:
    return _EAST[0] <= longitude <= _EAST[1] and _NORTH[0] <= latitude <= _NORTH[1]


def _degrees(value: float) -> str:
    return f"{value:.8f}".rstrip("0").rstrip(".")


RULE = Rule(CODE, "坐标在境内", check)
