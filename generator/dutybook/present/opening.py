"""Office hours for the browser: rules and calendar as data that a page carries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from dutybook.model.everyday import Calendar
from dutybook.model.hours import DaysKind, Half, HoursError, HoursRule, Manner, parse_hours
from dutybook.model.opening import lunar_day
from dutybook.model.workdays import YearUnknownError, is_festival, is_workday

_YEARS_BACK, _YEARS_AHEAD = 0, 2


_DAYS = {
    DaysKind.WORKDAYS: "w",
    DaysKind.WEEKDAYS: "k",
    DaysKind.EVERY_DAY: "e",
    DaysKind.DAYS_OFF: "r",
    DaysKind.FESTIVALS: "f",
    DaysKind.MONTH_DAYS: "m",
    DaysKind.MONTH_ENDINGS: "n",
    DaysKind.NTH_WEEKDAY: "t",
    DaysKind.SAME: "s",
    DaysKind.LUNAR_DAYS: "l",
    DaysKind.LUNAR_ENDINGS: "u",
}
_MANNERS = {
    Manner.OPEN: "o",
    Manner.ON_DUTY: "d",
    Manner.NOON_DUTY: "n",
    Manner.BY_APPOINTMENT: "a",
    Manner.CLOSED: "c",
}
_HALVES = {None: "", Half.MORNING: "m", Half.AFTERNOON: "a"}


@lru_cache(maxsize=4096)
def baked_hours(written: tuple[str, ...]) -> str:
    """Return hours in the short form that the script reads; empty where they can't be understood.

    Rules are joined by ``|``, a rule's fields by ``;``: days, numbers, spans, manner, season, half, dates.
    """
    try:
        return "|".join(_baked(rule) for rule in parse_hours(written))
    except HoursError:
        return ""


def _baked(rule: HoursRule) -> str:
    season = rule.season
    fields = (
        _DAYS[rule.days.kind],
        ".".join(map(str, rule.days.numbers)),
        ",".join(f"{start}-{end}" for start, end in rule.spans),
        _MANNERS[rule.manner],
        f"{_number(season.start)}-{_number(season.end)}" if season else "",
        _HALVES[rule.half],
        ",".join(map(date.isoformat, rule.dates or ())),
    )
    return ";".join(fields).rstrip(";")


def _number(day: tuple[int, int]) -> int:
    return day[0] * 100 + day[1]


def calendar_script(calendar: Calendar, today: date, verification_days: int | None = None) -> str:
    """Return the script that tells pages what days are, and how long a verification holds.

    Days off and weekends worked of the years whose arrangement is known; and when lunar months begin, from the one
    in which the first year begins to the first behind the last year, up to which the lunar calendar is known.
    """
    first, last = today.year - _YEARS_BACK, today.year + _YEARS_AHEAD
    years = [year for year in range(first, last) if _known(year, calendar)]
    off, worked = [], []
    for year in years:
        for number in range(366):
            day = date(year, 1, 1) + timedelta(days=number)
            if day.year == year:
                if is_festival(day, calendar):
                    off.append(day.isoformat())
                elif day.weekday() >= 5 and is_workday(day, calendar):
                    worked.append(day.isoformat())
    moons = list(_lunar_months(date(first, 1, 1), date(last, 1, 1)))
    data: dict[str, object] = {"years": years, "off": off, "worked": worked, "moons": moons}
    if verification_days is not None:
        data["verify"] = verification_days
    return f"window.dutybookCalendar={json.dumps(data, separators=(',', ':'))};\n"


def _lunar_months(first: date, last: date) -> Iterator[str]:
    """Yield the days on which lunar months begin."""
    day = first - timedelta(days=lunar_day(first) - 1)
    while day < last:
        yield day.isoformat()
        day += timedelta(days=29)
        if lunar_day(day) != 1:
            day += timedelta(days=1)
    yield day.isoformat()


def _known(year: int, calendar: Calendar) -> bool:
    try:
        is_workday(date(year, 6, 1), calendar)
        is_workday(date(year, 6, 2), calendar)
    except YearUnknownError:
        return False
    return True
