"""Rules that depend on the day: they change their mind on the right day, and only warn."""

from datetime import date

import pytest

from dutybook.check.rule import DatedRule
from dutybook.check.rules import RULES
from tests.samples import edited
from tests.unit.check.told import told

CATALOGUE = "duties/livelihood.yml"
ENFORCEMENT = "duties/enforcement.yml"
TOWN = "qingxi/town.yml"


@pytest.mark.parametrize(("day", "count"), [(18, 0), (19, 0), (20, 1)])
def test_an_agreement_holds_on_its_last_day(day: int, count: int) -> None:
    files = edited(ENFORCEMENT, ("期限: 2029-02-24", "期限: 2026-03-19"))
    found = told("DB405", files, date(2026, 3, day))
    assert found == ["duties/enforcement.yml:8 警告"] * count


def test_an_agreement_of_a_devolved_power_may_expire() -> None:
    slips = ("期限: 2029-02-24", "期限: 2026-03-19"), ("赋权方式: 委托", "赋权方式: 下放")
    assert told("DB405", edited(ENFORCEMENT, *slips), date(2027, 1, 1)) == []


@pytest.mark.parametrize(("day", "count"), [(18, 0), (19, 0), (20, 1)])
def test_a_temporary_duty_stands_on_its_last_day(day: int, count: int) -> None:
    files = edited("duties/emergency.yml", ("防灭火\n", "防灭火\n    期限: {至: 2026-03-19}\n"))
    found = told("DB408", files, date(2026, 3, day))
    assert found == ["duties/emergency.yml:5 警告"] * count


def test_a_limit_by_condition_alone_never_ends_by_itself() -> None:
    files = edited("duties/emergency.yml", ("防灭火\n", "防灭火\n    期限: {条件: 防火期结束}\n"))
    assert told("DB408", files, date(2099, 1, 1)) == []


@pytest.mark.parametrize(("day", "count"), [(18, 0), (19, 1), (20, 1)])
def test_a_body_is_gone_from_the_day_of_its_dissolution(day: int, count: int) -> None:
    files = edited("departments.yml", ("日期: 2024-06-01", "日期: 2026-03-19"))
    files |= edited(CATALOGUE, ("配合: [县财政局]", "配合: [县扶贫办]"))
    found = told("DB212", files, date(2026, 3, day))
    assert found == ["duties/livelihood.yml:9 警告"] * count


def test_past_editions_and_decisions_may_name_who_is_gone() -> None:
    frozen = "qingxi/editions/2024.yml"
    files = edited(frozen, ("- 低保受理", "- MS-001 低保受理:\n        主责: 县扶贫办"))
    files |= edited(
        "decisions/2026-03.yml",
        ("适用: [清溪镇, liulin]", "从: 县扶贫办\n    到: 乡镇"),
    )
    assert told("DB212", files, date(2026, 3, 20)) == []


def test_mergers_that_go_round_come_to_an_end() -> None:
    files = edited(CATALOGUE, ("配合: [县财政局]", "配合: [县扶贫办]"))
    files |= edited("departments.yml", ("并入: 县民政局", "并入: 县扶贫办"))
    assert told("DB212", files, date(2026, 3, 20)) == ["duties/livelihood.yml:9 警告"]


EXIT = ("名称: 高龄津贴申请受理\n", "名称: 高龄津贴申请受理\n    退出: {日期: 2026-03-19}\n")


@pytest.mark.parametrize(("day", "found"), [(18, []), (19, ["警告"]), (20, ["警告"])])
def test_a_duty_leaves_a_list_that_is_older_on_the_day_of_its_exit(
    day: int, found: list[str]
) -> None:
    lines = told("DB213", edited(CATALOGUE, EXIT), date(2026, 3, day))
    in_list = [line for line in lines if line.startswith("qingxi/list.yml:10 ")]
    assert [line.split()[1] for line in in_list] == found


@pytest.mark.parametrize("effective", ["2026-03-19", "2026-04-01"])
def test_a_list_that_takes_effect_after_the_exit_contradicts_itself_on_any_day(
    effective: str,
) -> None:
    files = edited(CATALOGUE, EXIT)
    files |= edited("qingxi/list.yml", ("施行日期: 2026-03-15", f"施行日期: {effective}"))
    found = told("DB213", files, date(2026, 3, 1))
    assert found == ["qingxi/list.yml:10 错误"]


