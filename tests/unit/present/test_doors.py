"""Where, when and by telephone."""

from __future__ import annotations

from dutybook.present.doors import Hours, hours_lines
from tests.samples import county, edited
from tests.unit.present.setting_of import row_of, setting


def names(duty: str, slug: str = "qingxi", **changes: str) -> list[str]:
    found = setting(county(**changes))
    doors = found.doors[slug].lead_to(row_of(found, duty, slug))
    return [f"{door.name} {door.counter.name}" if door.counter else door.name for door in doors]


def test_the_row_s_own_counter_comes_first() -> None:
    assert names("MS-014") == ["清溪镇便民服务中心 民政窗口"]


def test_a_counter_that_names_the_duty_comes_before_one_that_names_the_category() -> None:
    changed = edited(
        "qingxi/town.yml",
        ("号: 1, 类别: [城乡建设]", "号: 1, 类别: [民生服务]"),
        ("类别: [民生服务], 事项: [MS-001]", "事项: [MS-001]"),
    )
    assert names("MS-001", **changed) == ["清溪镇便民服务中心 民政窗口"]


def test_without_a_counter_the_service_centre_answers() -> None:
    changed = edited("qingxi/town.yml", ("类别: [民生服务], 事项: [MS-001]", "类别: [党的建设]"))
    assert names("MS-001", **changed) == ["清溪镇便民服务中心"]


def test_for_a_supporting_row_the_lead_s_office_comes_first() -> None:
    changed = edited(
        "departments.yml",
        (
            "县应急管理局:\n  网址名: yjj\n",
            "县应急管理局:\n  网址名: yjj\n  联系点: [{名称: 应急局值班室, 类型: 办公室}]\n",
        ),
    )
    assert names("YJ-021", **changed) == ["应急局值班室", "清溪镇便民服务中心"]


def test_for_a_reclaimed_row_only_the_receiver_is_named() -> None:
    changed = edited(
        "departments.yml",
        (
            "县住房城乡建设局:\n  网址名: zjj\n",
            "县住房城乡建设局:\n  网址名: zjj\n  联系点: [{名称: 住建局窗口, 类型: 窗口}]\n",
        ),
    )
    assert names("JS-031", **changed) == ["住建局窗口"]


def test_a_receiver_without_an_office_leaves_the_town_s_own_door() -> None:
    assert names("JS-031") == ["清溪镇便民服务中心 综合窗口"]


def test_where_nothing_is_known_the_hotline_answers() -> None:
    changed = {"liulin/list.yml": "版次: 2026\n名称: 甲\n基本履职事项:\n  民生服务: [MS-014]\n"}
    assert names("MS-014", "liulin", **changed) == ["青禾县政务服务便民热线"]


def test_hours_are_shown_a_rule_a_line_with_their_times_apart() -> None:
    written = ("工作日 08:30-12:00, 14:00-17:30; 周六 9:00-12:00", "24小时")
    assert hours_lines(written) == (
        Hours("工作日", ("08:30–12:00", "14:00–17:30")),
        Hours("周六", ("9:00–12:00",)),
        Hours("24小时", ()),
    )


def test_a_door_names_its_owner_whoever_asked_for_it_first() -> None:
    doors = setting().county_doors
    (point,) = doors.book.departments["县民政局"].contacts
    assert doors.door(point, None).owner is None
    (named,) = doors.of_names(["县民政局"])
    assert named.owner == ("县民政局", "departments/mzj/")
    assert doors.door(point, None).owner is None
