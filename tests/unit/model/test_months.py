"""Months counted from a day."""

from datetime import date

import pytest

from dutybook.model.months import months_after


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-03-15", 3, "2026-06-15"),
        ("2026-03-15", 12, "2027-03-15"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-11-30", 1, "2026-12-30"),
        ("2026-03-15", 0, "2026-03-15"),
    ],
)
def test_a_month_later_is_the_same_day_or_the_month_s_last(
    day: str, months: int, later: str
) -> None:
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(later)
