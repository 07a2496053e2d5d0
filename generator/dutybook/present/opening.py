"""Office hours for the browser: rules and calendar as data that a page carries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from dutybook.model.everyday import Calendar
from dutybook.model.hours import (
    Days,
    DaysKind,
    Half,
    HoursError,
    HoursRule,
    Manner,
    parse_hours,
)
from dutybook.model.opening import names
from dutybook.model.workdays import YearUnknownError, is_festival, is_workday

_BAKED_DAYS = 60
"""For how many days market days of the lunar calendar are given as dates."""
_LUNAR = (DaysKind.LUNAR_DAYS, DaysKind.LUNAR_ENDINGS)
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
    DaysKind.LUNAR_DAYS: "d",
    DaysKind.LUNAR_ENDINGS: "d",
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
def baked_hours(written: tuple[str, ...], today: date) -> str:
    """Return hours in the short form that the script reads; empty where they can't be understood.

    Rules are joined by ``|``, a rule's fields by ``;``: days, numbers, spans, manner, season, half, dates, until.
    """
    try:
        return "|".join(_baked(rule, today) for rule in parse_hours(written))
    except HoursError:
        return ""


def _baked(rule: HoursRule, today: date) -> str:
    last = today + timedelta(days=_BAKED_DAYS)
    lunar = rule.days.kind in _LUNAR
    dates = _dates(rule.days, today, last) if lunar else map(date.isoformat, rule.dates or ())
    season = rule.season
    fields = (
        _DAYS[rule.days.kind],
        "" if lunar else ".".join(map(str, rule.days.numbers)),
        ",".join(f"{start}-{end}" for start, end in rule.spans),
        _MANNERS[rule.manner],
        f"{_number(season.start)}-{_number(season.end)}" if season else "",
        _HALVES[rule.half],
        ",".join(dates),
        last.isoformat() if lunar else "",
    )
    return ";".join(fields).rstrip(";")


def _number(day: tuple[int, int]) -> int:
    return day[0] * 100 + day[1]


def _dates(days: Days, first: date, last: date) -> Iterator[str]:
    none = Calendar.model_validate({})  # market days don't ask for festivals
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if names(days, day, none):
            yield day.isoformat()


def calendar_script(calendar: Calendar, today: date, verification_days: int | None = None) -> str:
    """Return the script that tells pages the days off, the weekends worked, and how long a verification holds."""
    years = [
        year
        for year in range(today.year - _YEARS_BACK, today.year + _YEARS_AHEAD)
        if _known(year, calendar)
    ]
    off, worked = [], []
    for year in years:
        for number in range(366):
            day = date(year, 1, 1) + timedelta(days=number)
            if day.year == year:
                if is_festival(day, calendar):
                    off.append(day.isoformat())
                elif day.weekday() >= 5 and is_workday(day, calendar):
                    worked.append(day.isoformat())
    data: dict[str, object] = {"years": years, "off": off, "worked": worked}
    if verification_days is not None:
        data["verify"] = verification_days
    return f"window.dutybookCalendar={json.dumps(data, separators=(',', ':'))};\n"


def _known(year: int, calendar: Calendar) -> bool:
    try:
        is_workday(date(year, 6, 1), calendar)
        is_workday(date(year, 6, 2), calendar)
    except YearUnknownError:
        return False
    return True
