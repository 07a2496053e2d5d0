"""Office hours as schema.org has them (OpeningHoursSpecification)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from dutybook.model.hours import DaysKind, HoursError, HoursRule, Manner, Season, parse_hours

_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TAKEN = (Manner.OPEN, Manner.ON_DUTY, Manner.NOON_DUTY)
_MIDNIGHT = 24 * 60


@lru_cache(maxsize=4096)
def hours_data(written: tuple[str, ...], today: date) -> tuple[dict[str, Any], ...]:
    """Return what schema.org can say of hours: weekdays, times, seasons of this year, closures.

    Market days, n-th weekdays and appointments have no words there and are left out; so are hours that nobody can read.
    """
    try:
        rules = parse_hours(written)
    except HoursError:
        return ()
    return tuple(data for rule in rules for data in _specifications(rule, today))


def _specifications(rule: HoursRule, today: date) -> Iterator[dict[str, Any]]:
    if rule.manner is Manner.CLOSED and rule.dates:
        first, last = rule.dates
        yield _specification(_WEEK, "00:00", "00:00", first, last)
        return
    days = _days(rule)
    if not days or rule.manner not in _TAKEN:
        return
    first_day, last_day = _season(rule.season, today) if rule.season else (None, None)
    for start, end in rule.spans:
        yield _specification(days, _clock(start), _clock(end), first_day, last_day)


def _days(rule: HoursRule) -> tuple[str, ...]:
    match rule.days.kind:
        case DaysKind.WORKDAYS:
            return _WEEK[:5]
        case DaysKind.EVERY_DAY:
            return _WEEK
        case DaysKind.WEEKDAYS:
            return tuple(_WEEK[number] for number in rule.days.numbers)
        case DaysKind.FESTIVALS:
            return ("PublicHolidays",)
        case _:
            return ()


def _season(season: Season, today: date) -> tuple[date, date]:
    """Return the season that holds today, or else the coming one of the year."""
    over_the_turn = season.start > season.end
    begins = today.year - (over_the_turn and (today.month, today.day) <= season.end)
    return _on(begins, season.start), _on(begins + over_the_turn, season.end)


def _on(year: int, month_day: tuple[int, int]) -> date:
    """Return a day of a year; 29 February is the 28th where the year has none."""
    month, day = month_day
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)


def _clock(minutes: int) -> str:
    if minutes == _MIDNIGHT:
        return "23:59"
    return f"{minutes % _MIDNIGHT // 60:02}:{minutes % 60:02}"


def _specification(
    days: tuple[str, ...], opens: str, closes: str, first: date | None, last: date | None
) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": list(days),
        "opens": opens,
        "closes": closes,
    }
    if first and last:
        data |= {"validFrom": first.isoformat(), "validThrough": last.isoformat()}
    return data
