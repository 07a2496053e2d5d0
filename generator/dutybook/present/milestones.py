"""The way of a decision, step by step: what was done, what is under way, what is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.county import ProcedureStep
from dutybook.model.course import Course, CourseState
from dutybook.model.decision import Decision, Evaluation
from dutybook.model.steps import Step, required_steps, steps_of
from dutybook.present.wording import joined, long_date


class Progress(StrEnum):
    """Where a step stands; its words are read out and printed."""

    DONE = "已完成"
    NOW = "正在进行"
    AHEAD = "还没有到"


class Milestone(NamedTuple):
    """One step."""

    name: str
    progress: Progress
    when: str
    body: str
    details: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The progress in English, for style classes."""
        return self.progress.name.lower()


def milestones(
    book: Book, decision: Decision, course: Course, today: date
) -> tuple[Milestone, ...]:
    """Return the steps in their order; those still to come only while the case goes on."""
    found = [*_recorded(decision, today)]
    if not course.state.is_ended:
        found = [*_with_required(book, decision, found), *_afterwards(decision, course, today)]
    else:
        found += _outcome(decision)
    return tuple(found)


def _recorded(decision: Decision, today: date) -> Iterator[Milestone]:
    for step in steps_of(decision):
        when = long_date(step.first)
        if step.last != step.first:
            when += f"至{long_date(step.last)}"
        yield Milestone(
            name=step.kind.value,
            progress=_progress(step.first, step.last, today),
            when=when,
            body=joined(step.bodies),
            details=tuple(_details(decision, step)),
        )


def _progress(first: date, last: date, today: date) -> Progress:
    if today < first:
        return Progress.AHEAD
    return Progress.NOW if first < last and today <= last else Progress.DONE


def _details(decision: Decision, step: Step) -> Iterator[str]:
    if step.kind is ProcedureStep.APPLICATION and decision.application:
        yield from filter(None, (decision.application.number,))
    elif step.kind is ProcedureStep.REVIEW:
        review = decision.reviews[int(step.path[1])]
        yield from filter(None, (review.opinion, review.number))
    elif step.kind is ProcedureStep.NOTICE and decision.notice:
        notice = decision.notice
        if notice.received is not None:
            adopted = f"，采纳{notice.adopted}条" if notice.adopted is not None else ""
            yield f"收到意见{notice.received}条{adopted}"
    elif step.kind is ProcedureStep.APPROVAL and decision.approval:
        approval = decision.approval
        yield from filter(None, (approval.document, approval.number))


def _with_required(book: Book, decision: Decision, found: list[Milestone]) -> Iterator[Milestone]:
    """Yield the steps, those that are required and not recorded yet before the approval and at the end."""
    recorded = {milestone.name for milestone in found}
    required = required_steps(book.county.rules, decision.door) or (ProcedureStep.APPROVAL,)
    missing = [step.value for step in required if step.value not in recorded]
    yield from found
    for name in missing:
        if decision.approval is None:
            yield Milestone(name, Progress.AHEAD, "", "", ())


def _afterwards(decision: Decision, course: Course, today: date) -> Iterator[Milestone]:
    transition = decision.transition
    if decision.effective is not None:
        begun = Progress.DONE if decision.effective <= today else Progress.AHEAD
        yield Milestone("施行", begun, long_date(decision.effective), "", ())
    elif course.earliest_effective is not None and course.state.is_under_way:
        when = f"最早{long_date(course.earliest_effective)}"
        yield Milestone("施行", Progress.AHEAD, when, "", ())
    if transition is not None:
        when = f"{long_date(transition.start)}至{long_date(transition.end)}"
        yield Milestone("过渡", _progress(transition.start, transition.end, today), when, "", ())
    for found in sorted(decision.evaluations, key=lambda found: found.date):
        done = Progress.DONE if found.date <= today else Progress.AHEAD
        yield Milestone("评估", done, long_date(found.date), "", _evaluation(found))
    if course.evaluation_due is not None:
        now = Progress.NOW if course.state is CourseState.EVALUATION else Progress.AHEAD
        yield Milestone("评估", now, f"不晚于{long_date(course.evaluation_due)}", "", ())


def _evaluation(found: Evaluation) -> tuple[str, ...]:
    texts = (f"结论：{found.conclusion}", found.method, found.note)
    return tuple(text for text in texts if text)


def _outcome(decision: Decision) -> Iterator[Milestone]:
    if (outcome := decision.outcome) is not None:
        for name, day in (("不予批准", outcome.refused), ("撤回", outcome.withdrawn)):
            if day is not None:
                note = (outcome.note,) if outcome.note else ()
                yield Milestone(name, Progress.DONE, long_date(day), "", note)
