"""步骤有先有后。

日期要按本县规定的先后：后一步不能早于前一步，同一天可以。没有规定的步骤也不能早于申请、晚于批准。
几次审核按先后写；没有批准的，结果的日期在最后；评估在施行以后。公示与批准的先后见 DB411。

不对（论证在审核以后）：

    途径: 职责准入
    论证: {日期: 2026-01-22}
    审核:
      - {单位: 青禾县委编办, 日期: 2026-01-16}

对：

    途径: 职责准入
    论证: {日期: 2026-01-12}
    审核:
      - {单位: 青禾县委编办, 日期: 2026-01-16}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from dutybook.check.cases import Case, cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.county import ProcedureStep
from dutybook.model.origin import Key
from dutybook.model.problem import Problem
from dutybook.model.steps import Step, required_steps, steps_of

CODE = "DB410"


class _Moment(NamedTuple):
    kind: ProcedureStep | None
    name: str
    first: date
    last: date
    path: tuple[Key, ...]


def check(book: Book) -> Iterator[Problem]:
    """Yield steps that are dated before one which has to come first."""
    for case in cases(book):
        required = required_steps(book.county.rules, case.decision.door)
        told = set()
        for before, after in _pairs(case, required):
            if _is_told_elsewhere(before, after) or after.path in told:
                continue
            if after.first < before.last:
                told.add(after.path)
                message = f"“{after.name}”是 {after.first}，早于“{before.name}”的 {before.last}；请核对日期"
                yield Problem(CODE, case.origin.at(*after.path), message)


def _pairs(case: Case, required: tuple[ProcedureStep, ...]) -> Iterator[tuple[_Moment, _Moment]]:
    steps = steps_of(case.decision)
    everything = [_moment(step) for step in steps]
    yield from pairwise([_moment(step) for kind in required for step in steps if step.kind is kind])
    yield from pairwise([moment for moment in everything if moment.kind is ProcedureStep.REVIEW])
    yield from _around([moment for moment in everything if moment.kind not in required], everything)
    yield from _afterwards(case, everything)


def _around(free: list[_Moment], everything: list[_Moment]) -> Iterator[tuple[_Moment, _Moment]]:
    """Yield what holds for every step: it follows the application and precedes the approval."""
    for moment in free:
        yield from ((m, moment) for m in everything if m.kind is ProcedureStep.APPLICATION)
        first = moment._replace(last=moment.first)
        yield from ((first, m) for m in everything if m.kind is ProcedureStep.APPROVAL)


def _afterwards(case: Case, everything: list[_Moment]) -> Iterator[tuple[_Moment, _Moment]]:
    """Yield what comes last: the outcome after every step, each evaluation after the effective day."""
    outcome, effective = case.decision.outcome, case.decision.effective
    ends = {"不予批准": outcome and outcome.refused, "撤回": outcome and outcome.withdrawn}
    for name, day in ends.items():
        if day:
            end = _Moment(None, name, day, day, ("结果", name))
            yield from ((m._replace(last=m.first), end) for m in everything)
    if effective:
        held = _Moment(None, "施行日期", effective, effective, ("施行日期",))
        for index, found in enumerate(case.decision.evaluations):
            yield held, _Moment(None, "评估", found.date, found.date, ("评估", index, "日期"))


def _moment(step: Step) -> _Moment:
    body = f"（{step.bodies[0]}）" if step.kind is ProcedureStep.REVIEW else ""
    return _Moment(step.kind, step.kind.value + body, step.first, step.last, step.path)


def _is_told_elsewhere(before: _Moment, after: _Moment) -> bool:
    """Return whether another rule tells it: that one knows how an approval follows a notice."""
    return (before.kind, after.kind) == (ProcedureStep.NOTICE, ProcedureStep.APPROVAL)


RULE = Rule(CODE, "步骤有先有后", check)
