"""Texts of hours, and by hand what each means for a day: literal spans, no parsing.

Each case says, of a day, from when to when the office is open, as texts; the oracle (``oracle.py``) only lays them out.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from tests.hours.arranged import HOLIDAYS, LUNAR_DAY, WORKING

Spans = list[str]


class Case(NamedTuple):
    """What an official writes, and what it means."""

    written: tuple[str, ...]
    on: Callable[[date], Spans]


FULL = ["08:30-12:00", "14:00-17:30"]
HOT = ["08:30-12:00", "14:30-18:00"]


def _summer(day: date) -> bool:
    return "06-01" <= f"{day:%m-%d}" <= "09-30"


def _seasons_and_saturdays(day: date) -> Spans:
    if day in WORKING:
        return HOT if _summer(day) else FULL
    return ["09:00-12:00"] if _is(day, "Sat") else []


def _is(day: date, *names: str) -> bool:
    return f"{day:%a}" in names and day not in HOLIDAYS


def _library(day: date) -> Spans:
    return ["09:00-17:00"] if _is(day, "Tue", "Wed", "Thu", "Fri", "Sat", "Sun") else []


def _closed_in_may(day: date) -> Spans:
    if date(2025, 5, 6) <= day <= date(2025, 5, 8):
        return []
    return ["09:00-12:00"] if day in WORKING else ["09:00-16:00"]


def _nth_days(day: date) -> Spans:
    if _is(day, "Wed") and day.day <= 7:
        return ["09:00-11:30"]
    if _is(day, "Fri") and day.day > monthrange(day.year, day.month)[1] - 7:
        return ["14:00-17:00"]
    return []


def _market(day: date) -> Spans:
    return ["08:00-12:00"] if LUNAR_DAY[day] in (1, 5, 11, 15, 21, 25) else []


def _winter(day: date) -> Spans:
    return ["09:00-16:00"] if day.month in (11, 12, 1, 2, 3) else ["08:00-18:00"]


def _noon(day: date) -> Spans:
    return ["08:30-17:30"] if day in WORKING else []


CASES = (
    Case(("工作日 08:30-12:00, 14:00-17:30",), lambda day: FULL if day in WORKING else []),
    Case(("周一至周五上午8:30-12:00 下午2:00-5:30",), lambda day: FULL if day in WORKING else []),
    Case(
        (
            "工作日 08:30-12:00, 14:00-17:30",
            "夏季(6月1日至9月30日) 工作日 08:30-12:00, 14:30-18:00",
            "周六 09:00-12:00",
        ),
        _seasons_and_saturdays,
    ),
    Case(("工作日 08:30-12:00, 14:00-17:30；午休值班",), _noon),
    Case(
        ("工作日 08:30-12:00, 14:00-17:30", "午休值班 12:30-13:30"),
        lambda day: [*FULL, "12:30-13:30"] if day in WORKING else [],
    ),
    Case(
        ("工作日 08:30-12:00, 14:00-17:30", "周六上午"),
        lambda day: FULL if day in WORKING else ["08:30-12:00"] if _is(day, "Sat") else [],
    ),
    Case(("24小时",), lambda day: ["00:00-24:00"]),
    Case(("每天 18:00-02:00",), lambda day: ["00:00-02:00", "18:00-24:00"]),
    Case(("周二至周日 09:00-17:00", "周一闭馆"), _library),
    Case(
        ("工作日 9:00-12:00", "节假日值班 09:00-16:00", "停办 2025-05-06至2025-05-08"),
        _closed_in_may,
    ),
    Case(("法定节假日 10:00-11:30",), lambda day: ["10:00-11:30"] if day in HOLIDAYS else []),
    Case(
        ("每月逢三、六、九 09:00-12:00",),
        lambda day: ["09:00-12:00"] if str(day)[-1] in "369" and day not in HOLIDAYS else [],
    ),
    Case(
        ("每月5日、15日 14:15-16:45",),
        lambda day: ["14:15-16:45"] if day.day in (5, 15) and day not in HOLIDAYS else [],
    ),
    Case(("农历逢一、五 08:00-12:00",), _market),
    Case(
        ("农历初一、十五 08:00-12:00",),
        lambda day: ["08:00-12:00"] if LUNAR_DAY[day] in (1, 15) else [],
    ),
    Case(("每月第一个周三 09:00-11:30", "每月最后一个周五 14:00-17:00"), _nth_days),
    Case(("冬季(11月1日至次年3月31日) 每天 09:00-16:00", "每天 08:00-18:00"), _winter),
    Case(
        ("工作日 09:00-12:00", "预约 14:00-16:00"),
        lambda day: ["09:00-12:00", "14:00-16:00"] if day in WORKING else [],
    ),
)
