"""The admission board and decisions' pages: what they say on which day."""

from __future__ import annotations

import json
from datetime import date
from functools import cache

import pytest

from dutybook.present.milestones import Milestone
from dutybook.present.page import Link, Page
from dutybook.present.pages.shards import shards
from dutybook.present.setting import Setting
from tests.decided import decided, redecided
from tests.samples import book_of, county

PUBLISHER = "青禾县委机构编制委员会办公室"


@cache
def pages(day: str, *files: tuple[str, str]) -> dict[str, Page]:
    setting = Setting(book_of(decided(**dict(files))), date.fromisoformat(day))
    return {page.address: page for shard in shards(setting) for page in shard()}


def stands(id: str, day: str, *files: tuple[str, str]) -> str:
    text: str = pages(day, *files)[f"decisions/{id}/"].view.case.stands
    return text


def board(day: str, *files: tuple[str, str]) -> dict[str, list[str]]:
    groups = pages(day, *files)["decisions/"].view.groups
    return {group.heading: [case.id for case in group.cases] for group in groups}


@pytest.mark.parametrize(
    ("id", "day", "text"),
    [
        (
            "2026-01",
            "2026-01-04",
            "还没有申请。现在由县应急管理局办理。最早可自2026年2月25日起施行。",
        ),
        (
            "2026-01",
            "2026-01-08",
            "县应急管理局2026年1月5日提出申请，下一步是论证。"
            f"现在由{PUBLISHER}办理。最早可自2026年2月25日起施行。",
        ),
        (
            "2026-04",
            "2026-03-12",
            f"2026年3月10日已审核，下一步是公示。现在由{PUBLISHER}办理。"
            "最早可自2026年3月24日起施行。",
        ),
        (
            "2026-04",
            "2026-03-20",
            "正在公示，到2026年3月23日为止，还有2个工作日。"
            f"由{PUBLISHER}收集意见。最早可自2026年3月24日起施行。",
        ),
        (
            "2026-04",
            "2026-03-23",
            f"正在公示，今天是最后一天。由{PUBLISHER}收集意见。最早可自2026年3月24日起施行。",
        ),
        (
            "2026-04",
            "2026-03-24",
            "公示期满，等待批准。现在由县级批准机关办理。",
        ),
        ("2026-01", "2026-03-01", "2026年2月25日批准，自2026年3月15日起施行。"),
        ("2026-01", "2026-04-14", "正在过渡，到2026年4月14日为止。"),
        ("2026-01", "2026-04-15", "自2026年3月15日起施行，下次评估不晚于2027年3月15日。"),
        (
            "2026-01",
            "2027-03-15",
            f"自2026年3月15日起施行，2027年3月15日该评估了，还没有结论。由{PUBLISHER}组织评估。",
        ),
        (
            "2026-03",
            "2026-01-20",
            "2026年1月14日已会商，下一步是审核。现在由青禾县委编办办理。",
        ),
        ("2026-03", "2026-03-20", "自2026年3月15日起施行。"),
        ("2026-02", "2026-01-30", "2026年1月30日没有获得批准。"),
    ],
)
def test_where_a_decision_stands_is_said_in_a_sentence(id: str, day: str, text: str) -> None:
    assert stands(id, day) == text


def test_a_conclusion_is_said_with_the_next_evaluation() -> None:
    (edit,) = redecided(
        "decisions/2026-01.yml",
        ("资源:", "评估: [{日期: 2027-03-02, 方式: 座谈, 结论: 保留}]\n资源:"),
    ).items()
    assert stands("2026-01", "2027-04-01", edit) == (
        "自2026年3月15日起施行；2027年3月2日评估，结论是保留，下次评估不晚于2028年3月2日。"
    )


