"""Working days: the State Council's holidays with their exchanged weekends (调休), and the county's own days.

A year whose arrangement nobody has published yet is never guessed: its days are neither working nor free.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from dutybook.model.everyday import Calendar

_SATURDAY = 5


class YearUnknownError(LookupError):
    """No arrangement of holidays is known for a year, so that its working days can't be told."""

    def __init__(self, year: int) -> None:
        super().__init__(f"no arrangement of holidays is known for {year}")
        self.year = year


def is_workday(day: date, calendar: Calendar) -> bool:
    """Return whether offices work on a day; raise ``YearUnknownError`` where nobody can know.

    The county's own days come first; then, for years that calendar.yml says it has in full, weekends;
    then the State Council's arrangement.
    """
    if day in calendar.days_worked:
        return True
    if day in calendar.days_off:
        return False
    if day.year in calendar.complete_years:
        return day.weekday() < _SATURDAY
    return _is_national_workday(day)


def is_festival(day: date, calendar: Calendar) -> bool:
    """Return whether a day belongs to a festival's days off, weekends inside it among them.

    Raise ``YearUnknownError`` as ``is_workday`` does. The county's own days off count as one.
    """
    if day in calendar.days_worked:
        return False
    if day in calendar.days_off:
        return True
    if day.year in calendar.complete_years:
        return False
    is_workday(day, calendar)  # raises where the year is unknown
    import chinese_calendar

    return chinese_calendar.get_holiday_detail(day)[1] is not None and not _is_national_workday(day)


@lru_cache(maxsize=4096)
def _is_national_workday(day: date) -> bool:
    import chinese_calendar  # takes 30 ms, and few commands count days

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        raise YearUnknownError(day.year) from None


def nth_workday_after(day: date, count: int, calendar: Calendar) -> date:
    """Return the ``count``-th working day after a day, which isn't counted itself; ``day`` for none."""
    for following in _days_after(day):
        if count <= 0:
            break
        day = following
        count -= is_workday(day, calendar)
    return day


def workdays_between(start: date, end: date, calendar: Calendar) -> int:
    """Count the working days after ``start`` up to and with ``end``; none where ``end`` isn't later."""
    length = max(0, (end - start).days)
    return sum(is_workday(start + timedelta(days=n + 1), calendar) for n in range(length))


def _days_after(day: date) -> Iterator[date]:
    while True:
        day += timedelta(days=1)
        yield day
