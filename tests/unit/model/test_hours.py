"""The words of office hours: what they are read as, and what is said of those that nobody can read."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.model.hours import (
    Days,
    DaysKind,
    Half,
    HoursError,
    Manner,
    Season,
    parse_hours,
    parse_rule,
)

MORNING, AFTERNOON = (510, 720), (840, 1050)
WORKDAYS = Days(DaysKind.WORKDAYS)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("工作日", WORKDAYS),
        ("周一至周五", WORKDAYS),
        ("星期一到星期五", WORKDAYS),
        ("周六", Days(DaysKind.WEEKDAYS, (5,))),
        ("周六、周日", Days(DaysKind.WEEKDAYS, (5, 6))),
        ("周末", Days(DaysKind.WEEKDAYS, (5, 6))),
        ("周二至周日", Days(DaysKind.WEEKDAYS, (1, 2, 3, 4, 5, 6))),
        ("周五至周一", Days(DaysKind.WEEKDAYS, (0, 4, 5, 6))),
        ("周一至周日", Days(DaysKind.EVERY_DAY)),
        ("每天", Days(DaysKind.EVERY_DAY)),
        ("节假日", Days(DaysKind.DAYS_OFF)),
        ("法定节假日", Days(DaysKind.FESTIVALS)),
        ("每月逢三、六、九", Days(DaysKind.MONTH_ENDINGS, (3, 6, 9))),
        ("每月逢十", Days(DaysKind.MONTH_ENDINGS, (0,))),
        ("每月5日、15日", Days(DaysKind.MONTH_DAYS, (5, 15))),
        ("每月第一个周三", Days(DaysKind.NTH_WEEKDAY, (1, 2))),
        ("每月最后一个周五", Days(DaysKind.NTH_WEEKDAY, (5, 4))),
        ("农历逢一、五", Days(DaysKind.LUNAR_ENDINGS, (1, 5))),
        ("农历初一、十五", Days(DaysKind.LUNAR_DAYS, (1, 15))),
        ("农历廿三", Days(DaysKind.LUNAR_DAYS, (23,))),
    ],
)
def test_days(written: str, days: Days) -> None:
    rule = parse_rule(f"{written} 08:30-12:00")
    assert (rule.days, rule.spans) == (days, (MORNING,))


@pytest.mark.parametrize(
    "written",
    [
        "工作日 08:30-12:00, 14:00-17:30",
        "工作日08:30—12:00、14:00—17:30",
        "工作日：8：30～12：00，14：00～17：30",
        "周一至周五上午8:30-12:00 下午2:00-5:30",
        "周一至周五 上午8点半至12点，下午2点至5点半（法定节假日除外）",
        "工作日 ０８:３０-１２:００, 14:00-17:30",
    ],
)
def test_the_same_hours_in_many_hands(written: str) -> None:
    (rule,) = parse_hours((written,))
    assert (rule.days, rule.spans, rule.manner) == (WORKDAYS, (MORNING, AFTERNOON), Manner.OPEN)


def test_all_day_and_over_midnight() -> None:
    assert parse_rule("24小时").spans == ((0, 1440),)
    assert parse_rule("每天 18:00-02:00").spans == ((1080, 1560),)


def test_seasons_also_over_the_turn_of_the_year() -> None:
    assert parse_rule("夏季（6月1日至9月30日） 工作日 08:00-12:00").season == Season(
        (6, 1), (9, 30)
    )
    winter = parse_rule("冬季(11月1日至次年3月31日) 每天 09:00-16:00").season
    assert winter == Season((11, 1), (3, 31))
    assert [winter.holds(date(2026, month, 15)) for month in (1, 4, 10, 12)] == [
        True,
        False,
        False,
        True,
    ]


def test_manners() -> None:
    assert parse_rule("午休值班").manner is Manner.NOON_DUTY
    assert parse_rule("节假日值班 09:00-16:00").manner is Manner.ON_DUTY
    assert parse_rule("凭预约 14:00-16:00").manner is Manner.BY_APPOINTMENT
    assert parse_rule("周六上午").half is Half.MORNING
    closed = parse_rule("停办 2026-12-24至2026-12-26")
    assert (closed.manner, closed.dates) == (
        Manner.CLOSED,
        (date(2026, 12, 24), date(2026, 12, 26)),
    )


def test_several_rules_in_one_text() -> None:
    first, second = parse_hours(("工作日 08:30-12:00；周六 09:00-12:00",))
    assert (first.written, second.written) == ("工作日 08:30-12:00", "周六 09:00-12:00")


EXAMPLE = "形如 工作日 08:30-12:00, 14:00-17:30"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("上班时间照常", "“上班时间照常”没有写哪几天；" + EXAMPLE),
        ("工作日", "“工作日”没有写几点到几点；" + EXAMPLE),
        ("08:30-12:00", "“08:30-12:00”没有写哪几天；" + EXAMPLE),
        ("工作日 25:00-26:00", "“25:00-26:00”不是钟点；请写 00:00 到 24:00，" + EXAMPLE),
        ("工作日 8:75-12:00", "“8:75-12:00”不是钟点；请写 00:00 到 24:00，" + EXAMPLE),
        ("工作日 12:00-12:00", "“12:00-12:00”的开始和结束相同；" + EXAMPLE),
        ("工作日 17:30-14:00", "“17:30-14:00”的结束早于开始；请核对，" + EXAMPLE),
        (
            "工作日 08:30-12:30, 12:00-17:30",
            "“工作日 08:30-12:30, 12:00-17:30”的时段前后重叠；请按先后写，" + EXAMPLE,
        ),
        (
            "工作日 08:30-12:00 领导在的时候",
            "读不懂“工作日 08:30-12:00 领导在的时候”里的“领导在的时候”；" + EXAMPLE,
        ),
        (
            "夏季 工作日 08:00-12:00",
            "“夏季 工作日 08:00”没有写从几月几日到几月几日；形如 夏季(6月1日至9月30日)",
        ),
        (
            "夏季(6月31日至9月30日) 工作日 08:00-12:00",
            "“夏季(6月31日至9月30日) 工作日 ”里没有“6月31日”这一天；请核对",
        ),
        (
            "周一 周六和每天 09:00-12:00",
            "“周一 周六和每天 09:00-12:00”写了两种日子；请分成两条，各写各的时间",
        ),
        (
            "停办 2026-02-30",
            "“2026-02-30”不是日历上的日期；形如 停办 2026-12-24至2026-12-26",
        ),
        ("停办 2026-12-26至2026-12-24", "“2026-12-26至2026-12-24”的结束早于开始；请核对"),
        ("每月35日 09:00-12:00", "“每月35日”里有不存在的日子；形如 每月5日、15日"),
    ],
)
def test_what_nobody_can_read(written: str, said: str) -> None:
    with pytest.raises(HoursError) as raised:
        parse_hours((written,))
    assert str(raised.value) == said
