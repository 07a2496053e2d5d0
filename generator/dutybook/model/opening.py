"""What rules of hours mean for a day: when an office is open, and whether that can be known.

- 工作日 (and 周一至周五, which officials write for the same) are the State Council's working days: an exchanged
  Saturday is one, a Monday of a festival is not.
- Other weekdays hold unless the day belongs to a festival's days off; 每天 and 周一至周日 always hold.
- Rules of a season take the place of the others on the days that they name.
- 午休值班 without times fills the gaps of a day; without days it holds where another rule does.
- 停办 closes, whatever else holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dutybook.model.everyday import Calendar
from dutybook.model.hours import Days, DaysKind, Half, HoursRule, Manner, Span
from dutybook.model.workdays import is_festival, is_workday

_NOON = 12 * 60 + 30
"""Minutes: what begins before is the morning's."""
_LAST_WEEK = 5


class Opening(NamedTuple):
    """A span of a day and the manner in which an office is open then."""

    start: int
    end: int
    manner: Manner


def openings(rules: Iterable[HoursRule], day: date, calendar: Calendar) -> tuple[Opening, ...]:
    """Return when an office is open on a day, in order.

    Raise ``YearUnknownError`` where that hangs on an arrangement of holidays that nobody has published yet.
    """
    known = tuple(rules)
    if any(rule.manner is Manner.CLOSED and _closes(rule, day, calendar) for rule in known):
        return ()
    holding = [
        rule for rule in known if rule.manner is not Manner.CLOSED and _named(rule, day, calendar)
    ]
    seasonal = [rule for rule in holding if rule.season is not None and rule.manner is Manner.OPEN]
    if seasonal:
        holding = [r for r in holding if r.season is not None or r.manner is not Manner.OPEN]
    found = [
        Opening(start, end, rule.manner)
        for rule in holding
        for start, end in (rule.spans or _half_of(rule, known))
    ]
    found += _without_days(known, day, found)
    return tuple(sorted(set(found)))


def _closes(rule: HoursRule, day: date, calendar: Calendar) -> bool:
    if rule.dates is not None:
        return rule.dates[0] <= day <= rule.dates[1]
    return _named(rule, day, calendar)


def _named(rule: HoursRule, day: date, calendar: Calendar) -> bool:
    in_season = rule.season is None or rule.season.holds(day)
    return in_season and names(rule.days, day, calendar)


def names(days: Days, day: date, calendar: Calendar) -> bool:
    """Return whether a day is among the days that a rule names."""
    known = _NAMED.get(days.kind)
    if known is not None:
        return known(days, day, calendar)
    return _by_date(days, day) and not is_festival(day, calendar)


@lru_cache(maxsize=4096)
def lunar_day(day: date) -> int:
    """Return the day of the lunar month."""
    from borax.calendars.lunardate import LunarDate  # only market days ask for it

    return int(LunarDate.from_solar(day).day)


_NAMED: dict[DaysKind, Callable[[Days, date, Calendar], bool]] = {
    DaysKind.WORKDAYS: lambda days, day, calendar: is_workday(day, calendar),
    DaysKind.DAYS_OFF: lambda days, day, calendar: not is_workday(day, calendar),
    DaysKind.FESTIVALS: lambda days, day, calendar: is_festival(day, calendar),
    DaysKind.EVERY_DAY: lambda days, day, calendar: True,
    DaysKind.SAME: lambda days, day, calendar: False,
    DaysKind.LUNAR_DAYS: lambda days, day, calendar: lunar_day(day) in days.numbers,
    DaysKind.LUNAR_ENDINGS: lambda days, day, calendar: lunar_day(day) % 10 in days.numbers,
}


def _by_date(days: Days, day: date) -> bool:
    match days.kind:
        case DaysKind.WEEKDAYS:
            return day.weekday() in days.numbers
        case DaysKind.NTH_WEEKDAY:
            return day.weekday() in days.numbers[1:] and _is_nth(day, days.numbers[0])
        case DaysKind.MONTH_DAYS:
            return day.day in days.numbers
        case _:
            return day.day % 10 in days.numbers


def _is_nth(day: date, number: int) -> bool:
    if number == _LAST_WEEK:
        return (day + timedelta(days=7)).month != day.month
    return (day.day - 1) // 7 + 1 == number


def _half_of(rule: HoursRule, rules: tuple[HoursRule, ...]) -> tuple[Span, ...]:
    """Return the morning's or afternoon's spans of the first rule that has times."""
    if rule.half is None:
        return ()
    spans = next((r.spans for r in rules if r.manner is Manner.OPEN and r.spans), ())
    morning = rule.half is Half.MORNING
    return tuple(span for span in spans if (span[0] < _NOON) is morning)


def _without_days(rules: tuple[HoursRule, ...], day: date, found: list[Opening]) -> list[Opening]:
    """Return what rules without days add where others hold."""
    if not any(opening.manner is Manner.OPEN for opening in found):
        return []
    added = []
    for rule in rules:
        in_season = rule.season is None or rule.season.holds(day)
        if rule.days.kind is DaysKind.SAME and in_season:
            added += [
                Opening(start, end, rule.manner) for start, end in rule.spans or _gaps(rule, found)
            ]
    return added


def _gaps(rule: HoursRule, found: list[Opening]) -> list[Span]:
    if rule.manner is not Manner.NOON_DUTY:
        return []
    spans = sorted((o.start, o.end) for o in found if o.manner is Manner.OPEN)
    return [(end, start) for (_, end), (start, _) in pairwise(spans) if start > end]
