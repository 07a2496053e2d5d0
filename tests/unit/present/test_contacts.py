"""Contact pages of towns and villages."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import jsonschema
import pytest

from dutybook.model.contact import Coordinates, MapSource
from dutybook.present.maps import map_links
from dutybook.present.opening_data import hours_data
from dutybook.present.page import Page
from dutybook.present.pages.shards import shards
from dutybook.present.verified import verified
from dutybook.read.tree import MemoryTree
from tests.samples import county, edited
from tests.unit.present.setting_of import setting

TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
TIME = {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}
WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
OFFICE = {
    "type": "object",
    "required": ["@type", "name"],
    "additionalProperties": False,
    "properties": {
        "@type": {"const": "GovernmentOffice"},
        "name": TEXT,
        "url": {"type": "string", "pattern": "^https?://"},
        "address": {
            "type": "object",
            "required": ["@type", "streetAddress"],
            "additionalProperties": False,
            "properties": {
                "@type": {"const": "PostalAddress"},
                "streetAddress": TEXT,
                "addressLocality": TEXT,
                "addressRegion": TEXT,
                "addressCountry": {"const": "CN"},
            },
        },
        "geo": {
            "type": "object",
            "required": ["@type", "latitude", "longitude"],
            "additionalProperties": False,
            "properties": {
                "@type": {"const": "GeoCoordinates"},
                "latitude": {"type": "number", "minimum": 3, "maximum": 54},
                "longitude": {"type": "number", "minimum": 73, "maximum": 136},
            },
        },
        "contactPoint": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["@type", "telephone", "contactType"],
                "additionalProperties": False,
                "properties": {
                    "@type": {"const": "ContactPoint"},
                    "contactType": TEXT,
                    "telephone": {"type": "string", "pattern": r"^\+?\d+(;ext=\d+)?$"},
                },
            },
        },
        "openingHoursSpecification": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["@type", "dayOfWeek", "opens", "closes"],
                "additionalProperties": False,
                "properties": {
                    "@type": {"const": "OpeningHoursSpecification"},
                    "dayOfWeek": {
                        "type": "array",
                        "minItems": 1,
                        "items": {"enum": [*WEEK, "PublicHolidays"]},
                    },
                    "opens": TIME,
                    "closes": TIME,
                    "validFrom": DAY,
                    "validThrough": DAY,
                },
                "dependentRequired": {"validFrom": ["validThrough"]},
            },
        },
        "amenityFeature": {
            "type": "array",
            "items": {
                "required": ["@type", "name", "value"],
                "properties": {"@type": {"const": "LocationFeatureSpecification"}},
            },
        },
    },
}
OFFICES = {
    "type": "object",
    "required": ["@context", "@graph"],
    "additionalProperties": False,
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {"type": "array", "minItems": 1, "items": OFFICE},
    },
}


def pages(tree: MemoryTree | None = None) -> dict[str, Page]:
    return {page.address: page for shard in shards(setting(tree)) for page in shard()}


PAGES = pages()
MORE = edited(
    "qingxi/town.yml",
    (
        "    窗口:\n",
        "    坐标: {来源: 高德, 经度: 101.4103, 纬度: 30.5527}\n"
        "    无障碍: [坡道]\n    核实日期: 2026-10-09\n    窗口:\n",
    ),
    (
        "岗位:\n",
        "  - {名称: 清溪镇文化站, 类型: 文化站, 电话: [8123440（白天）, 8123441（夜间）]}\n"
        "  - {名称: 清溪镇党群服务中心, 类型: 党群服务中心}\n岗位:\n",
    ),
)


def names(view: Any) -> list[tuple[str, list[str]]]:
    return [(group.heading, [point.door.name for point in group.points]) for group in view.groups]


def test_the_platforms_of_a_town_come_first_and_as_such() -> None:
    view = pages(county(**MORE))["qingxi/contacts/"].view
    assert names(view) == [
        ("“1+4”平台", ["清溪镇党群服务中心", "清溪镇便民服务中心"]),
        ("其他联系点", ["清溪镇文化站"]),
    ]
    (station,) = view.groups[1].points
    assert [(p.shown, p.dialled, p.label) for p in station.door.phones] == [
        ("8123440", "09808123440", "白天"),
        ("8123441", "09808123441", "夜间"),
    ]


def test_each_counter_says_what_it_handles() -> None:
    (group,) = PAGES["qingxi/contacts/"].view.groups
    general, civil = group.points[0].counters
    assert general.handles == (("城乡建设", "duties/construction/"),)
    assert civil.handles == (
        ("民生服务", "duties/livelihood/"),
        ("最低生活保障申请受理", "qingxi/MS-001/"),
    )


def test_villages_posts_and_stationed_agencies_stand_below() -> None:
    lines = dict(PAGES["qingxi/contacts/"].view.lines)
    assert {heading: [line.link for line in found] for heading, found in lines.items()} == {
        "村（社区）": [("柳林村", "qingxi/liulin/contacts/")],
        "岗位": [("民政助理", "qingxi/posts/civil/")],
        "派驻在这里的单位": [("清溪派出所", "departments/qingxi-pcs/")],
    }


def test_a_village_sends_on_to_its_town() -> None:
    view = PAGES["qingxi/liulin/contacts/"].view
    assert names(view) == [("", ["柳林村党群服务中心"])]
    assert [door.name for door in view.always] == ["清溪镇便民服务中心", "青禾县政务服务便民热线"]
    ((_, (line,)),) = view.lines
    assert line.link == ("清溪镇的全部联系点", "qingxi/contacts/")


def test_a_town_without_a_contact_point_still_answers() -> None:
    view = PAGES["liulin/contacts/"].view
    assert view.nothing == "柳林乡还没有公布联系点，请先打下面的电话问。"
    assert [door.name for door in view.always] == ["青禾县政务服务便民热线"]
    answer = PAGES["liulin/MS-001/"].view  # its lead is 县民政局
    assert [door.name for door in answer.doors] == ["县民政局办公室"]
    unled = {"liulin/list.yml": "版次: 2026\n名称: 甲\n基本履职事项:\n  民生服务: [MS-014]\n"}
    doors = pages(county(**unled))["liulin/MS-014/"].view.doors
    assert [(door.name, door.phones[0].dialled) for door in doors] == [
        ("青禾县政务服务便民热线", "12345")
    ]


@pytest.mark.parametrize("address", ["qingxi/contacts/", "qingxi/liulin/contacts/"])
def test_linked_data_of_offices_have_the_form_of_the_vocabulary(address: str) -> None:
    data = json.loads(json.dumps(pages(county(**MORE))[address].view.data))
    jsonschema.validate(data, OFFICES)


def test_linked_data_say_where_and_when() -> None:
    data = json.loads(json.dumps(pages(county(**MORE))["qingxi/contacts/"].view.data))
    centre = data["@graph"][0]
    assert centre["openingHoursSpecification"][1] == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": WEEK[:5],
        "opens": "14:00",
        "closes": "17:30",
    }
    assert abs(centre["geo"]["longitude"] - 101.4084) < 0.005
    assert centre["amenityFeature"][0]["name"] == "坡道"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("24小时", [(WEEK, "00:00", "23:59", None)]),
        ("每天 18:00-02:00", [(WEEK, "18:00", "02:00", None)]),
        ("周六、周日 09:00-12:00", [(WEEK[5:], "09:00", "12:00", None)]),
        ("法定节假日 09:00-12:00", [(["PublicHolidays"], "09:00", "12:00", None)]),
        (
            "夏季(6月1日至9月30日) 工作日 08:00-12:00",
            [(WEEK[:5], "08:00", "12:00", ("2026-06-01", "2026-09-30"))],
        ),
        (
            "冬季(11月1日至次年3月31日) 每天 09:00-16:00",
            [(WEEK, "09:00", "16:00", ("2026-11-01", "2027-03-31"))],
        ),
        (
            "停办 2026-12-24至2026-12-26",
            [(WEEK, "00:00", "00:00", ("2026-12-24", "2026-12-26"))],
        ),
        ("每月逢三、六、九 09:00-12:00", []),
        ("农历逢一、五 09:00-12:00", []),
        ("谁也读不懂", []),
    ],
)
def test_hours_in_the_words_of_the_vocabulary(
    written: str, said: list[tuple[list[str], str, str, tuple[str, str] | None]]
) -> None:
    found = hours_data((written,), date(2026, 11, 22))
    assert [
        (
            data["dayOfWeek"],
            data["opens"],
            data["closes"],
            (data["validFrom"], data["validThrough"]) if "validFrom" in data else None,
        )
        for data in found
    ] == said


@pytest.mark.parametrize(
    ("source", "longitude", "latitude"),
    [
        (MapSource.AMAP, 116.410244, 39.916404),
        (MapSource.TENCENT, 116.410244, 39.916404),
        (MapSource.TIANDITU, 116.404, 39.915),
        (MapSource.BAIDU, 116.416627, 39.922700),
    ],
)
def test_one_place_opens_alike_in_every_map_whatever_it_was_read_from(
    source: MapSource, longitude: float, latitude: float
) -> None:
    point = Coordinates.model_validate(
        {"来源": source.value, "经度": str(longitude), "纬度": str(latitude)}
    )
    links = dict(map_links(point, "A&B 天安门(东)"))
    for name, order, wanted in (
        ("本机地图", "geo:", (39.915, 116.404)),
        ("高德", "position=", (116.410244, 39.916404)),
        ("百度", "location=", (39.922700, 116.416627)),
        ("腾讯", "coord:", (39.916404, 116.410244)),
    ):
        numbers = re.search(rf"{order}(-?[\d.]+),(-?[\d.]+)", links[name])
        assert numbers is not None
        assert tuple(map(float, numbers.groups())) == pytest.approx(wanted, abs=2e-6)
        assert "A%26B%20天安门%28东%29" in links[name]


@pytest.mark.parametrize(
    ("day", "most", "said"),
    [
        (date(2026, 10, 9), 180, ("2026-10-09", "2026年10月9日核实", False)),
        (date(2026, 5, 26), 180, ("2026-05-26", "2026年5月26日核实", False)),
        (
            date(2026, 5, 25),
            180,
            ("2026-05-25", "待核实（上次2026年5月25日核实），去之前请先打电话", True),
        ),
        (date(2020, 1, 1), None, ("2020-01-01", "2020年1月1日核实", False)),
        (None, 180, ("", "待核实，去之前请先打电话", True)),
        (None, None, ("", "", False)),
    ],
)
def test_what_is_too_old_waits_to_be_verified(
    day: date | None, most: int | None, said: tuple[str, str, bool]
) -> None:
    assert verified(day, date(2026, 11, 22), most) == said
