"""Working days with exchanged weekends, the county's own days, and years nobody knows yet."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutybook.model.everyday import Calendar
from dutybook.model.workdays import (
    YearUnknownError,
    is_workday,
    nth_workday_after,
    workdays_between,
)

NONE = Calendar.model_validate({})
OWN = Calendar.model_validate({"放假": ["2026-07-20"], "上班": ["2026-07-25"]})


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-02-13", True),  # the Friday before the Spring Festival
        ("2026-02-14", True),  # an exchanged Saturday
        ("2026-02-15", False),
        ("2026-02-23", False),  # the ninth day off, a Monday
        ("2026-02-28", True),  # an exchanged Saturday
        ("2026-09-20", True),  # an exchanged Sunday
        ("2026-10-07", False),  # the last day of National Day, a Wednesday
        ("2026-10-10", True),  # an exchanged Saturday
        ("2026-10-11", False),
        ("2025-01-26", True),
        ("2024-04-07", True),
    ],
)
def test_exchanged_weekends_are_worked_and_holidays_are_not(day: str, works: bool) -> None:
    assert is_workday(date.fromisoformat(day), NONE) is works


def test_the_county_s_own_days_come_before_the_national_ones() -> None:
    monday, saturday = date(2026, 7, 20), date(2026, 7, 25)
    assert (is_workday(monday, NONE), is_workday(saturday, NONE)) == (True, False)
    assert (is_workday(monday, OWN), is_workday(saturday, OWN)) == (False, True)


def test_a_year_that_nobody_knows_is_not_guessed() -> None:
    with pytest.raises(YearUnknownError) as caught:
        is_workday(date(2099, 3, 4), NONE)
    assert caught.value.year == 2099
    with pytest.raises(YearUnknownError):
        nth_workday_after(date(2098, 12, 25), 9, NONE)
    with pytest.raises(YearUnknownError):
        workdays_between(date(2098, 12, 31), date(2099, 1, 4), NONE)


def test_a_day_that_the_county_names_is_known_in_any_year() -> None:
    own = Calendar.model_validate({"放假": ["2099-03-04"]})
    assert is_workday(date(2099, 3, 4), own) is False


def test_a_year_that_calendar_yml_has_in_full_is_known() -> None:
    own = Calendar.model_validate(
        {"放假": ["2099-10-01", "2099-10-02"], "上班": ["2099-10-10"], "写全年份": ["2099"]}
    )
    assert [is_workday(date(2099, 10, day), own) for day in (1, 2, 3, 4, 5, 9, 10)] == [
        *(False, False, False, False),  # the holiday, then a weekend
        *(True, True, True),  # the last an exchanged Saturday
    ]


@pytest.mark.parametrize(
    ("start", "count", "day"),
    [
        ("2026-02-02", 0, "2026-02-02"),
        ("2026-02-02", 4, "2026-02-06"),
        ("2026-02-02", 5, "2026-02-09"),  # the weekend does not count
        ("2026-02-02", 6, "2026-02-10"),
        ("2026-02-09", 5, "2026-02-14"),  # an exchanged Saturday counts
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-13", 2, "2026-02-24"),  # nine days off between
        ("2026-09-30", 1, "2026-10-08"),  # National Day
        ("2026-09-30", 3, "2026-10-10"),  # an exchanged Saturday
        ("2026-09-30", 4, "2026-10-12"),
        ("2026-10-03", 1, "2026-10-08"),  # posted on a holiday
    ],
)
def test_the_day_of_posting_is_not_counted(start: str, count: int, day: str) -> None:
    assert nth_workday_after(date.fromisoformat(start), count, NONE) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2026-02-02", "2026-02-08", 4),
        ("2026-02-02", "2026-02-09", 5),
        ("2026-02-02", "2026-02-10", 6),
        ("2026-02-13", "2026-02-23", 1),
        ("2026-02-02", "2026-02-02", 0),
        ("2026-02-09", "2026-02-02", 0),
    ],
)
def test_the_last_day_of_a_notice_is_counted(start: str, end: str, count: int) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert workdays_between(first, last, NONE) == count


@given(
    st.dates(date(2024, 1, 1), date(2026, 10, 1)),
    st.integers(min_value=1, max_value=30),
    st.lists(st.dates(date(2024, 1, 1), date(2026, 12, 31)), max_size=5),
)
def test_the_nth_working_day_is_one_and_n_lie_up_to_it(
    start: date, count: int, off: list[date]
) -> None:
    own = Calendar.model_validate({"放假": sorted({day.isoformat() for day in off})})
    last = nth_workday_after(start, count, own)
    assert is_workday(last, own)
    assert workdays_between(start, last, own) == count
    assert workdays_between(start, last - timedelta(days=1), own) == count - 1


def test_nothing_loads_the_calendar_before_days_are_counted() -> None:
    code = "import sys, dutybook.model.workdays; print('chinese_calendar' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
