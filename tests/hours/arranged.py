"""The State Council's arrangements of holidays for 2024 to 2026, and lunar months, entered by hand.

Holidays: circulars of the State Council's General Office, 国办发明电〔2023〕7号, 〔2024〕12号, 〔2025〕7号; where one
says “与周末连休” (New Year and 端午 of 2024), the weekend is none of the festival's days. Lunar months begin on
the day of the new moon at 120° east.
"""

from __future__ import annotations

from datetime import date, timedelta

FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)

_HOLIDAYS = """
2024-01-01 2024-01-01
2024-02-10 2024-02-17
2024-04-04 2024-04-06
2024-05-01 2024-05-05
2024-06-10 2024-06-10
2024-09-15 2024-09-17
2024-10-01 2024-10-07
2025-01-01 2025-01-01
2025-01-28 2025-02-04
2025-04-04 2025-04-06
2025-05-01 2025-05-05
2025-05-31 2025-06-02
2025-10-01 2025-10-08
2026-01-01 2026-01-03
2026-02-15 2026-02-23
2026-04-04 2026-04-06
2026-05-01 2026-05-05
2026-06-19 2026-06-21
2026-09-25 2026-09-27
2026-10-01 2026-10-07
"""
_EXCHANGED = """
2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
"""
_NEW_MOONS = """
2023-12-13
2024-01-11 2024-02-10 2024-03-10 2024-04-09 2024-05-08 2024-06-06 2024-07-06 2024-08-04 2024-09-03 2024-10-03
2024-11-01 2024-12-01 2024-12-31
2025-01-29 2025-02-28 2025-03-29 2025-04-28 2025-05-27 2025-06-25 2025-07-25 2025-08-23 2025-09-22 2025-10-21
2025-11-20 2025-12-20
2026-01-19 2026-02-17 2026-03-19 2026-04-17 2026-05-17 2026-06-15 2026-07-14 2026-08-13 2026-09-11 2026-10-10
2026-11-09 2026-12-09
"""


def _days(text: str) -> list[date]:
    return [date.fromisoformat(written) for written in text.split()]


def _between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


ALL_DAYS = _between(FIRST, LAST)
_ENDS = _days(_HOLIDAYS)
HOLIDAYS = {
    day
    for first, last in zip(_ENDS[::2], _ENDS[1::2], strict=True)
    for day in _between(first, last)
}
EXCHANGED = set(_days(_EXCHANGED))
WORKING = {
    day for day in ALL_DAYS if day in EXCHANGED or (day.weekday() < 5 and day not in HOLIDAYS)
}
LUNAR_DAY: dict[date, int] = {}
for _moon in _days(_NEW_MOONS):
    for _number in range(30):
        LUNAR_DAY[_moon + timedelta(days=_number)] = _number + 1
"""Later moons overwrite the thirtieth day of a month that has none."""
