"""The admission board, and a page for every decision: its course, its reasons, and what it did to the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dutybook.compare.decided import names
from dutybook.model.course import CourseState
from dutybook.model.decision import VERBS, Decision, Resources
from dutybook.model.decision import Change as Declared
from dutybook.model.identity import DutyReference
from dutybook.model.months import months_after
from dutybook.present import addresses
from dutybook.present.across import Found, TownsChange, across_lists
from dutybook.present.cases import Case, CaseView, cases, name_of, places_of
from dutybook.present.page import Link, Page
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import joined, long_date

BOARD = Link("准入和调整", addresses.DECISIONS)
_OVER = ("decided", "ended")
_SOON = 3
"""Months ahead of which an evaluation is announced."""


class CaseGroup(NamedTuple):
    """Decisions that stand alike."""

    slug: str
    heading: str
    hint: str
    cases: tuple[CaseView, ...]
    is_over: bool
    """Whether nothing is awaited of them, so that a line each is enough."""


class BoardView(NamedTuple):
    """What the admission board shows."""

    day: str
    groups: tuple[CaseGroup, ...]
    procedure: tuple[tuple[str, str], ...]
    """Each door with its steps, as the county requires them."""


class DeclaredView(NamedTuple):
    """A line of a decision, and what it did to the lists."""

    verb: str
    kind: str
    duties: tuple[Link, ...]
    becomes: tuple[Link, ...]
    what: str
    """From whom to whom, which fields, in which places."""
    note: str
    effects: tuple[TownsChange, ...]


class DecisionView(NamedTuple):
    """What a decision's page shows."""

    case: CaseView
    day: str
    facts: tuple[tuple[str, str], ...]
    declared: tuple[DeclaredView, ...]
    waiting: str
    """Why the lists show nothing of it; empty where they do."""
    reasons: tuple[tuple[str, str], ...]
    resources: tuple[tuple[str, str], ...]


def board_page(setting: Setting) -> Page:
    """Return the board of what is under way, due for evaluation, and decided."""
    view = BoardView(
        day=long_date(setting.today),
        groups=tuple(_groups(setting, cases(setting))),
        procedure=tuple(_procedure(setting)),
    )
    return Page(
        address=addresses.DECISIONS,
        kind="decisions",
        title=BOARD.name,
        description=f"{setting.book.county.name}职责准入和动态调整：正在办的走到哪一步，怎样提意见，已经定了什么，什么时候评估。",
        crumbs=(HOME_LINK,),
        view=view,
    )


def decision_pages(setting: Setting) -> Iterator[Page]:
    """Yield a page for every decision."""
    effects = _effects(setting)
    linked = _duties_with_a_page(setting)
    for case in cases(setting):
        yield _page(case, effects.get(case.decision.id, []), linked)


def noticed(setting: Setting) -> tuple[CaseView, ...]:
    """Return the decisions whose public notice hangs today."""
    found = (case for case in cases(setting) if case.course.state is CourseState.NOTICE)
    return tuple(case.view() for case in found)


def _groups(setting: Setting, found: tuple[Case, ...]) -> Iterator[CaseGroup]:
    soon = months_after(setting.today, _SOON)

    def is_due(case: Case) -> bool:
        due = case.course.evaluation_due
        return due is not None and due <= soon

    kinds: tuple[tuple[str, str, str, Callable[[Case], bool]], ...] = (
        ("noticed", "正在公示", "公示期里谁都可以提意见。", _is(CourseState.NOTICE)),
        ("under-way", "正在办", "", lambda case: case.course.state.is_under_way),
        (
            "coming",
            "已经批准，还没有完全落实",
            "",
            _is(CourseState.APPROVAL, CourseState.TRANSITION),
        ),
        ("due", "该评估了", f"已经到期的，和{_SOON}个月以内到期的。", is_due),
        ("ended", "没有批准和撤回的", "", lambda case: case.course.state.is_ended),
        ("decided", "已经施行", "", lambda case: True),
    )
    told: set[str] = set()
    groups = []
    for slug, heading, hint, fits in kinds:
        of_kind = [case for case in found if case.decision.id not in told and fits(case)]
        told |= {case.decision.id for case in of_kind}
        views = tuple(case.view() for case in of_kind)
        groups.append(CaseGroup(slug, heading, hint, views, is_over=slug in _OVER))
    *others, ended, decided = groups
    yield from (group for group in (*others, decided, ended) if group.cases)


def _is(*states: CourseState) -> Callable[[Case], bool]:
    return lambda case: case.course.state in states


