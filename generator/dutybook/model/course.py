"""The course of a decision on a day: its state, who holds it, and the days that the law sets for it.

Nothing here is written by hand: all of it follows from the recorded dates, the county's rules and the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dutybook.model.book import Book
from dutybook.model.burden import is_burdening
from dutybook.model.county import ProcedureStep
from dutybook.model.decision import Conclusion, Decision, Evaluation, Notice
from dutybook.model.months import months_after
from dutybook.model.steps import Step, required_steps, steps_of
from dutybook.model.workdays import YearUnknownError, nth_workday_after, workdays_between

_ONE_DAY = timedelta(days=1)


class CourseState(StrEnum):
    """Where a decision stands."""

    PLANNED = "拟办"
    APPLICATION = "申请"
    ARGUMENT = "论证"
    CONFERRAL = "会商"
    REVIEW = "审核"
    NOTICE = "公示"
    NOTICE_OVER = "公示期满"
    APPROVAL = "批准"
    TRANSITION = "过渡"
    EFFECTIVE = "施行"
    EVALUATION = "评估"
    KEPT = "保留"
    ADJUSTED = "调整"
    EXITED = "退出"
    REFUSED = "不予批准"
    WITHDRAWN = "撤回"

    @property
    def is_under_way(self) -> bool:
        """Whether it is still to be approved."""
        return self in _UNDER_WAY

    @property
    def is_ended(self) -> bool:
        """Whether the case ended without approval."""
        return self in (CourseState.REFUSED, CourseState.WITHDRAWN)


_UNDER_WAY = frozenset(
    (
        CourseState.PLANNED,
        CourseState.APPLICATION,
        CourseState.ARGUMENT,
        CourseState.CONFERRAL,
        CourseState.REVIEW,
        CourseState.NOTICE,
        CourseState.NOTICE_OVER,
    )
)
_CONCLUDED = {
    Conclusion.KEEP: CourseState.KEPT,
    Conclusion.ADJUST: CourseState.ADJUSTED,
    Conclusion.EXIT: CourseState.EXITED,
}


@dataclass(frozen=True, slots=True)
class Course:
    """A decision as it stands on a day."""

    state: CourseState
    since: date | None
    """The first day of the state; None where nothing has happened yet."""
    next_step: ProcedureStep | None
    """What comes next before approval; None afterwards."""
    holder: str | None
    """Who has to act; None where nobody has to."""
    notice_end: date | None
    """The last day on which the notice must still hang: as written, or as the law wants where that is later."""
    notice_days_left: int | None
    """Working days of the notice from today, which counts; None outside a notice or in an unknown year."""
    earliest_effective: date | None
    """The earliest day on which the change may lawfully hold, as far as can be told today."""
    evaluation_due: date | None
    """When the next evaluation is due."""
    unknown_year: int | None
    """The year whose holidays nobody knows, where days had to be left uncounted."""


def course_of(book: Book, decision: Decision, today: date) -> Course:
    """Return the course of a decision on a day."""
    return _Calculation(book, decision, today).course()


def lawful_notice_end(book: Book, notice: Notice) -> date:
    """Return the last day that a notice must hang at least; raise ``YearUnknownError``."""
    wanted = book.county.rules.notice_workdays or 0
    return nth_workday_after(notice.start, wanted, book.calendar)


def evaluation_due(book: Book, decision: Decision, today: date) -> date | None:
    """Return when a decision is next to be evaluated; None where it need not be.

    The county's months count from the day it took effect, then from each evaluation, of decisions that put a
    duty on towns or villages; one that concluded in exit is the last.
    """
    months = book.county.rules.evaluation_months
    approved = decision.approval is not None and decision.approval.date <= today
    if not months or not approved or decision.outcome or decision.effective is None:
        return None
    held = last_evaluation(decision, today)
    if (held and held.conclusion is Conclusion.EXIT) or not is_burdening(book, decision):
        return None
    return months_after(held.date if held else decision.effective, months)


def last_evaluation(decision: Decision, today: date) -> Evaluation | None:
    """Return the newest evaluation held by a day."""
    held = [found for found in decision.evaluations if found.date <= today]
    return max(held, key=lambda found: found.date, default=None)


@dataclass(frozen=True)
class _Calculation:
    book: Book
    decision: Decision
    today: date

    def course(self) -> Course:
        state, since = self._state()
        next_step = self._next_step() if state.is_under_way else None
        unknown: int | None = None
        end = left = earliest = None
        try:
            end = self._notice_end()
            left = self._days_left(state, end)
        except YearUnknownError as error:
            unknown = error.year
        try:
            earliest = None if state.is_ended else self._earliest_effective()
        except YearUnknownError as error:
            unknown = error.year
        return Course(
            state=state,
            since=since,
            next_step=next_step,
            holder=self._holder(state, next_step),
            notice_end=end,
            notice_days_left=left,
            earliest_effective=earliest,
            evaluation_due=evaluation_due(self.book, self.decision, self.today),
            unknown_year=unknown,
        )

    # where it stands

    def _state(self) -> tuple[CourseState, date | None]:
        if ended := self._ended():
            return ended
        approval = self.decision.approval
        if approval is not None and approval.date <= self.today:
            return self._state_once_approved(approval.date)
        begun = [step for step in steps_of(self.decision) if step.first <= self.today]
        if not begun:
            return CourseState.PLANNED, None
        newest = max(reversed(begun), key=lambda step: step.first)  # of one day's, the furthest
        if newest.kind is ProcedureStep.NOTICE and newest.last < self.today:
            return CourseState.NOTICE_OVER, newest.last + _ONE_DAY
        return CourseState(newest.kind.value), newest.first

    def _ended(self) -> tuple[CourseState, date] | None:
        outcome = self.decision.outcome
        if outcome is None:
            return None
        ends = (CourseState.REFUSED, outcome.refused), (CourseState.WITHDRAWN, outcome.withdrawn)
        for state, day in ends:
            if day is not None and day <= self.today:
                return state, day
        return None

    def _state_once_approved(self, approved: date) -> tuple[CourseState, date]:
        effective = self.decision.effective
        held = last_evaluation(self.decision, self.today)
        if held is not None and held.conclusion is Conclusion.EXIT:
            return CourseState.EXITED, held.date
        transition = self.decision.transition
        if transition is not None and transition.start <= self.today <= transition.end:
            return CourseState.TRANSITION, transition.start
        if effective is None or self.today < effective:
            return CourseState.APPROVAL, approved
        due = evaluation_due(self.book, self.decision, self.today)
        if due is not None and due <= self.today:
            return CourseState.EVALUATION, due
        if held is not None:
            return _CONCLUDED[held.conclusion], held.date
        ended = transition.end + _ONE_DAY if transition is not None else effective
        return CourseState.EFFECTIVE, max(effective, ended)

    # who has to act

    def _next_step(self) -> ProcedureStep:
        """Return the first required step still to be taken; the approval where none is required."""
        required = required_steps(self.book.county.rules, self.decision.door)
        return next((kind for kind in required if self._is_pending(kind)), ProcedureStep.APPROVAL)

    def _is_pending(self, kind: ProcedureStep) -> bool:
        return not self._recorded(kind) or self._planned(kind) is not None

    def _planned(self, kind: ProcedureStep) -> Step | None:
        """Return the step's first record whose day is still to come."""
        return next((step for step in self._recorded(kind) if step.first > self.today), None)

    def _recorded(self, kind: ProcedureStep) -> list[Step]:
        return [step for step in steps_of(self.decision) if step.kind is kind]

    def _holder(self, state: CourseState, next_step: ProcedureStep | None) -> str | None:
        publisher = self.book.county.publisher
        if state in (CourseState.NOTICE, CourseState.EVALUATION):
            return publisher
        if next_step is None:
            return None
        planned = self._planned(next_step)
        if planned is not None and planned.bodies:
            return "、".join(planned.bodies)
        if next_step is ProcedureStep.APPROVAL:
            level = self.book.county.rules.approval_level
            return f"{level}级批准机关" if level else "批准机关"
        return publisher

    # the days that the law sets

    def _notice_end(self) -> date | None:
        notice = self.decision.notice
        return max(notice.end, lawful_notice_end(self.book, notice)) if notice else None

    def _days_left(self, state: CourseState, end: date | None) -> int | None:
        if state is not CourseState.NOTICE or end is None:
            return None
        return workdays_between(self.today - _ONE_DAY, end, self.book.calendar)

    def _earliest_effective(self) -> date:
        """Return the earliest lawful day: that of the approval, which comes after the notice's last day."""
        decision = self.decision
        notice_end = self._notice_end()
        if decision.approval is not None:
            days = [decision.approval.date]
        else:
            days = [self.today, *(step.last for step in steps_of(decision))]
            required = required_steps(self.book.county.rules, decision.door)
            if notice_end is None and ProcedureStep.NOTICE in required:
                wanted = self.book.county.rules.notice_workdays or 0
                notice_end = nth_workday_after(max(days), wanted, self.book.calendar)
        if notice_end is not None:
            days.append(notice_end + _ONE_DAY)
        return max(days)