def test_where_the_holidays_are_unknown_no_day_is_guessed() -> None:
    (edit,) = redecided(
        "decisions/2026-04.yml",
        ("开始: 2026-03-16, 结束: 2026-03-23", "开始: 2099-03-16, 结束: 2099-03-23"),
    ).items()
    assert stands("2026-04", "2099-03-17", edit) == (
        f"正在公示。由{PUBLISHER}收集意见。2099年的放假安排还不知道，最早哪天能施行算不出来。"
    )


def test_the_board_puts_decisions_where_they_stand() -> None:
    assert board("2026-03-20") == {
        "正在公示": ["2026-04"],
        "已经批准，还没有完全落实": ["2026-01"],
        "已经施行": ["2026-03"],
        "没有批准和撤回的": ["2026-02"],
    }
    assert board("2026-01-10") == {"正在办": ["2026-04", "2026-03", "2026-02", "2026-01"]}


def test_the_board_announces_evaluations_three_months_ahead() -> None:
    heading = "该评估了"
    assert heading not in board("2026-12-14")
    assert board("2026-12-15")[heading] == ["2026-01"]
    assert board("2028-01-01")[heading] == ["2026-01"]


def test_a_notice_invites_objections_and_nothing_else_does() -> None:
    (noticed,) = pages("2026-03-20")["decisions/"].view.groups[0].cases
    assert noticed.notice_until == "2026-03-23"
    assert pages("2026-03-24")["decisions/2026-04/"].view.case.notice_until == ""
    home = pages("2026-03-20")[""].view
    assert [case.link for case in home.notices] == [
        Link("下放“农村房屋安全鉴定”", "decisions/2026-04/")
    ]
    assert home.notices_until == "2026-03-23"
    assert pages("2026-03-24")[""].view.notices == ()


def test_the_days_to_come_are_baked_for_the_browser() -> None:
    later = json.loads(pages("2026-03-20")["decisions/2026-04/"].view.case.later)
    assert [(day, state) for day, state, _ in later] == [
        ("2026-03-20", "公示"),
        ("2026-03-21", "公示"),
        ("2026-03-23", "公示"),
        ("2026-03-24", "公示期满"),
    ]
    assert [text.split("。")[0] for _, _, text in later] == [
        "正在公示，到2026年3月23日为止，还有2个工作日",
        "正在公示，到2026年3月23日为止，还有1个工作日",
        "正在公示，今天是最后一天",
        "公示期满，等待批准",
    ]


@pytest.mark.parametrize("id", ["2026-01", "2026-02", "2026-03", "2026-04"])
def test_what_is_baked_is_what_a_later_build_says(id: str) -> None:
    later = json.loads(pages("2026-01-10")[f"decisions/{id}/"].view.case.later)
    for day, state, text in later:
        case = pages(day)[f"decisions/{id}/"].view.case
        assert (case.state, case.stands) == (state, text)


def steps(id: str, day: str) -> list[tuple[str, str, str]]:
    found: tuple[Milestone, ...] = pages(day)[f"decisions/{id}/"].view.case.milestones
    return [(step.name, step.progress.value, step.when) for step in found]


def test_the_steps_to_come_stand_behind_those_taken() -> None:
    assert steps("2026-04", "2026-03-20") == [
        ("申请", "已完成", "2026年2月10日"),
        ("论证", "已完成", "2026年2月26日"),
        ("审核", "已完成", "2026年3月10日"),
        ("公示", "正在进行", "2026年3月16日至2026年3月23日"),
        ("批准", "还没有到", ""),
        ("施行", "还没有到", "最早2026年3月24日"),
    ]
    assert steps("2026-01", "2026-03-20")[-3:] == [
        ("施行", "已完成", "2026年3月15日"),
        ("过渡", "正在进行", "2026年3月15日至2026年4月14日"),
        ("评估", "还没有到", "不晚于2027年3月15日"),
    ]


def test_a_case_that_ended_has_nothing_to_come() -> None:
    assert steps("2026-02", "2026-03-20")[-1] == ("不予批准", "已完成", "2026年1月30日")


