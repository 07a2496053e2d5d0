"""Which lists may be frozen, and why others may not."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.publish.to_freeze import ToFreeze
from tests.samples import book_of, county, edited
from tests.unit.present.setting_of import TODAY

FILES = county().files()
DISSOLVED = ("类型: 镇", "类型: 镇\n撤并: {日期: 2027-01-01, 并入: 柳林乡}")


def qingxi(**changes: str) -> ToFreeze:
    town = book_of(county(**changes)).towns[0]
    assert town.current is not None
    return ToFreeze(town, town.current, town.editions)


def test_a_list_in_force_may_be_frozen() -> None:
    assert qingxi().why_not("2027", TODAY, FILES) == ""
    assert qingxi().why_not("2026b", date(2026, 3, 15), FILES) == ""
    assert not qingxi().is_over


def test_nothing_is_overwritten() -> None:
    assert qingxi().why_not("2027", TODAY, [*FILES, "qingxi/editions/2026.yml"]) == (
        "qingxi/editions/2026.yml 已经有了，不能覆盖；qingxi/list.yml 的版次应写下一个"
    )


def test_before_its_day_a_list_is_simply_changed() -> None:
    assert qingxi().why_not("2027", date(2026, 3, 14), FILES) == (
        "qingxi/list.yml 的2026年版到 2026-03-15 才施行，在那以前直接改就行，不用冻结"
        "（今天按 2026-03-14 算，可以用 --today 另写）"
    )


def test_a_draft_is_not_frozen() -> None:
    draft = qingxi(**edited("qingxi/list.yml", ("施行日期: 2026-03-15", "施行日期:")))
    assert draft.is_over
    assert draft.why_not("2027", TODAY, FILES) == (
        "qingxi/list.yml 是还在编制的2026年版，施行以后才能冻结"
    )


def test_a_list_without_a_day_gets_one_first() -> None:
    changes = edited("qingxi/list.yml", ("施行日期: 2026-03-15", "施行日期:"))
    bare = ToFreeze(qingxi(**changes).town, qingxi(**changes).current, ())
    assert bare.why_not("2027", TODAY, FILES) == "qingxi/list.yml 没有写施行日期；请先写上再冻结"


def test_a_dissolved_town_s_list_has_no_next_edition() -> None:
    gone = qingxi(**edited("qingxi/town.yml", DISSOLVED))
    assert gone.is_over
    assert gone.why_not("2027", TODAY, FILES) == (
        "清溪镇清单不再起新版次，乡镇（街道）已经写了撤并"
    )


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        ("2026", "下一个版次“2026”应排在清溪镇清单已有的版次“2026”后面"),
        ("2025b", "下一个版次“2025b”应排在清溪镇清单已有的版次“2026”后面"),
        ("27", "“27”不是版次；应写年份，同一年再版加字母，形如 2027 或 2026b"),
        ("2027B", "“2027B”不是版次；应写年份，同一年再版加字母，形如 2027 或 2026b"),
    ],
)
def test_the_next_edition_comes_after_all_others(edition: str, said: str) -> None:
    assert qingxi().why_not(edition, TODAY, FILES) == said


@pytest.mark.parametrize(
    ("today", "following"), [("2026-11-22", "2027"), ("2027-05-01", "2027"), ("2029-01-01", "2029")]
)
def test_unasked_the_next_edition_is_next_year_s_or_this_one_s(today: str, following: str) -> None:
    assert qingxi().next_edition(date.fromisoformat(today)) == following
