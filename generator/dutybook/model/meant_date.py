"""Dates as people and spreadsheets write them: which day is meant."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MARKED = re.compile(
    r"([0-9]{4})\s*[年/.、\uff0e\u2014\u2013-]\s*([0-9]{1,2})\s*[月/.、\uff0e\u2014\u2013-]\s*([0-9]{1,2})\s*[日号]?"
    r"(?:[T ]+[0-9:.]+)?"
)
"""2026/3/2, 2026年3月2日, 2026-03-02 00:00:00."""
_UNMARKED = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_IN_HAN = re.compile(
    "([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
"""二〇二六年三月二日, as documents are signed."""
_HAN = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_SERIAL = re.compile("[3-7][0-9]{4}")
"""What a spreadsheet makes of a day between 1982 and 2119."""
_DAY_0 = date(1899, 12, 30)
"""From which spreadsheets count days."""


def meant_date(written: str) -> date | None:
    """Return the day that a text most likely means, or None."""
    if _SERIAL.fullmatch(written):
        return _DAY_0 + timedelta(days=int(written))
    found = _MARKED.fullmatch(written) or _UNMARKED.fullmatch(written)
    parts = tuple(map(int, found.groups())) if found else _in_digits(written)
    try:
        return date(*parts)
    except (TypeError, ValueError):
        return None


def _in_digits(written: str) -> tuple[int, ...]:
    found = _IN_HAN.fullmatch(written)
    if found is None:
        return ()
    return int(found[1].translate(_HAN)), _counted(found[2]), _counted(found[3])


def _counted(numeral: str) -> int:
    tens, ten, ones = numeral.translate(_HAN).rpartition("十")
    return (int(tens or 1) * 10 if ten else 0) + int(ones or 0)
