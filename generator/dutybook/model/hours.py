"""Office hours in the words that officials use, read into rules.

A text of hours is one rule, or several joined by ``；``::

    rule    = [season] [days] [times] [manner]
    season  = 夏季(6月1日至9月30日) | 冬季（10月1日至次年5月31日） | 7月1日至8月31日
    days    = 工作日 | 周一至周五 | 周六、周日 | 周末 | 每天 | 节假日 | 法定节假日
            | 每月逢三、六、九 | 每月5日、15日 | 每月第一个周三 | 农历逢一、五 | 农历初一、十五
    times   = 08:30-12:00, 14:00-17:30 | 上午8:30-12:00 下午2:00-5:30 | 24小时 | 上午 | 下午
    manner  = 预约 | 值班 | 午休值班 | 停办 2026-12-24至2026-12-26 | 休息

What the words mean for a day is in ``opening``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

DAY = 24 * 60
"""Minutes."""
_LATEST_NIGHT = 6 * 60
"""Until then, times after midnight belong to the evening before."""


class HoursError(ValueError):
    """Say in Chinese what of a text of hours can't be understood, and how to write it."""


class DaysKind(StrEnum):
    """Which days a rule names."""

    WORKDAYS = "workdays"
    """Working days by the State Council's arrangement, exchanged weekends among them."""
    WEEKDAYS = "weekdays"
    EVERY_DAY = "every-day"
    DAYS_OFF = "days-off"
    """All that are no working days."""
    FESTIVALS = "festivals"
    """The days off of a festival, as arranged."""
    MONTH_DAYS = "month-days"
    MONTH_ENDINGS = "month-endings"
    """逢三: days of the month that end in a digit."""
    NTH_WEEKDAY = "nth-weekday"
    LUNAR_DAYS = "lunar-days"
    LUNAR_ENDINGS = "lunar-endings"
    SAME = "same"
    """The days of the other rules: 午休值班 names none."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days by kind; the numbers are weekdays (0: Monday), days of the month, or their last digits.

    For the n-th weekday, the first number is n (5: the last) and the others are weekdays.
    """

    kind: DaysKind
    numbers: tuple[int, ...] = ()


class Manner(StrEnum):
    """In what manner an office is open."""

    OPEN = "open"
    ON_DUTY = "on-duty"
    NOON_DUTY = "noon-duty"
    BY_APPOINTMENT = "by-appointment"
    CLOSED = "closed"


