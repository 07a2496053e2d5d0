"""DB311, DB312: guides from which people can tell who and how long."""

from __future__ import annotations

import pytest

from tests.samples import edited
from tests.unit.check.told import told

GUIDE = "guides/dibao.yml"


def of_limit(limit: str) -> list[str]:
    return told("DB312", edited(GUIDE, ("时限: 1个工作日", f"时限: {limit}")))


@pytest.mark.parametrize(
    "limit",
    [
        *("1个工作日", "7日", "7 日", "２小时", "半小时", "十五个工作日", "3个月", "1年", "当场"),
        *("5至7个工作日", "自受理之日起30日内", "即时办结", "两天"),
    ],
)
def test_a_limit_with_number_and_unit_is_told_of_nowhere(limit: str) -> None:
    assert of_limit(limit) == []


@pytest.mark.parametrize("limit", ["5", "5个", "尽快", "个工作日", "第5步", "工作日"])
def test_a_limit_from_which_nobody_can_tell_how_long_is_wrong(limit: str) -> None:
    assert of_limit(limit) == [f"{GUIDE}:7 错误"]


@pytest.mark.parametrize("key", ["法定时限", "承诺时限"])
def test_a_guide_s_own_limits_too(key: str) -> None:
    files = edited(GUIDE, ("名称: 最低生活保障申请\n", f"名称: 最低生活保障申请\n{key}: 20\n"))
    assert told("DB312", files) == [f"{GUIDE}:2 错误"]


def test_a_duty_s_process_may_name_what_ends_a_step() -> None:
    catalogue = "duties/livelihood.yml"
    assert told("DB312", edited(catalogue, ("时限: 1个工作日", "时限: 公告规定的日期"))) == []
    assert told("DB312", edited(catalogue, ("时限: 1个工作日", "时限: 5"))) == [
        f"{catalogue}:19 错误"
    ]


def test_a_step_says_who_does_it() -> None:
    assert told("DB311", edited(GUIDE, ("由谁: 乡镇, ", ""))) == [f"{GUIDE}:7 错误"]
    assert told("DB311", {}) == []
