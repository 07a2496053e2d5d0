"""部门要在 departments.yml 里。

主责、配合、承接、去处等处写的部门，用全称、简称或统称（如“派出所”），都要在 departments.yml 里登记过；
“乡镇”“村”指本地自己。

不对：

    主责: 县民政厅

对：

    主责: 县民政局
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import DutyText, GoTo
from dutybook.model.nearest import did_you_mean
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB204"

_LEVELS = ("县", *TOWN_ITSELF, *VILLAGE_ITSELF)
"""Who may do a step without being a department."""

Named = Iterator[tuple[str, Origin]]


def check(book: Book) -> Iterator[Problem]:
    """Yield names that stand for a department and that nobody registered."""
    known = [*book.departments, *book.generic_names]
    for name, origin in _named(book):
        if not book.knows(name) and name not in TOWN_ITSELF + VILLAGE_ITSELF:
            suggestion = did_you_mean(name, known)
            message = f"不认识部门“{name}”。{suggestion}新部门请先写进 departments.yml"
            yield Problem(CODE, origin, message)


def _named(book: Book) -> Named:
    for duty in book.duties.values():
        yield from _in_text(duty.entry, duty.origin)
    for _, row in book.current_rows():
        if row.own:
            yield from _in_text(row.text, row.origin)
    for index, matter in enumerate(book.elsewhere):
        yield from _in_go_to(matter.go_to, Origin("elsewhere.yml", (index,)))
    for name, body in book.departments.items():
        if body.dissolved:
            yield body.dissolved.into, Origin("departments.yml", (name, "撤并", "并入"))
    for slug, guide in book.guides.items():
        for index, step in enumerate(guide.steps):
            if step.by and step.by not in _LEVELS:
                yield step.by, Origin(f"guides/{slug}.yml", ("步骤", index, "由谁"))


def _in_text(text: DutyText, origin: Origin) -> Named:
    for name, key in (
        (text.lead, "主责"),
        (text.receiver, "承接部门"),
        (text.delegated_by, "原实施部门"),
    ):
        if name is not None:
            yield name, origin.at(key)
    for index, name in enumerate(text.support):
        yield name, origin.at("配合", index)
    for name in text.department_parts:
        yield name, origin.at("上级部门职责", name)
    for index, step in enumerate(text.process):
        if step.by and step.by not in _LEVELS:
            yield step.by, origin.at("办理流程", index, "由谁")
    yield from _in_go_to(text.go_to, origin)


def _in_go_to(go_to: tuple[GoTo, ...], origin: Origin) -> Named:
    for index, where in enumerate(go_to):
        yield where.to, origin.at("去处", index, "找")


RULE = Rule(CODE, "部门已登记", check, needs=("departments.yml",))