class Half(StrEnum):
    """A half of the day whose times the other rules tell."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True)
class Season:
    """From a month and day to a month and day, both included; over the turn of the year where it ends earlier."""

    start: tuple[int, int]
    end: tuple[int, int]

    def holds(self, day: date) -> bool:
        """Return whether a day falls into the season."""
        now = (day.month, day.day)
        if self.start <= self.end:
            return self.start <= now <= self.end
        return now >= self.start or now <= self.end


Span = tuple[int, int]
"""Minutes from midnight, the end excluded; an end beyond 1,440 is on the next day."""


@dataclass(frozen=True, slots=True)
class HoursRule:
    """One rule of office hours."""

    written: str
    days: Days
    spans: tuple[Span, ...] = ()
    manner: Manner = Manner.OPEN
    season: Season | None = None
    half: Half | None = None
    dates: tuple[date, date] | None = None
    """For 停办: from a date to a date, both included."""


_EXAMPLE = "形如 工作日 08:30-12:00, 14:00-17:30"
_WEEK = "一二三四五六日"
_WEEKDAYS = {name: place for place, name in enumerate(_WEEK)} | {"天": 6}
_DIGITS = {name: number for number, name in enumerate("零一二三四五六七八九十")} | {
    "〇": 0,
    "两": 2,
}
_SEPARATOR = re.compile(r"[;\n]")

_SEASON = re.compile(
    r"^(?:(?:春|夏|秋|冬)[季令天]?|汛期|旺季|淡季|暑假|寒假)?(?:期间)?\(?"
    r"(\d{1,2})月(\d{1,2})日?\s*(?:至|到|-)\s*(?:次年|翌年|第二年)?(\d{1,2})月(\d{1,2})日?\)?\s*"
)
_NAMED_SEASON = re.compile(r"^(?:春|夏|秋|冬)[季令天]|^旺季|^淡季|^暑假|^寒假|^汛期")
_TIME = r"(?:(上午|下午|早上|早|中午|晚上|晚|凌晨)?(\d{1,2})(?:[:点时](\d{1,2}|半)?分?))"
_SPAN = re.compile(rf"{_TIME}\s*(?:-|~|至|到)\s*{_TIME}")
_ALL_DAY = re.compile(r"24\s*小时|全天(?:候)?|二十四小时")
_DATE = r"(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?"
_CLOSED = re.compile(r"停办|暂停(?:办公|办理|服务|开放)|闭馆|休息|不办公|不上班|关闭|停业")
_DATES = re.compile(rf"{_DATE}(?:\s*(?:-|~|至|到)\s*{_DATE})?")
_NOON = re.compile(r"(?:中午|午间|午休)(?:不间断|延时)?(?:值班|服务|不休息)?")
_DUTY = re.compile(r"值班|延时服务|错时服务|错峰服务")
_APPOINTMENT = re.compile(r"(?:需|须|请)?(?:提前)?(?:电话)?预约(?:办理|服务)?|凭预约|按预约")
_EXCEPT_FESTIVALS = re.compile(r"(?:国家)?(?:法定)?节?假日(?:均)?除外")
"""What weekdays mean anyway."""
_FILLER = re.compile(
    r"[,:、。()\s]|照常|正常|办公|上班|开放|开门|营业|办理|服务|时间|对外|除外|均|都|为"
)


def parse_hours(texts: tuple[str, ...]) -> tuple[HoursRule, ...]:
    """Read texts of hours into rules; raise HoursError at the first that can't be understood."""
    return tuple(rule for text in texts for rule in _rules(text))


def _rules(text: str) -> Iterator[HoursRule]:
    for part in _SEPARATOR.split(_plain(text)):
        if part.strip():
            yield parse_rule(part.strip())


def _plain(text: str) -> str:
    """Return text with one style of brackets, colons, dashes and digits."""
    plain = unicodedata.normalize("NFKC", text)
    return re.sub("[\u2010-\u2015\u2212]", "-", plain)


def parse_rule(text: str) -> HoursRule:
    """Read one rule; raise HoursError where something in it can't be understood."""
    written = text.strip()
    season, rest = _take_season(_plain(written).strip())
    spans, rest = _take_spans(rest)
    manner, dates, rest = _take_manner(rest)
    days, rest = _take_days(written, _EXCEPT_FESTIVALS.sub(" ", rest))
    half, rest = _take_half(rest)
    if left := _FILLER.sub("", rest):
        raise HoursError(f"读不懂“{written}”里的“{left}”；{_EXAMPLE}")
    days = _default_days(written, days, spans, manner, dates)
    if manner is Manner.OPEN and not spans and half is None:
        raise HoursError(f"“{written}”没有写几点到几点；{_EXAMPLE}")
    _refuse_overlaps(written, spans)
    return HoursRule(written, days, spans, manner, season, half, dates)


def _default_days(
    written: str,
    days: Days | None,
    spans: tuple[Span, ...],
    manner: Manner,
    dates: tuple[date, date] | None,
) -> Days:
    if days is not None:
        return days
    if manner in (Manner.NOON_DUTY, Manner.BY_APPOINTMENT):
        return Days(DaysKind.SAME)
    if dates is not None or spans == ((0, DAY),):
        return Days(DaysKind.EVERY_DAY)
    raise HoursError(f"“{written}”没有写哪几天；{_EXAMPLE}")


def _take_season(text: str) -> tuple[Season | None, str]:
    matched = _SEASON.match(text)
    if matched is None:
        if _NAMED_SEASON.match(text):
            raise HoursError(f"“{text[:12]}”没有写从几月几日到几月几日；形如 夏季(6月1日至9月30日)")
        return None, text
    numbers = [int(found) for found in matched.groups()]
    for month, day in (numbers[:2], numbers[2:]):
        _require_month_day(text, month, day)
    return Season((numbers[0], numbers[1]), (numbers[2], numbers[3])), text[matched.end() :]


