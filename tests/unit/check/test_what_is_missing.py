"""DB309–DB310, DB211, DB214, DB215, DB217, DB218, DB711: what one side lacks."""

import pytest

from tests.samples import complaints, county, edited
from tests.unit.check.told import told

LIST = "qingxi/list.yml"
CATALOGUE = "duties/livelihood.yml"
DECISION = "decisions/2026-03.yml"
ROW = (
    "    - MS-014 高龄津贴申请受理:\n        窗口: 民政窗口\n        说明: 每月10日前受理的当月发放。\n",
    "",
)


def test_a_duty_that_left_every_list_says_so() -> None:
    assert told("DB309", edited(LIST, ROW)) == ["duties/livelihood.yml:20 警告"]


def test_a_duty_that_another_list_has_did_not_leave() -> None:
    row = "    - MS-001 最低生活保障申请受理\n"
    other = edited("liulin/list.yml", (row, f"{row}    - MS-014 高龄津贴申请受理\n"))
    assert told("DB309", edited(LIST, ROW) | other) == []


def test_a_duty_that_a_decision_brings_back_did_not_leave() -> None:
    change = "  - 新增: MS-014 高龄津贴申请受理\n    到: 基本履职事项\n批准:"
    assert told("DB309", edited(LIST, ROW) | edited(DECISION, ("批准:", change))) == []


def test_nothing_is_said_to_have_left_a_list_of_which_a_part_is_unreadable() -> None:
    files = edited(LIST, ("基本履职事项:", "基本事项:"))
    assert [line.split()[-1] for line in complaints(county(**files))] == ["[DB103]"]


@pytest.mark.parametrize(("written", "severities"), [("CZ-031", ["错误"]), ("CZ-001", [])])
def test_only_what_the_standard_puts_on_a_village_can_be_left_out(
    written: str, severities: list[str]
) -> None:
    files = edited("qingxi/villages/liulin.yml", ("[CZ-011 困难家庭排查]", f"[{written}]"))
    assert [line.split()[1] for line in told("DB310", files)] == severities


def test_a_decision_that_names_the_exit_is_asked_for() -> None:
    name = "名称: 农村房屋安全鉴定\n"
    by = "    退出: {决定: 2026-03, 日期: 2027-01-01}\n"
    assert told("DB214", edited("duties/construction.yml", (name, name + by))) == []
    name = "名称: 森林草原防灭火\n"
    found = told("DB214", edited("duties/emergency.yml", (name, name + by)))
    assert found == ["duties/emergency.yml:5 错误"]


@pytest.mark.parametrize(
    "end",
    [
        "乡镇",
        "村",
        "县民政局",
        "民政局",
        "派出所",
        "民生服务",
        "赋权事项",
        "收回",
        "清溪镇",
        "下放",
    ],
)
def test_a_change_goes_to_a_body_a_category_or_a_kind_of_list(end: str) -> None:
    place = "适用: [清溪镇, liulin]"
    assert told("DB217", edited(DECISION, (place, f"{place}\n    到: {end}"))) == []


def test_an_edition_of_a_later_letter_is_another_edition() -> None:
    text = "版次: 2026b\n名称: 2026年第二版\n基本履职事项:\n  民生服务:\n    - 低保受理\n"
    assert told("DB215", {"qingxi/editions/2026b.yml": text}) == []
    again = text.replace("2026b", "2026")
    assert told("DB215", {"qingxi/editions/2026.yml": again}) == ["qingxi/list.yml:1 错误"]


def test_the_villages_list_takes_no_edition_twice_either() -> None:
    text = "版次: 2026\n名称: 2026年版\n"
    assert told("DB215", {"village-editions/2026.yml": text}) == ["village-list.yml:1 错误"]


WITHOUT_LIULIN = edited("departments.yml", ("服务: [柳林乡]", "服务: []"))


def test_an_agency_is_missed_only_where_somebody_is_sent_to_it() -> None:
    assert told("DB218", WITHOUT_LIULIN) == ["departments.yml:20 警告"]
    elsewhere = edited("elsewhere.yml", ("找: 派出所", "找: 县民政局"))
    event = edited("events/newborn.yml", ("MS-014, 派出所", "MS-014"))
    barred = edited("duties/certificates.yml", ("去处: 派出所", "去处: 县民政局"))
    assert told("DB218", WITHOUT_LIULIN | elsewhere | event) == ["departments.yml:20 警告"]
    assert told("DB218", WITHOUT_LIULIN | elsewhere | event | barred) == []
    lead = edited(
        CATALOGUE, ("主责: 县民政局", "主责: 派出所"), ("      县民政局:", "      派出所:")
    )
    found = told("DB218", WITHOUT_LIULIN | elsewhere | event | barred | lead)
    assert found == ["departments.yml:20 警告"]


def test_a_dissolved_town_needs_neither_agency_nor_contact_point() -> None:
    gone = "类型: 乡\n撤并: {日期: 2026-01-01, 并入: 清溪镇}\n"
    files = edited(
        "liulin/town.yml",
        ("类型: 乡\n", gone),
        ("  # 忽略 DB711：没有联系点的乡镇也要有网页", ""),
    )
    assert told("DB711", files) == told("DB218", files | WITHOUT_LIULIN) == []


def test_a_contact_point_that_could_not_be_read_is_not_missed() -> None:
    points = "类型: 乡\n联系点:\n  - 名称: 柳林乡便民服务中心\n"
    files = edited(
        "liulin/town.yml",
        ("类型: 乡\n", points),
        ("  # 忽略 DB711：没有联系点的乡镇也要有网页", ""),
    )
    assert [line.split()[-1] for line in complaints(county(**files))] == ["[DB104]"]


def test_a_post_is_covered_by_another_of_its_own_town() -> None:
    posts = (
        "电话: 0980-8123458}",
        "电话: 0980-8123458, 接替: 服务岗}\n  - {名称: 服务岗, 网址名: service, 接替: 民政助理}",
    )
    assert told("DB211", edited("qingxi/town.yml", posts)) == []
