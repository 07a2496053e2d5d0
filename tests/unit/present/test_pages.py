"""What pages say, as data."""

from __future__ import annotations

from collections import Counter

from dutybook.present.page import OWN_PLACE, Page
from dutybook.present.pages.shards import shards
from dutybook.read.tree import MemoryTree
from tests.samples import ROUGH_COUNTY, SMALL_COUNTY, county, edited
from tests.unit.present.setting_of import setting


def pages_of(tree: MemoryTree | None = None) -> dict[str, Page]:
    pages = [page for shard in shards(setting(tree)) for page in shard()]
    addresses = Counter(page.address for page in pages)
    assert max(addresses.values()) == 1, addresses.most_common(3)
    return {page.address: page for page in pages}


PAGES = pages_of()


def test_every_address_of_the_architecture_has_its_page() -> None:
    expected = {
        "": "home",
        "qingxi/": "town",
        "qingxi/MS-001/": "answer",
        "qingxi/ZM-101/": "answer",
        "qingxi/CZ-031/": "answer",
        "qingxi/liulin/": "village",
        "qingxi/editions/2024/": "edition",
        "village-list/": "village_list",
        "duties/": "duties",
        "duties/MS-001/": "duty",
        "duties/livelihood/": "category",
        "departments/": "departments",
        "departments/mzj/": "department",
        "guides/dibao/": "guide",
        "events/newborn/": "event",
        "elsewhere/noise-neighbours/": "elsewhere",
        "contacts/": "contacts",
        "search/": "search",
        "404.html": "not_found",
    }
    assert {address: PAGES[address].kind for address in expected} == expected


def test_an_answer_page_says_who_where_and_what() -> None:
    view = PAGES["qingxi/MS-001/"].view
    assert view.verdict.sentence == "由清溪镇办理"
    assert [door.counter.name for door in view.doors] == ["民政窗口"]
    assert [(part.body, part.role, part.lines) for part in view.text.parts] == [
        (OWN_PLACE, "负责", ("受理申请，开展入户调查。", "公示初审结果。")),
        (("村（社区）", ""), "协助", ("协助走访核实。",)),
    ]
    assert view.text.bases[0].number == "国务院令第649号"
    assert [(guide.link.name, guide.facts) for guide in view.guides] == [
        ("最低生活保障申请", (("带什么", "身份证"),))
    ]
    assert view.ask == ()
    assert PAGES["qingxi/MS-001/"].stand == "2026年版，2026年3月2日公布"


def test_a_basic_row_shows_no_other_kind_s_fields() -> None:
    text = PAGES["qingxi/MS-001/"].view.text
    assert text.facts == ()
    assert PAGES["liulin/MS-001/"].view.text.parts[0].role == "牵头"


def test_a_village_matter_lists_the_villages_and_what_differs() -> None:
    villages = PAGES["qingxi/CZ-011/"].view.villages
    assert [(item.village.name, item.remark) for item in villages] == [("柳林村", "不承担")]
    added = PAGES["qingxi/CZ-031/"].view.villages
    assert [(item.village.name, item.remark) for item in added] == [("柳林村", "本村另有")]


def test_a_matter_that_is_not_the_village_s_sends_nobody_to_a_village() -> None:
    assert PAGES["qingxi/ZM-101/"].view.villages == ()


def test_a_village_s_own_page_leaves_out_what_it_does_not_bear() -> None:
    groups = PAGES["qingxi/liulin/"].view.groups
    rows = [row.id for group in groups for category in group.categories for row in category.rows]
    assert rows == ["CZ-001", "CZ-031", "ZM-101"]


def test_a_duty_s_page_says_who_does_it_where() -> None:
    view = PAGES["duties/MS-001/"].view
    assert view.summary == "1个乡镇（街道）自己办理，1个乡镇（街道）配合县民政局办理。"
    assert [(cell.town.name, cell.sentence) for cell in view.cells] == [
        ("清溪镇", "由清溪镇办理"),
        ("柳林乡", "县民政局牵头、柳林乡配合"),
    ]


def test_a_duty_that_left_says_since_when_and_whose_it_is() -> None:
    changed = edited(
        "duties/construction.yml",
        (
            "    名称: 农村房屋安全鉴定\n",
            "    名称: 农村房屋安全鉴定\n    退出: {日期: 2026-03-15, 现归: 县公安局, 接续: MS-014}\n",
        ),
    )
    view = pages_of(county(**changed))["duties/JS-031/"].view
    assert view.summary == "自2026年3月15日起退出清单，现归县公安局。"
    assert view.gone.successor == ("高龄津贴申请受理", "duties/MS-014/")


def test_a_department_sees_its_side_of_the_same_rows() -> None:
    groups = PAGES["departments/mzj/"].view.groups
    found = {group.slug: [(row.id, row.towns) for row in group.rows] for group in groups}
    assert found == {
        "leads": [("MS-001", "柳林乡")],
        "village_leads": [("CZ-011", "村（社区）")],
    }


def test_a_generic_name_is_each_town_s_own_agency() -> None:
    found = {
        group.slug: [row.id for row in group.rows]
        for group in PAGES["departments/qingxi-pcs/"].view.groups
    }
    assert found == {"instead": ["ZM-101"]}


def test_a_past_edition_stands_as_it_stood() -> None:
    view = PAGES["qingxi/editions/2024/"].view
    rows = [
        (row.position, row.id, row.name, row.today)
        for _, rows in view.groups[0].categories
        for row in rows
    ]
    assert rows == [(1, "", "低保受理", ""), (2, "MS-014", "高龄补贴申请", "qingxi/MS-014/")]
    assert (view.source, view.frozen) == ("县政府公报2024年第3期", False)


def test_rough_data_has_pages_too() -> None:
    pages = pages_of(MemoryTree(ROUGH_COUNTY))
    assert pages["duties/c01/"].title == "涉水事务类事项"
    assert pages["t101/SX-0559/"].view.verdict.sentence == "不归乡镇办、请找石堰县公安分局"
    assert [door.name for door in pages["t101/SX-0140/"].view.doors] == ["石堰县政务服务便民热线"]
    assert pages["t102/"].view.total == 0


def test_the_town_of_a_row_under_a_power_type_has_no_category_page_for_it() -> None:
    category = PAGES["qingxi/XZ-104/"].view.category
    assert category == ("行政处罚", "")


def test_registers_file_names_by_pinyin() -> None:
    letters = [letter for letter, _ in PAGES["duties/"].view.letters]
    assert letters == sorted(letters)
    by_letter = dict(PAGES["duties/"].view.letters)
    assert "最低生活保障申请受理" in [link.name for link in by_letter["Z"]]


def test_a_county_without_anything_optional_still_has_its_pages() -> None:
    bare = MemoryTree({"county.yml": "格式: 1\n名称: 甲县\n代码: 990001\n"})
    assert pages_of(bare)["duties/"].view.total == 0


def test_the_home_page_shows_first_the_guides_that_life_events_lead_to() -> None:
    others = {
        f"guides/a{number:02}.yml": SMALL_COUNTY["guides/dibao.yml"].replace("最低", f"{number}号")
        for number in range(12)
    }
    view = pages_of(county(**others))[""].view
    assert view.guides[0].name == "最低生活保障申请"
    assert view.guides[1].name == "0号生活保障申请"
    assert (len(view.guides), view.guide_count) == (12, 13)
