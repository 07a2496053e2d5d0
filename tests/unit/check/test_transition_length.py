"""DB406: a transition lasts as long as the county's rules allow."""

import pytest

from tests.samples import complaints, county, edited
from tests.unit.check.told import told

PATH = "duties/enforcement.yml"


def found(start: str, end: str) -> int:
    period = ("开始: 2026-03-15, 结束: 2026-06-14", f"开始: {start}, 结束: {end}")
    return len(told("DB406", edited(PATH, period)))


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2026-03-15", "2026-04-13", 1),
        ("2026-03-15", "2026-04-14", 0),
        ("2026-03-15", "2026-06-14", 0),
        ("2026-03-15", "2026-06-15", 0),
        ("2026-03-15", "2026-06-16", 1),
        ("2026-01-31", "2026-02-27", 0),
        ("2026-01-31", "2026-02-26", 1),
        ("2026-11-30", "2027-02-28", 0),
        ("2026-11-30", "2027-03-01", 1),
        ("2026-12-01", "2027-02-28", 0),
    ],
)
def test_one_month_at_least_and_three_at_most(start: str, end: str, count: int) -> None:
    assert found(start, end) == count


def test_a_reversed_period_is_told_as_such_alone() -> None:
    period = ("结束: 2026-06-14", "结束: 2025-06-14")
    files = edited(PATH, period)
    assert told("DB406", files) == []
    assert told("DB407", files) == ["duties/enforcement.yml:10 错误"]


def test_a_county_that_names_no_limits_has_none() -> None:
    files = edited("county.yml", ("  过渡期月数: [1, 3]\n", ""))
    files |= edited(PATH, ("结束: 2026-06-14", "结束: 2036-06-14"))
    assert told("DB406", files) == []


def test_limits_the_wrong_way_round_are_told_instead() -> None:
    files = edited("county.yml", ("[1, 3]", "[3, 1]"))
    assert complaints(county(**files)) == [
        "county.yml:16:3 错误 “过渡期月数”写成了“3、1”；请先写最短，再写最长 [DB406]"
    ]


def test_a_period_of_one_day_does_not_end_before_it_begins() -> None:
    files = edited(PATH, ("结束: 2026-06-14", "结束: 2026-03-15"))
    assert told("DB407", files) == []
