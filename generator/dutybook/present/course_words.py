"""Where a decision stands, in sentences; and the days on which the sentences will change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.course import Course, CourseState, course_of, last_evaluation
from dutybook.model.decision import Decision
from dutybook.model.steps import steps_of
from dutybook.present.wording import long_date

_ONE_DAY = timedelta(days=1)
_LONGEST_NOTICE = timedelta(days=60)
"""Beyond, the working days left of a notice are not baked day by day."""


class Moment(NamedTuple):
    """What is said of a decision from a day on."""

    day: str
    """As in ``2026-11-28``."""
    state: str
    text: str


def moments(book: Book, decision: Decision, today: date) -> tuple[Moment, ...]:
    """Return what is said today, then every day on which that changes, as far as the dates tell."""
    found: list[Moment] = []
    for day in (today, *_turning_points(book, decision, today)):
        course = course_of(book, decision, day)
        said = course.state.value, "".join(sentences(decision, course, day))
        if not found or found[-1][1:] != said:
            found.append(Moment(day.isoformat(), *said))
    return tuple(found)


def _turning_points(book: Book, decision: Decision, today: date) -> list[date]:
    days = {day for step in steps_of(decision) for day in (step.first, step.last + _ONE_DAY)}
    course = course_of(book, decision, today)
    if (notice := decision.notice) is not None:
        end = min(course.notice_end or notice.end, notice.start + _LONGEST_NOTICE)
        length = (end - notice.start).days
        days |= {notice.start + timedelta(days=n) for n in range(length + 2)}
    if decision.transition is not None:
        days |= {decision.transition.start, decision.transition.end + _ONE_DAY}
    if (outcome := decision.outcome) is not None:
        days |= {day for day in (outcome.refused, outcome.withdrawn) if day}
    days |= {found.date for found in decision.evaluations}
    days |= {day for day in (decision.effective, course.evaluation_due) if day}
    if decision.effective is not None:  # an evaluation may fall due of what is not approved today
        due = course_of(book, decision, max(today, decision.effective)).evaluation_due
        days |= {due} if due else set()
    return sorted(day for day in days if day > today)


def sentences(decision: Decision, course: Course, day: date) -> Iterator[str]:
    """Yield where a decision stands, then who has to act, then from when it may lawfully hold.

    The last only where a notice sets that day: otherwise it would be another one tomorrow.
    """
    yield _stands(decision, course, day)
    yield _acts(course)
    if course.state.is_under_way and decision.notice is not None:
        yield _lawful(course, day)


def _stands(decision: Decision, course: Course, day: date) -> str:
    if course.state.is_under_way:
        return _under_way(decision, course, day)
    when = long_date(course.since) if course.since else ""
    if course.state is CourseState.APPROVAL:
        effective = decision.effective
        return f"{when}批准" + (f"，自{long_date(effective)}起施行。" if effective else "。")
    if course.state is CourseState.TRANSITION and decision.transition is not None:
        return f"正在过渡，到{long_date(decision.transition.end)}为止。"
    return _afterwards(decision, course, day)


def _under_way(decision: Decision, course: Course, day: date) -> str:
    when = long_date(course.since) if course.since else ""
    if course.state is CourseState.PLANNED:
        return "还没有申请。"
    if course.state is CourseState.NOTICE:
        return _noticed(course, day)
    if course.state is CourseState.NOTICE_OVER:
        return "公示期满，等待批准。"
    if course.state is CourseState.APPLICATION and decision.application is not None:
        return f"{decision.application.body}{when}提出申请，下一步是{course.next_step}。"
    return f"{when}已{course.state}，下一步是{course.next_step}。"


def _noticed(course: Course, day: date) -> str:
    end = course.notice_end
    if end is None:
        return "正在公示。"
    if end == day:
        return "正在公示，今天是最后一天。"
    left = course.notice_days_left
    return f"正在公示，到{long_date(end)}为止" + (f"，还有{left}个工作日。" if left else "。")


def _afterwards(decision: Decision, course: Course, day: date) -> str:
    state, when = course.state, long_date(course.since) if course.since else ""
    if state is CourseState.REFUSED:
        return f"{when}没有获得批准。"
    if state is CourseState.WITHDRAWN:
        return f"{when}撤回。"
    effective = f"自{long_date(decision.effective)}起施行" if decision.effective else "已经批准"
    if state is CourseState.EVALUATION:
        return f"{effective}，{when}该评估了，还没有结论。"
    next_one = f"，下次评估不晚于{long_date(due)}" if (due := course.evaluation_due) else ""
    held = last_evaluation(decision, day)
    if held is not None:
        return f"{effective}；{long_date(held.date)}评估，结论是{held.conclusion}{next_one}。"
    return f"{effective}{next_one}。"


def _acts(course: Course) -> str:
    if course.holder is None:
        return ""
    if course.state is CourseState.NOTICE:
        return f"由{course.holder}收集意见。"
    if course.state is CourseState.EVALUATION:
        return f"由{course.holder}组织评估。"
    return f"现在由{course.holder}办理。"


def _lawful(course: Course, day: date) -> str:
    if course.unknown_year is not None:
        return f"{course.unknown_year}年的放假安排还不知道，最早哪天能施行算不出来。"
    if course.earliest_effective is not None and course.earliest_effective > day:
        return f"最早可自{long_date(course.earliest_effective)}起施行。"
    return ""
