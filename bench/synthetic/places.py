"""The made-up towns' and villages' own files: contact points, counters, posts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.synthetic.county import phones, point
from bench.synthetic.lists import Rows
from bench.synthetic.size import Size
from bench.synthetic.words import CATEGORIES, COUNTY_CODE, STEMS, VILLAGE_FEATURES
from bench.synthetic.yaml_text import Flow, Inline

MOST_VILLAGES = len(STEMS) * len(VILLAGE_FEATURES)
_COUNTERS = ("综合窗口", "民生窗口", "社保窗口", "建设窗口")


def town_file(name: str, number: int, rows: Rows) -> dict[str, Any]:
    """Return a town's profile; ``number`` counts from 0."""
    numbers = phones(10 + number)
    centre = point(
        f"{name}便民服务中心", "便民服务中心", f"{name}新街{number + 1}号", next(numbers)
    )
    centre["无障碍"] = Inline(["坡道", "低位柜台"])
    centre["窗口"] = _counters(numbers, rows)
    kind = "街道" if name.endswith("街道") else name[-1]
    return {
        "名称": name,
        "代码": f"{COUNTY_CODE}{100 + number}",
        "类型": kind,
        "联系点": [
            centre,
            point(f"{name}党政办公室", "办公室", f"{name}新街{number + 2}号", next(numbers)),
            point(f"{name}综合执法队", "综合执法队", f"{name}新街{number + 3}号", next(numbers)),
        ],
        "岗位": _posts(numbers),
    }


def _counters(numbers: Iterator[str], rows: Rows) -> list[Flow]:
    """Return counters that take half of the categories, and one that takes two duties by name."""
    categories = list(CATEGORIES)[::2]
    found = []
    for index, name in enumerate(_COUNTERS):
        counter = Flow({"名称": name, "号": str(index + 1)})
        counter["类别"] = Inline(categories[index :: len(_COUNTERS)])
        counter["电话"] = next(numbers)
        found.append(counter)
    found[0]["事项"] = Inline([duty.id for duty in rows["基本履职事项"][:2]])
    return found


def _posts(numbers: Iterator[str]) -> list[Flow]:
    found = []
    for category, (slug, _) in list(CATEGORIES.items())[::3]:
        post = {"名称": f"{category}岗", "网址名": slug, "负责": Inline([category])}
        found.append(Flow({**post, "电话": next(numbers)}))
    return found


def village_file(size: Size, town: int, number: int) -> dict[str, Any]:
    """Return a village's profile; every fourth is a community. Numbers count from 0."""
    feature, stem = divmod(number, len(STEMS))
    kind = "社区" if number % 4 == 0 else "村"
    name = f"{STEMS[stem]}{VILLAGE_FEATURES[(feature + town) % len(VILLAGE_FEATURES)]}{kind}"
    phone = f"0980-{8_000_000 + (10 + town) * 10_000 + 5_000 + number}"
    address = f"{name}路口{size.random('village', town, number).randint(1, 99)}号"
    centre = point(f"{name}党群服务中心", "党群服务中心", address, phone)
    code = f"{COUNTY_CODE}{100 + town}{200 + number}"
    return {"名称": name, "代码": code, "类型": kind, "联系点": [centre]}