def test_every_step_says_who_took_it_and_by_which_document() -> None:
    found = pages("2026-03-20")["decisions/2026-01/"].view.case.milestones
    assert [(step.body, step.details) for step in found[:6]] == [
        ("县应急管理局", ("青应急〔2026〕2号",)),
        ("", ()),
        ("青禾县委编办", ("同意上报",)),
        ("安和市委编办", ("同意",)),
        ("", ("收到意见3条，采纳1条",)),
        ("青禾县委、县政府", ("通知", "青委办发〔2026〕8号")),
    ]


def test_a_decision_shows_what_each_line_did_to_which_lists() -> None:
    view = pages("2026-03-20")["decisions/2026-03/"].view
    told = [
        (
            line.verb,
            line.duties[0],
            line.what,
            [
                (
                    effect.change.verb,
                    effect.change.before,
                    effect.change.after,
                    [place.name for place in effect.places],
                )
                for effect in line.effects
            ],
        )
        for line in view.declared
    ]
    assert view.waiting == ""
    assert told[0] == (
        "收回",
        Link("JS-031 农村房屋安全鉴定", "duties/JS-031/"),
        "适用于清溪镇",
        [("收回", ("由清溪镇办理",), ("不归乡镇办、请找县住房城乡建设局",), ["清溪镇"])],
    )
    assert told[1][2] == "改的是乡镇职责"
    assert told[1][3] == [
        (
            "修改表述",
            ("受理申请，入户调查。", "公示初审结果。"),
            ("受理申请，入户调查。", "公示初审结果七天。"),
            ["清溪镇", "柳林乡"],
        )
    ]


def test_places_lead_to_the_comparison_and_exist() -> None:
    found = pages("2026-03-20")
    for address in ("decisions/2026-01/", "decisions/2026-03/"):
        for line in found[address].view.declared:
            for effect in line.effects:
                for place in effect.places:
                    page, _, anchor = place.address.partition("#")
                    changes = [c for group in found[page].view.groups for c in group.changes]
                    assert anchor in {change.anchor for change in changes}


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("2026-04", "还没有批准，清单没有变动。"),
        ("2026-02", "没有获得批准，清单没有变动。"),
        ("2026-03", ""),
    ],
)
def test_why_the_lists_show_nothing_is_said(id: str, text: str) -> None:
    assert pages("2026-03-20")[f"decisions/{id}/"].view.waiting == text


def test_a_duty_that_has_no_page_is_a_name_alone() -> None:
    (edit,) = redecided(
        "decisions/2026-04.yml", ("下放: JS-031 农村房屋安全鉴定", "新增: YJ-099 将来的事项")
    ).items()
    (line,) = pages("2026-03-20", edit)["decisions/2026-04/"].view.declared
    assert line.duties == (Link("YJ-099 将来的事项", ""),)
    assert line.what == "列入基本履职事项；适用于柳林乡"


def test_reasons_and_resources_are_told() -> None:
    view = pages("2026-03-20")["decisions/2026-01/"].view
    assert view.reasons == (
        ("必要性", "汛期道路中断。"),
        ("合理性", "镇里只看管。"),
        ("合法性", "符合防汛条例。"),
    )
    assert view.resources == (("人员", "1名"), ("经费", "12万元"))


def test_the_procedure_is_the_county_s_own() -> None:
    assert pages("2026-03-20")["decisions/"].view.procedure == (
        ("职责准入", "申请 → 论证 → 审核 → 公示 → 批准"),
        ("动态调整", "申请 → 会商 → 审核 → 批准"),
        ("公示", "不少于5个工作日，贴出当天不算"),
        ("评估", "施行以后每12个月一次"),
    )


def test_a_county_without_decisions_has_no_board() -> None:
    setting = Setting(book_of(county(**{"decisions/2026-03.yml": None})), date(2026, 3, 20))
    addresses = {page.address for shard in shards(setting) for page in shard()}
    assert not [address for address in addresses if address.startswith("decisions/")]