def _procedure(setting: Setting) -> Iterator[tuple[str, str]]:
    rules = setting.book.county.rules
    for door, steps in (("职责准入", rules.admission), ("动态调整", rules.adjustment)):
        if steps:
            yield door, " → ".join(steps)
    if rules.notice_workdays:
        yield "公示", f"不少于{rules.notice_workdays}个工作日，贴出当天不算"
    if rules.evaluation_months:
        yield "评估", f"施行以后每{rules.evaluation_months}个月一次"


def _page(case: Case, found: list[Found], linked: frozenset[str]) -> Page:
    setting, decision = case.setting, case.decision
    view = DecisionView(
        case=case.view(),
        day=long_date(setting.today),
        facts=tuple(_facts(decision)),
        declared=tuple(_declared(setting, line, found, linked) for line in decision.changes),
        waiting="" if found else _waiting(case),
        reasons=tuple(_reasons(decision)),
        resources=tuple(_resources(decision.resources)) if decision.resources else (),
    )
    return Page(
        address=addresses.decision(decision.id),
        kind="decision",
        title=f"{case.title} · 决定 {decision.id}",
        description=f"{decision.door}：{case.title}。{case.moments[0].text}",
        crumbs=(HOME_LINK, BOARD),
        view=view,
    )


def _facts(decision: Decision) -> Iterator[tuple[str, str]]:
    yield "编号", decision.id
    yield "途径", decision.door.value
    if decision.grounds:
        yield "事由", decision.grounds
    if decision.edition:
        yield "进入", f"{decision.edition}年版" if decision.edition.isdigit() else decision.edition
    if decision.approval is not None:
        number = f"，{decision.approval.number}" if decision.approval.number else ""
        yield "批准", f"{decision.approval.body}，{long_date(decision.approval.date)}{number}"


def _declared(
    setting: Setting, line: Declared, found: list[Found], linked: frozenset[str]
) -> DeclaredView:
    def links(references: tuple[DutyReference, ...]) -> tuple[Link, ...]:
        return tuple(
            Link(
                f"{reference.id} {name_of(setting, reference)}",
                addresses.duty(reference.id) if reference.id in linked else "",
            )
            for reference in references
        )

    effects = [one for one in found if names(setting.book, line, one[2])]
    return DeclaredView(
        verb=VERBS[line.kind],
        kind=line.kind.replace("_", "-"),
        duties=links(line.duties),
        becomes=links(line.becomes),
        what="；".join(_what(setting, line)),
        note=line.note or "",
        effects=tuple(across_lists(setting, effects)),
    )


def _what(setting: Setting, line: Declared) -> Iterator[str]:
    if line.source and line.target:
        yield f"从{line.source}到{line.target}"
    elif line.target:
        yield f"列入{line.target}" if line.kind in ("added", "devolved") else f"到{line.target}"
    elif line.source:
        yield f"原来是{line.source}"
    if line.fields:
        yield f"改的是{joined(line.fields)}"
    if places := places_of(setting, (line,)):
        yield f"适用于{places}"


def _reasons(decision: Decision) -> Iterator[tuple[str, str]]:
    if decision.note:
        yield "说明", decision.note
    if argued := decision.argument:
        texts = ("必要性", argued.need), ("合理性", argued.reason), ("合法性", argued.lawfulness)
        yield from ((label, text) for label, text in texts if text)
    if decision.outcome is not None and decision.outcome.note:
        yield "结果", decision.outcome.note


def _resources(given: Resources) -> Iterator[tuple[str, str]]:
    if given.posts is not None:
        yield "编制", f"{given.posts}名"
    if given.people is not None:
        yield "人员", f"{given.people}名"
    if given.money is not None:
        yield "经费", f"{given.money:g}万元"
    if given.equipment:
        yield "设备", joined(given.equipment)
    for training in given.training:
        when = f"{long_date(training.date)}，" if training.date else ""
        people = f"，{training.people}人次" if training.people is not None else ""
        yield "培训", f"{when}{training.content}{people}"


def _waiting(case: Case) -> str:
    if case.course.state.is_ended:
        return "没有获得批准，清单没有变动。"
    if case.course.state.is_under_way:
        return "还没有批准，清单没有变动。"
    return "清单还没有照它变动。"


def _effects(setting: Setting) -> dict[str, list[Found]]:
    """Return what each decision did: 编号 -> the changes that it names, list by list."""
    found: dict[str, list[Found]] = {}
    for history in (*setting.histories.values(), setting.village_history):
        for step in history.steps:
            for change in step.changes:
                if change.decision is not None:
                    found.setdefault(change.decision, []).append((history, step, change))
    return found


def _duties_with_a_page(setting: Setting) -> frozenset[str]:
    histories = (*setting.histories.values(), setting.village_history)
    return frozenset(setting.duties) | {id for history in histories for id in history.last}
