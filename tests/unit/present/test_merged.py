"""Towns, villages, departments and guides that were dissolved keep their addresses and say what took over."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.present.page import Link, Page
from dutybook.present.pages.shards import shards
from dutybook.present.search.collect import collect_records
from dutybook.present.search.pack import pack_search
from dutybook.present.setting import Setting
from tests.samples import SMALL_COUNTY, county, edited
from tests.unit.present.setting_of import setting

DAY = date(2026, 6, 1)
LIULIN = SMALL_COUNTY["liulin/town.yml"]
MERGED_TOWN = {
    "liulin/town.yml": LIULIN + "撤并: {日期: 2026-06-01, 并入: 清溪镇, 说明: 示范省批复}\n",
    "liulin/villages/shangba.yml": "名称: 上坝村\n代码: 990121102201\n类型: 村\n",
}
MERGED_VILLAGE = {
    "qingxi/villages/baihe.yml": (
        "名称: 白鹤村\n代码: 990121101202\n类型: 村\n撤并: {日期: 2026-06-01, 并入: 柳林村}\n"
    )
}
MERGED_GUIDE = {
    "guides/poor.yml": (
        "名称: 困难户申请\n事项: [MS-001 最低生活保障申请受理]\n受理条件: [家里困难]\n"
        "撤并: {日期: 2026-06-01, 并入: 最低生活保障申请}\n"
    )
}


def setting_with(today: date = DAY, **changes: str) -> Setting:
    return setting(county(**changes), today)


def pages(found: Setting) -> dict[str, Page]:
    return {page.address: page for shard in shards(found) for page in shard()}


TOWN = pages(setting_with(**MERGED_TOWN))


def test_a_dissolved_town_s_page_says_since_when_why_and_what_took_over() -> None:
    page = TOWN["liulin/"]
    told = page.view.merged
    assert page.kind == "moved"
    assert (told.sentence, told.into, told.why) == (
        "2026年6月1日起已撤并",
        Link("清溪镇", "qingxi/"),
        "示范省批复",
    )
    assert page.description == "柳林乡：2026年6月1日起已撤并，并入清溪镇。"
    assert page.view.ways == (("村（社区）", (Link("上坝村", "liulin/shangba/"),)),)


def test_its_contacts_and_sheets_keep_their_addresses_and_say_what_took_over() -> None:
    for address in ("contacts/", "print/", "shangba/contacts/", "shangba/print/"):
        page = TOWN[f"liulin/{address}"]
        assert (page.kind, page.view.merged.into) == ("moved", Link("清溪镇", "qingxi/")), address


def test_its_duties_lead_to_the_town_that_took_over() -> None:
    page = TOWN["liulin/MS-001/"]
    assert page.view.merged.sentence == "柳林乡2026年6月1日起已撤并"
    assert page.view.ways == (
        (
            "现在看这里",
            (
                Link("清溪镇谁来办", "qingxi/MS-001/"),
                Link("各乡镇（街道）的情况", "duties/MS-001/"),
            ),
        ),
    )
    assert page.title == "最低生活保障申请受理 · 柳林乡"


def test_its_villages_and_matters_of_villages_keep_their_addresses() -> None:
    assert TOWN["liulin/shangba/"].view.merged.sentence == "柳林乡2026年6月1日起已撤并"
    assert TOWN["liulin/CZ-001/"].view.ways[0][1][0] == Link("清溪镇谁来办", "qingxi/CZ-001/")


def test_no_address_is_lost_by_a_merger() -> None:
    before = pages(setting_with(date(2026, 5, 31), **MERGED_TOWN))
    assert before["liulin/"].kind == "town"
    assert before["liulin/"].view.merged.sentence == "2026年6月1日起撤并"
    assert before.keys() == TOWN.keys()


def test_a_dissolved_town_is_offered_nowhere() -> None:
    home = TOWN[""].view
    assert home.towns == (Link("清溪镇", "qingxi/"),)
    assert (home.place_count, home.village_count) == (1, 1)
    assert [cell.town.name for cell in TOWN["duties/MS-001/"].view.cells] == ["清溪镇"]
    assert [group.town.link.name for group in TOWN["contacts/"].view.towns] == ["清溪镇"]
    assert [door.town.name for door in TOWN["guides/dibao/"].view.doors] == ["清溪镇"]
    assert [place.name for place, _ in TOWN["village-list/"].view.places] == ["清溪镇"]


def test_search_still_finds_it_and_says_where_it_went() -> None:
    found = setting_with(**MERGED_TOWN)
    records = collect_records(found)
    notes = {record.id: record.note for record in records}
    assert notes["liulin"] == "2026年6月1日起已撤并，并入清溪镇"
    assert notes["liulin/shangba"] == "柳林乡2026年6月1日起已撤并，并入清溪镇"
    scripts = pack_search(found, records, {})
    assert '"towns":[["qingxi","清溪镇"],["liulin","柳林乡"]],"living":1' in scripts.names
    assert scripts.answers.keys() == {"", "qingxi"}


@pytest.mark.parametrize("into", ["清溪镇", "qingxi"])
def test_a_chain_of_mergers_leads_to_its_end(into: str) -> None:
    third = "名称: 山河乡\n代码: 990121103\n类型: 乡\n撤并: {日期: 2025-01-01, 并入: 柳林乡}\n"
    lists = {"shanghe/list.yml": SMALL_COUNTY["liulin/list.yml"], "shanghe/town.yml": third}
    chain = {**MERGED_TOWN, **lists}
    chain["liulin/town.yml"] = chain["liulin/town.yml"].replace("并入: 清溪镇", f"并入: {into}")
    found = pages(setting_with(**chain))
    assert found["shanghe/"].view.merged.into == Link("柳林乡", "liulin/")
    assert found["shanghe/MS-001/"].view.ways[0][1][0] == Link("清溪镇谁来办", "qingxi/MS-001/")


def test_a_town_that_went_out_of_the_county_leads_nowhere() -> None:
    away = {"liulin/town.yml": LIULIN + "撤并: {日期: 2026-06-01, 并入: 安和市高新区}\n"}
    found = pages(setting_with(**away))
    assert found["liulin/"].view.merged.into == Link("安和市高新区", "")
    assert [link.name for link in found["liulin/MS-001/"].view.ways[0][1]] == [
        "各乡镇（街道）的情况"
    ]


def test_mergers_in_a_circle_end() -> None:
    circle = {
        **edited(
            "qingxi/town.yml", ("类型: 镇", "类型: 镇\n撤并: {日期: 2026-06-01, 并入: 柳林乡}")
        ),
        "liulin/town.yml": LIULIN + "撤并: {日期: 2026-06-01, 并入: 清溪镇}\n",
    }
    found = pages(setting_with(**circle))
    assert len(found["liulin/MS-001/"].view.ways[0][1]) == 1


def test_a_merged_village_says_so_and_is_offered_nowhere() -> None:
    found = pages(setting_with(**MERGED_VILLAGE))
    told = found["qingxi/baihe/"].view.merged
    assert (told.sentence, told.into) == (
        "2026年6月1日起已撤并",
        Link("柳林村", "qingxi/liulin/"),
    )
    assert [link.name for link in found["qingxi/"].view.villages] == ["柳林村"]
    assert [door.village.name for door in found["qingxi/CZ-001/"].view.villages] == ["柳林村"]


def test_a_village_may_go_to_another_town() -> None:
    moved = {"qingxi/villages/baihe.yml": MERGED_VILLAGE["qingxi/villages/baihe.yml"]}
    moved["qingxi/villages/baihe.yml"] = moved["qingxi/villages/baihe.yml"].replace(
        "并入: 柳林村", "并入: 柳林乡/上坝村"
    )
    moved["liulin/villages/shangba.yml"] = MERGED_TOWN["liulin/villages/shangba.yml"]
    found = pages(setting_with(**moved))
    assert found["qingxi/baihe/"].view.merged.into == Link("柳林乡上坝村", "liulin/shangba/")


def test_a_withdrawn_guide_leads_to_the_one_that_holds() -> None:
    found = pages(setting_with(**MERGED_GUIDE))
    page = found["guides/poor/"]
    assert page.kind == "moved"
    assert page.view.merged.into == Link("最低生活保障申请", "guides/dibao/")
    assert page.view.ways[0][0] == "清单里的事项"
    assert [entry.link.name for _, listed in found["guides/"].view.groups for entry in listed] == [
        "最低生活保障申请"
    ]
    assert [guide.link.name for guide in found["qingxi/MS-001/"].view.guides] == [
        "最低生活保障申请"
    ]


def test_a_dissolved_department_says_so_on_its_day() -> None:
    view = TOWN["departments/fpb/"].view
    assert (view.merged.sentence, view.merged.into.name) == ("2024年6月1日起已撤并", "县民政局")
    before = pages(setting_with(date(2024, 5, 31)))["departments/fpb/"].view
    assert before.merged.sentence == "2024年6月1日起撤并"
    assert TOWN["departments/mzj/"].view.merged is None
