"""Sheets of paper: codes that lead to the live page, posters, counter cards, official lists."""

from __future__ import annotations

import pytest

from dutybook.present.page import Page
from dutybook.present.pages.shards import shards
from dutybook.present.paper import Code, code_of
from dutybook.read.tree import MemoryTree
from tests.qr import decoded, drawn
from tests.samples import SMALL_COUNTY, county
from tests.unit.present.setting_of import setting

SITE = "网站: {网址: https://qingdan.example.gov.cn/}\n"
PUBLIC = {"county.yml": SMALL_COUNTY["county.yml"] + SITE}


def pages(tree: MemoryTree) -> dict[str, Page]:
    return {page.address: page for shard in shards(setting(tree)) for page in shard()}


PAGES = pages(county(**PUBLIC))


def read(code: Code | None) -> str:
    assert code is not None
    return decoded(drawn(code.size, code.path))


@pytest.mark.parametrize(
    "text",
    [
        "https://a.cn/",
        "https://qingdan.example.gov.cn/qingxi/liulin/#paper-2026.20261122",
        "https://qingdan.example.gov.cn/qingxi/contacts/#paper-2026b.20261122",
        "https://www.zhengwu-gongkai.example.gov.cn/qingdan/qingxi/qingxi-shequ/#paper-2026.20261122",
    ],
)
def test_a_code_reads_back(text: str) -> None:
    assert read(code_of(text)) == text


@pytest.mark.parametrize(
    ("sheet", "live"),
    [
        ("qingxi/print/", "qingxi/"),
        ("qingxi/contacts/print/", "qingxi/contacts/"),
        ("qingxi/liulin/print/", "qingxi/liulin/"),
    ],
)
def test_every_sheet_says_its_edition_and_day_and_leads_to_its_live_page(
    sheet: str, live: str
) -> None:
    found = PAGES[sheet].view.imprint
    assert (found.edition, found.day) == ("2026年版", "2026年11月22日")
    assert found.address == f"qingdan.example.gov.cn/{live}"
    assert read(found.code) == f"https://qingdan.example.gov.cn/{live}#paper-2026.20261122"
    assert PAGES[live].view.current == ("2026", "2026年版")


def test_without_a_public_address_there_is_nothing_to_scan() -> None:
    found = pages(county())["qingxi/liulin/print/"].view.imprint
    assert (found.code, found.address) == (None, "")


def test_a_poster_says_whom_to_call_for_what_people_ask_most() -> None:
    view = PAGES["qingxi/liulin/print/"].view
    assert [door.name for door in view.doors] == ["柳林村党群服务中心", "清溪镇便民服务中心"]
    (matter,) = view.matters  # the only one with a guide or an everyday name
    assert (matter.said, matter.who, matter.phone.dialled) == ("低保", "民政窗口", "09808123456")


def test_the_county_says_what_is_asked_most() -> None:
    asked = "常问事项: [JS-031 农村房屋安全鉴定, ZM-101, MS-014]\n"
    tree = county(**{"county.yml": PUBLIC["county.yml"] + asked})
    matters = pages(tree)["qingxi/liulin/print/"].view.matters
    assert [matter.said for matter in matters] == [
        "农村房屋安全鉴定",
        "亲属关系证明",
        "高龄津贴申请受理",
        "低保",
    ]


def test_a_poster_has_at_most_twenty_matters() -> None:
    many = "".join(
        f"  MS-{n}:\n    名称: 第{n}件事\n    俗称: [俗名{n}]\n" for n in range(100, 130)
    )
    rows = "".join(f"    - MS-{n} 第{n}件事\n" for n in range(100, 130))
    tree = county(
        **{
            "duties/livelihood.yml": SMALL_COUNTY["duties/livelihood.yml"] + many,
            "qingxi/list.yml": SMALL_COUNTY["qingxi/list.yml"].replace(
                "    - MS-001", rows + "    - MS-001", 1
            ),
        }
    )
    matters = pages(tree)["qingxi/liulin/print/"].view.matters
    assert (len(matters), matters[0].said, matters[1].said) == (20, "低保", "俗名100")


def test_a_card_for_every_counter_names_what_it_handles() -> None:
    cards = PAGES["qingxi/contacts/print/"].view.cards
    assert [(card.counter.name, card.handles, card.more) for card in cards] == [
        ("综合窗口", ("农村房屋安全鉴定",), 0),
        ("民政窗口", ("最低生活保障申请受理", "高龄津贴申请受理"), 0),
    ]
    assert "liulin/contacts/print/" not in PAGES  # no counter, no card


def test_the_official_list_has_the_columns_of_each_kind() -> None:
    tables = PAGES["qingxi/print/"].view.tables
    assert [(table.heading, table.size, table.columns) for table in tables] == [
        ("基本履职事项", 2, ("乡镇职责", "依据")),
        ("配合履职事项", 1, ("主责部门", "配合", "上级部门职责", "乡镇职责")),
        ("上级部门收回事项", 1, ("承接部门", "工作方式")),
        ("赋权事项", 1, ("权力类型", "赋权方式", "原实施部门", "过渡期")),
    ]
    rows = [row for table in tables for _, listed in table.categories for row in listed]
    assert [(row.position, row.id, row.cells[0]) for row in rows] == [
        (1, "MS-001", "1. 受理申请，开展入户调查。\n2. 公示初审结果。"),
        (2, "MS-014", "受理申请。"),
        (1, "YJ-021", "县应急管理局"),
        (1, "JS-031", "县住房城乡建设局"),
        (1, "XZ-104", "行政处罚"),
    ]
    assert rows[-1].cells[3] == "2026年3月15日至2026年6月14日"
