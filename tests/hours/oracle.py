"""The oracle: days laid out as rows of quarter-hours, from what the cases say by hand."""

from __future__ import annotations

from tests.hours.arranged import ALL_DAYS
from tests.hours.cases import Case, Spans

QUARTERS = 96


def day_row(spans: Spans) -> str:
    """Return a day as 96 characters: 1 where the office is open at the beginning of a quarter-hour."""
    open_at = set()
    for span in spans:
        start, end = (_quarter(time) for time in span.split("-"))
        open_at.update(range(start, end))
    return "".join("1" if quarter in open_at else "0" for quarter in range(QUARTERS))


def _quarter(time: str) -> int:
    hour, minute = time.split(":")
    assert int(minute) % 15 == 0
    return int(hour) * 4 + int(minute) // 15


def rows(case: Case) -> list[str]:
    """Return every day of the three years."""
    return [day_row(case.on(day)) for day in ALL_DAYS]


def next_opening(laid: list[str], day: int, quarter: int) -> tuple[int, int] | None:
    """Return the first opening after a closed moment, as days from it and quarter."""
    for ahead, row in enumerate(laid[day:]):
        at = row.find("1", quarter if ahead == 0 else 0)
        if at >= 0:
            return ahead, at
    return None
