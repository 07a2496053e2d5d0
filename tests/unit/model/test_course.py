"""The course of a decision: every state, who holds it, notice days, lawful days, evaluations."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.model.book import Book
from dutybook.model.course import Course, CourseState, course_of
from tests.decided import decided, redecided
from tests.samples import book_of

PUBLISHER = "青禾县委机构编制委员会办公室"
ADMISSION = "decisions/2026-01.yml"
UNDER_WAY = "decisions/2026-04.yml"


def course(id: str, day: str, **files: str | None) -> Course:
    book: Book = book_of(decided(**files))
    return course_of(book, book.decisions[id], date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "state", "since"),
    [
        ("2026-01-04", "拟办", None),
        ("2026-01-05", "申请", "2026-01-05"),
        ("2026-01-11", "申请", "2026-01-05"),
        ("2026-01-12", "论证", "2026-01-12"),
        ("2026-01-16", "审核", "2026-01-16"),
        ("2026-01-20", "审核", "2026-01-20"),
        ("2026-02-01", "审核", "2026-01-20"),
        ("2026-02-02", "公示", "2026-02-02"),
        ("2026-02-09", "公示", "2026-02-02"),
        ("2026-02-10", "公示期满", "2026-02-10"),
        ("2026-02-24", "公示期满", "2026-02-10"),
        ("2026-02-25", "批准", "2026-02-25"),
        ("2026-03-14", "批准", "2026-02-25"),
        ("2026-03-15", "过渡", "2026-03-15"),
        ("2026-04-14", "过渡", "2026-03-15"),
        ("2026-04-15", "施行", "2026-04-15"),
        ("2027-03-14", "施行", "2026-04-15"),
        ("2027-03-15", "评估", "2027-03-15"),
    ],
)
def test_a_state_follows_from_the_dates_and_the_day(
    day: str, state: str, since: str | None
) -> None:
    found = course("2026-01", day)
    assert (found.state, found.since and found.since.isoformat()) == (state, since)


@pytest.mark.parametrize(
    ("id", "day", "state", "holder"),
    [
        ("2026-01", "2026-01-04", "拟办", "县应急管理局"),
        ("2026-01", "2026-01-05", "申请", PUBLISHER),
        ("2026-01", "2026-01-12", "论证", "青禾县委编办"),
        ("2026-01", "2026-01-16", "审核", "安和市委编办"),
        ("2026-01", "2026-01-20", "审核", PUBLISHER),  # who has to post the notice
        ("2026-01", "2026-02-05", "公示", PUBLISHER),
        ("2026-01", "2026-02-10", "公示期满", "青禾县委、县政府"),
        ("2026-04", "2026-03-24", "公示期满", "县级批准机关"),
        ("2026-03", "2026-01-01", "申请", "县民政局、县住房城乡建设局"),
        ("2026-01", "2026-03-01", "批准", None),
        ("2026-01", "2027-05-01", "评估", PUBLISHER),
        ("2026-02", "2026-02-01", "不予批准", None),
    ],
)
def test_who_has_to_act_holds_it(id: str, day: str, state: str, holder: str | None) -> None:
    found = course(id, day)
    assert (found.state, found.holder) == (state, holder)


def test_a_case_that_ended_without_approval_is_refused_or_withdrawn() -> None:
    assert course("2026-02", "2026-01-29").state is CourseState.REVIEW
    assert course("2026-02", "2026-01-30").state is CourseState.REFUSED
    withdrawn = redecided("decisions/2026-02.yml", ("不予批准: 2026-01-30", "撤回: 2026-01-25"))
    found = course("2026-02", "2026-01-25", **withdrawn)
    assert (found.state, found.since) == (CourseState.WITHDRAWN, date(2026, 1, 25))
    assert (found.earliest_effective, found.evaluation_due, found.next_step) == (None, None, None)


@pytest.mark.parametrize(
    ("day", "left"),
    [
        ("2026-03-15", None),  # not posted yet
        ("2026-03-16", 6),
        ("2026-03-20", 2),
        ("2026-03-21", 1),  # a Saturday
        ("2026-03-23", 1),
        ("2026-03-24", None),
    ],
)
def test_working_days_of_the_notice_are_left(day: str, left: int | None) -> None:
    assert course("2026-04", day).notice_days_left == left


def test_a_notice_that_is_too_short_hangs_until_the_law_is_met() -> None:
    short = redecided(UNDER_WAY, ("结束: 2026-03-23", "结束: 2026-03-18"))
    found = course("2026-04", "2026-03-17", **short)
    assert (found.notice_end, found.notice_days_left) == (date(2026, 3, 23), 5)
    assert found.earliest_effective == date(2026, 3, 24)


@pytest.mark.parametrize(
    ("day", "earliest"),
    [
        ("2026-02-10", "2026-03-24"),  # the notice is planned until 23 March
        ("2026-03-20", "2026-03-24"),
        ("2026-04-20", "2026-04-20"),  # not before today
    ],
)
def test_a_change_may_hold_from_the_day_after_the_notice(day: str, earliest: str) -> None:
    assert course("2026-04", day).earliest_effective == date.fromisoformat(earliest)


def test_a_notice_still_to_be_posted_is_counted_from_the_last_step() -> None:
    unposted = redecided(UNDER_WAY, ("公示: {开始: 2026-03-16, 结束: 2026-03-23}\n", ""))
    assert course("2026-04", "2026-03-12", **unposted).earliest_effective == date(2026, 3, 20)
    over_national_day = course("2026-04", "2026-09-30", **unposted)  # 8, 9, 10 (exchanged), 12, 13
    assert over_national_day.earliest_effective == date(2026, 10, 14)


def test_without_a_notice_a_change_may_hold_from_the_approval() -> None:
    assert course("2026-03", "2026-03-20").earliest_effective == date(2026, 2, 25)
    assert course("2026-02", "2026-01-25").earliest_effective == date(2026, 1, 25)


def test_days_of_a_year_that_nobody_knows_are_not_counted() -> None:
    later = redecided(
        UNDER_WAY, ("开始: 2026-03-16, 结束: 2026-03-23", "开始: 2098-12-30, 结束: 2099-01-08")
    )
    found = course("2026-04", "2098-12-31", **later)
    assert found.state is CourseState.NOTICE
    assert found.unknown_year == 2098
    assert (found.notice_end, found.notice_days_left, found.earliest_effective) == (None,) * 3


def evaluated(*evaluations: str) -> dict[str, str]:
    lines = "".join(f"\n  - {{{evaluation}}}" for evaluation in evaluations)
    passage = "资源: {人员: 1, 经费万元: 12}"
    return redecided(ADMISSION, (passage, f"{passage}\n评估:{lines}"))


@pytest.mark.parametrize(
    ("conclusion", "day", "state", "due"),
    [
        ("保留", "2027-03-01", "施行", "2027-03-15"),
        ("保留", "2027-03-02", "保留", "2028-03-02"),
        ("保留", "2028-03-01", "保留", "2028-03-02"),
        ("保留", "2028-03-02", "评估", "2028-03-02"),
        ("调整", "2027-03-02", "调整", "2028-03-02"),
        ("退出", "2027-03-02", "退出", None),
        ("退出", "2029-03-02", "退出", None),
    ],
)
def test_the_next_evaluation_is_counted_from_the_last(
    conclusion: str, day: str, state: str, due: str | None
) -> None:
    found = course("2026-01", day, **evaluated(f"日期: 2027-03-02, 结论: {conclusion}"))
    assert found.state == state
    assert found.evaluation_due == (date.fromisoformat(due) if due else None)


def test_a_decision_that_puts_no_duty_on_anybody_is_not_evaluated() -> None:
    found = course("2026-03", "2029-01-01")
    assert (found.state, found.evaluation_due) == (CourseState.EFFECTIVE, None)


def test_a_county_without_an_interval_is_never_late() -> None:
    quiet = redecided("county.yml", ("  评估间隔月数: 12\n", ""))
    found = course("2026-01", "2029-01-01", **quiet)
    assert (found.state, found.evaluation_due) == (CourseState.EFFECTIVE, None)


def test_of_two_steps_on_one_day_the_further_one_counts() -> None:
    same_day = redecided(UNDER_WAY, ("日期: 2026-02-26", "日期: 2026-02-10"))
    assert course("2026-04", "2026-02-10", **same_day).state is CourseState.ARGUMENT


def test_approved_without_a_day_to_take_effect_it_waits() -> None:
    undated = redecided("decisions/2026-03.yml", ("施行日期: 2026-03-15\n", ""))
    assert course("2026-03", "2030-01-01", **undated).state is CourseState.APPROVAL
