"""The made-up county's own files: county.yml, departments.yml, laws.yml."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from bench.synthetic.size import Size
from bench.synthetic.words import (
    AREA_CODE,
    CATEGORIES,
    COUNTY,
    COUNTY_CODE,
    FIELDS,
    OBJECTS,
    STATION,
    STEMS,
    TOWN_FEATURES,
    VILLAGE_CATEGORY,
)
from bench.synthetic.yaml_text import Flow, Inline

WORKDAYS = "工作日 08:30-12:00, 14:00-17:30"
DEPARTMENTS = tuple(f"县{field}局" for field in FIELDS)
LAWS = tuple(f"示例{thing}管理{form}" for form in ("办法", "规定") for thing in OBJECTS[:20])


def phones(block: int) -> Iterator[str]:
    """Return a source of telephone numbers; blocks of ten thousand don't overlap."""
    return (f"{AREA_CODE}-{number}" for number in count(8_000_000 + block * 10_000))


def point(name: str, type: str, address: str, phone: str, hours: str = WORKDAYS) -> dict[str, Any]:
    """Return a contact point."""
    return {
        "名称": name,
        "类型": type,
        "地址": address,
        "电话": Inline([phone]),
        "办公时间": hours,
        "核实日期": "2026-10-12",
    }


def town_names(size: Size) -> list[str]:
    """Return the towns' names: one in eight a subdistrict, one in four a township."""
    pairs = (f"{stem}{feature}" for feature in TOWN_FEATURES for stem in STEMS)
    endings = ("街道", "镇", "镇", "乡", "镇", "镇", "镇", "乡")
    return [name + endings[n % 8] for n, name in zip(range(size.towns), pairs, strict=False)]


def county_file() -> dict[str, Any]:
    """Return what county.yml says."""
    return {
        "格式": "1",
        "名称": COUNTY,
        "代码": COUNTY_CODE,
        "上级": Inline(["示范省", "示范市"]),
        "热线": "12345",
        "区号": AREA_CODE,
        "主办单位": f"{COUNTY}机构编制办公室",
        "网站": {
            "网址": "https://county.example/",
            "承办单位": f"{COUNTY}数据中心",
            "联系方式": f"{AREA_CODE}-8000001",
            "备案号": "示ICP备0000001号",
            "标识码": "9901210001",
        },
        "意见": {"电话": f"{AREA_CODE}-8000000", "邮箱": "feedback@county.example"},
        "类别": _categories(),
        "联系点": [
            point(
                f"{COUNTY}政务服务中心",
                "政务服务中心",
                f"{COUNTY}中心路1号",
                f"{AREA_CODE}-8000002",
            )
        ],
    }


def _categories() -> dict[str, Any]:
    named = {**CATEGORIES, VILLAGE_CATEGORY: ("village-affairs", "CZ")}
    return {name: Flow({"网址名": slug, "前缀": prefix}) for name, (slug, prefix) in named.items()}


def departments_file(size: Size) -> dict[str, Any]:
    """Return the county's departments, then a station in every town."""
    numbers = phones(1)
    found: dict[str, Any] = {}
    for index, (name, field) in enumerate(zip(DEPARTMENTS, FIELDS, strict=True), 1):
        office = point(f"{name}办公室", "办公室", f"{COUNTY}中心路{index}号", next(numbers))
        found[name] = {"网址名": f"d{index:02}", "简称": Inline([f"{field}局"]), "联系点": [office]}
    for index, town in enumerate(town_names(size), 1):
        station = point(
            f"{town}{STATION}", "办公室", f"{town}老街{index}号", next(numbers), "24小时"
        )
        found[f"{town}{STATION}"] = {
            "网址名": f"station-{index:03}",
            "类型": "派驻机构",
            "统称": STATION,
            "服务": Inline([town]),
            "联系点": [station],
        }
    return found


def laws_file() -> dict[str, Any]:
    """Return the register of legal bases."""
    return {
        name: {
            "文号": f"示令第{number}号",
            "机关": "示范省人民政府",
            "施行日期": f"{2001 + number % 24}-0{1 + number % 9}-01",
            "状态": "现行有效",
        }
        for number, name in enumerate(LAWS, 1)
    }