def _require_month_day(text: str, month: int, day: int) -> None:
    try:
        date(2024, month, day)  # a leap year: 29 February may begin a season
    except ValueError:
        raise HoursError(f"“{text[:20]}”里没有“{month}月{day}日”这一天；请核对") from None


def _take_spans(text: str) -> tuple[tuple[Span, ...], str]:
    if _ALL_DAY.search(text):
        return ((0, DAY),), _ALL_DAY.sub(" ", text)
    spans = []
    for found in _SPAN.finditer(text):
        first, second = found.groups()[:3], found.groups()[3:]
        start = _minutes(found[0], *first)
        end = _minutes(found[0], second[0] or first[0], *second[1:])
        if end == start:
            raise HoursError(f"“{found[0]}”的开始和结束相同；{_EXAMPLE}")
        if end < start and end > _LATEST_NIGHT:
            raise HoursError(f"“{found[0]}”的结束早于开始；请核对，{_EXAMPLE}")
        spans.append((start, end if end > start else end + DAY))
    return tuple(spans), _SPAN.sub(" ", text)


def _minutes(written: str, part: str | None, hour: str, minute: str | None) -> int:
    hours, minutes = int(hour), 30 if minute == "半" else int(minute or 0)
    if part in ("下午", "晚上", "晚") and hours < 12:
        hours += 12
    if hours > 24 or minutes > 59 or hours * 60 + minutes > DAY:
        raise HoursError(f"“{written}”不是钟点；请写 00:00 到 24:00，{_EXAMPLE}")
    return hours * 60 + minutes


def _refuse_overlaps(written: str, spans: tuple[Span, ...]) -> None:
    for (_, end), (start, _) in pairwise(spans):
        if start < end:
            raise HoursError(f"“{written}”的时段前后重叠；请按先后写，{_EXAMPLE}")


def _take_manner(text: str) -> tuple[Manner, tuple[date, date] | None, str]:
    if _CLOSED.search(text):
        rest = _CLOSED.sub(" ", text)
        dates = _dates(rest)
        return Manner.CLOSED, dates, _DATES.sub(" ", rest)
    if _NOON.search(text):
        return Manner.NOON_DUTY, None, _NOON.sub(" ", text)
    if _APPOINTMENT.search(text):
        return Manner.BY_APPOINTMENT, None, _APPOINTMENT.sub(" ", text)
    if _DUTY.search(text):
        return Manner.ON_DUTY, None, _DUTY.sub(" ", text)
    return Manner.OPEN, None, text


def _dates(text: str) -> tuple[date, date] | None:
    matched = _DATES.search(text)
    if matched is None:
        return None
    numbers = [int(found) if found else 0 for found in matched.groups()]
    try:
        first = date(*numbers[:3])
        last = date(*numbers[3:]) if numbers[3] else first
    except ValueError:
        raise HoursError(
            f"“{matched[0]}”不是日历上的日期；形如 停办 2026-12-24至2026-12-26"
        ) from None
    if last < first:
        raise HoursError(f"“{matched[0]}”的结束早于开始；请核对")
    return first, last


_DAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (re.compile(r"工作日"), lambda m: Days(DaysKind.WORKDAYS)),
    (re.compile(r"每天|每日|天天|全年|每周七天"), lambda m: Days(DaysKind.EVERY_DAY)),
    (re.compile(r"法定节假日|法定假日|国家法定节假日"), lambda m: Days(DaysKind.FESTIVALS)),
    (re.compile(r"节假日|休息日|非工作日|双休日和节假日"), lambda m: Days(DaysKind.DAYS_OFF)),
    (
        re.compile(rf"(?:农历|阴历)(?:每月)?逢((?:[{'一二三四五六七八九十'}、,和]|\d)+)日?"),
        lambda m: Days(DaysKind.LUNAR_ENDINGS, _endings(m[1])),
    ),
    (
        re.compile(r"(?:农历|阴历)(?:每月)?((?:初|廿|十|二十|三十|[一二三四五六七八九、,和])+)"),
        lambda m: Days(DaysKind.LUNAR_DAYS, _lunar_days(m[1])),
    ),
    (
        re.compile(rf"(?:公历|阳历)?(?:每月)?逢((?:[{'一二三四五六七八九十'}、,和]|\d)+)日?"),
        lambda m: Days(DaysKind.MONTH_ENDINGS, _endings(m[1])),
    ),
    (
        re.compile(r"每月第([一二三四])个(?:周|星期)([一二三四五六日天])"),
        lambda m: Days(DaysKind.NTH_WEEKDAY, (_DIGITS[m[1]], _WEEKDAYS[m[2]])),
    ),
    (
        re.compile(r"每月(?:最后|末)一?个(?:周|星期)([一二三四五六日天])"),
        lambda m: Days(DaysKind.NTH_WEEKDAY, (5, _WEEKDAYS[m[1]])),
    ),
    (
        re.compile(r"每月((?:\d{1,2}[日号]?[、,和]?)+)[日号]?"),
        lambda m: Days(DaysKind.MONTH_DAYS, _month_days(m[1])),
    ),
    (re.compile(r"双休日|周末"), lambda m: Days(DaysKind.WEEKDAYS, (5, 6))),
    (
        re.compile(r"(?:每?周|星期|礼拜)(?:[一二三四五六日天至到、,和\-]|周|星期|礼拜)+"),
        lambda m: _weekdays(m[0]),
    ),
)


def _take_days(written: str, text: str) -> tuple[Days | None, str]:
    for pattern, read in _DAYS:
        matched = pattern.search(text)
        if matched:
            rest = text[: matched.start()] + " " + text[matched.end() :]
            if _take_days(written, rest)[0] is not None:
                raise HoursError(f"“{written}”写了两种日子；请分成两条，各写各的时间")
            return read(matched), rest
    return None, text


def _take_half(text: str) -> tuple[Half | None, str]:
    for word, half in (("上午", Half.MORNING), ("下午", Half.AFTERNOON)):
        if word in text:
            return half, text.replace(word, " ")
    return None, text


def _weekdays(written: str) -> Days:
    found: set[int] = set()
    text = re.sub(r"周|星期|礼拜|每", "", written)
    for part in re.split(r"[、,和]", text):
        ends = [_WEEKDAYS[name] for name in re.findall(rf"[{_WEEK}天]", part)]
        if re.search(r"至|到|-", part) and len(ends) == 2:
            first, last = ends
            found.update(
                range(first, last + 1) if first <= last else (*range(first, 7), *range(last + 1))
            )
        else:
            found.update(ends)
    if found == set(range(7)):
        return Days(DaysKind.EVERY_DAY)
    if found == set(range(5)):
        return Days(DaysKind.WORKDAYS)
    return Days(DaysKind.WEEKDAYS, tuple(sorted(found)))


def _endings(written: str) -> tuple[int, ...]:
    digits = (
        _DIGITS[name] if name in _DIGITS else int(name)
        for name in re.findall(r"[一二三四五六七八九十]|\d", written)
    )
    return tuple(sorted({digit % 10 for digit in digits}))


def _month_days(written: str) -> tuple[int, ...]:
    days = {int(number) for number in re.findall(r"\d{1,2}", written)}
    if not all(1 <= day <= 31 for day in days):
        raise HoursError(f"“每月{written}”里有不存在的日子；形如 每月5日、15日")
    return tuple(sorted(days))


def _lunar_days(written: str) -> tuple[int, ...]:
    days = {_lunar_day(part) for part in re.split(r"[、,和]", written) if part}
    return tuple(sorted(days))


def _lunar_day(written: str) -> int:
    """Return the day of a lunar month: 初一 is 1, 十五 is 15, 廿三 is 23, 三十 is 30."""
    text = written.removeprefix("初").replace("二十", "廿")
    if text == "三十":
        return 30
    tens = {"十": 10, "廿": 20}.get(text[:1], 0)
    ones = text[1:] if tens else text
    if ones and ones not in _DIGITS:
        raise HoursError(f"读不懂农历“{written}”；形如 农历初一、十五")
    return tens + (_DIGITS[ones] if ones else 0)
