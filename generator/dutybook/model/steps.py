"""The steps that a decision has recorded, in the order of the procedure, and those its county requires."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dutybook.model.county import ProcedureStep, Rules
from dutybook.model.decision import Decision, Door
from dutybook.model.origin import Key


class Step(NamedTuple):
    """A step as recorded: a notice lasts from its first day to its last, every other step a day."""

    kind: ProcedureStep
    first: date
    last: date
    bodies: tuple[str, ...]
    """Who took it; empty where the record names nobody."""
    path: tuple[Key, ...]
    """Where its first day is written in the decision's file."""


def steps_of(decision: Decision) -> tuple[Step, ...]:
    """Return the recorded steps in the order of the procedure; every review is a step of its own."""
    return tuple(_steps(decision))


def required_steps(rules: Rules, door: Door) -> tuple[ProcedureStep, ...]:
    """Return the steps that the county requires at a door, in its order; none where it names none."""
    return rules.admission if door is Door.ADMISSION else rules.adjustment


def _steps(decision: Decision) -> Iterator[Step]:
    if asked := decision.application:
        yield _on_a_day(ProcedureStep.APPLICATION, asked.date, (asked.body,))
    if argued := decision.argument:
        yield _on_a_day(ProcedureStep.ARGUMENT, argued.date)
    if conferred := decision.conferral:
        yield _on_a_day(ProcedureStep.CONFERRAL, conferred.date, conferred.bodies)
    for index, review in enumerate(decision.reviews):
        yield _on_a_day(ProcedureStep.REVIEW, review.date, (review.body,), index)
    if notice := decision.notice:
        yield Step(ProcedureStep.NOTICE, notice.start, notice.end, (), ("公示", "开始"))
    if approval := decision.approval:
        yield _on_a_day(ProcedureStep.APPROVAL, approval.date, (approval.body,))


def _on_a_day(
    kind: ProcedureStep, day: date, bodies: tuple[str, ...] = (), index: int | None = None
) -> Step:
    path = (kind.value, "日期") if index is None else (kind.value, index, "日期")
    return Step(kind, day, day, bodies, path)