def test_successors_that_go_round_come_to_an_end() -> None:
    exits = (
        (
            "名称: 高龄津贴申请受理\n",
            "名称: 高龄津贴申请受理\n    退出: {日期: 2026-01-01, 接续: MS-001}\n",
        ),
        (
            "名称: 最低生活保障申请受理\n",
            "名称: 最低生活保障申请受理\n    退出: {日期: 2026-01-01, 接续: MS-014}\n",
        ),
    )
    found = told("DB213", edited(CATALOGUE, *exits), date(2026, 3, 20))
    assert "qingxi/list.yml:9 错误" in found


@pytest.mark.parametrize(("day", "count"), [(31, 1), (1, 0)])
def test_a_law_holds_from_its_day(day: int, count: int) -> None:
    today = date(2026, 3, 31) if day == 31 else date(2026, 4, 1)
    files = edited("laws.yml", ("森林防火条例:\n", "森林防火条例:\n  施行日期: 2026-04-01\n"))
    assert told("DB402", files, today) == ["duties/emergency.yml:5 警告"] * count


def test_a_list_to_come_may_cite_a_law_that_will_hold_then() -> None:
    files = edited("laws.yml", ("森林防火条例:\n", "森林防火条例:\n  施行日期: 2026-04-01\n"))
    files |= edited("qingxi/list.yml", ("施行日期: 2026-03-15", "施行日期: 2026-04-01"))
    assert told("DB402", files, date(2026, 3, 20)) == []


def test_a_pending_law_with_a_day_that_came_holds() -> None:
    law = "森林防火条例:\n  状态: 尚未施行\n  施行日期: 2026-03-01\n"
    files = edited("laws.yml", ("森林防火条例:\n", law))
    assert told("DB401", files) == told("DB402", files, date(2026, 3, 20)) == []


RULES_OF_VERIFICATION = edited("county.yml", ("规则:\n", "规则:\n  联系点核实天数: 30\n"))


@pytest.mark.parametrize(("day", "count"), [(30, 0), (31, 0), (1, 1)])
def test_a_contact_point_is_due_after_the_last_of_its_days(day: int, count: int) -> None:
    today = date(2026, 3, day) if day > 1 else date(2026, 4, 1)
    files = RULES_OF_VERIFICATION | edited(
        TOWN, ("类型: 便民服务中心\n", "类型: 便民服务中心\n    核实日期: 2026-03-01\n")
    )
    found = [line for line in told("DB709", files, today) if line.startswith(TOWN)]
    assert found == ["qingxi/town.yml:7 警告"] * count


def test_a_county_without_such_a_rule_asks_for_no_verification() -> None:
    files = edited(TOWN, ("类型: 便民服务中心\n", "类型: 便民服务中心\n    核实日期: 2006-03-01\n"))
    assert told("DB709", files, date(2026, 3, 20)) == []


@pytest.mark.parametrize(("verified", "count"), [("2026-04-20", 0), ("2026-04-21", 1)])
def test_a_verification_may_be_newer_than_the_last_commit_by_a_month(
    verified: str, count: int
) -> None:
    files = edited(
        TOWN, ("类型: 便民服务中心\n", f"类型: 便民服务中心\n    核实日期: {verified}\n")
    )
    found = told("DB710", files, date(2026, 3, 20))
    assert found == ["qingxi/town.yml:7 警告"] * count


def test_where_nobody_knows_the_day_nothing_is_called_too_late() -> None:
    files = edited(TOWN, ("类型: 便民服务中心\n", "类型: 便民服务中心\n    核实日期: 2062-04-01\n"))
    files |= edited("laws.yml", ("森林防火条例:\n", "森林防火条例:\n  施行日期: 2062-04-01\n"))
    assert told("DB710", files) == told("DB402", files) == []
    assert len(told("DB710", files, date(2026, 3, 20))) == 1


def test_where_nobody_knows_the_day_the_newest_publication_stands_in() -> None:
    before, after = (
        edited(ENFORCEMENT, ("期限: 2029-02-24", f"期限: {day}"))
        for day in ("2026-03-01", "2026-03-02")
    )
    assert [len(told("DB405", files)) for files in (before, after)] == [1, 0]


def test_the_rules_that_take_a_day_are_known() -> None:
    dated = {rule.code for rule in RULES if isinstance(rule, DatedRule)}
    assert {"DB212", "DB213", "DB402", "DB405", "DB408", "DB709", "DB710"} <= dated
    ahead = {rule.code for rule in RULES if isinstance(rule, DatedRule) and rule.looks_ahead}
    assert ahead == {"DB402", "DB710"}
