"""不再写已经撤并的部门、地方和指南。

departments.yml、town.yml、村和指南的文件里写明“撤并”的，到了那一天就不再办事。现行清单、目录、指南、
一件事和“服务”里还写着它，居民会被指到不在的地方；请改写成并入的单位。往年版次和决定不用改。

清单是批准过的文件，一时不能改的，可以在这一行忽略并写明理由。

不对（县扶贫办已经并入县农业农村局）：

    主责: 县扶贫办

对：

    主责: 县农业农村局
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.departments import named_departments
from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.department import Dissolved
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

CODE = "DB212"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield names of bodies, places and guides that are gone by today."""
    for name, dissolved, origin in _named(book):
        if dissolved is not None and dissolved.date <= today:
            into = _now(book, dissolved.into)
            message = (
                f"“{name}”已于 {dissolved.date} 撤并，并入“{into}”；"
                f"请改写成“{into}”，或者按现在的分工改"
            )
            yield Problem(CODE, origin, message, Severity.WARNING, at_key=_is_key(origin))


def _named(book: Book) -> Iterator[tuple[str, Dissolved | None, Origin]]:
    for name, origin in named_departments(book):
        full = book.department(name)
        if (
            full is not None and origin.path[-1] != "并入"
        ):  # how bodies went from one to the next is history
            yield name, book.departments[full].dissolved, origin
    yield from _served_towns(book)
    for slug, event in book.events.items():
        for index, written in enumerate(event.order):
            origin = Origin(f"events/{slug}.yml", ("顺序", index))
            full = book.department(written)
            if written.startswith("guides/") and (guide := book.guide(written)):
                yield guide.name, guide.dissolved, origin
            elif full is not None:
                yield written, book.departments[full].dissolved, origin


def _served_towns(book: Book) -> Iterator[tuple[str, Dissolved | None, Origin]]:
    gone = {name: town.profile.dissolved for town in book.towns for name in (town.name, town.slug)}
    for name, body in book.departments.items():
        for index, place in enumerate(body.serves):
            if body.dissolved is None:
                yield place, gone.get(place), Origin("departments.yml", (name, "服务", index))


def _now(book: Book, name: str) -> str:
    """Return the department at the end of a chain of mergers."""
    seen = {name}
    while (body := book.departments.get(name)) and body.dissolved:
        name = body.dissolved.into
        if name in seen:
            break
        seen.add(name)
    return name


def _is_key(origin: Origin) -> bool:
    return "上级部门职责" in origin.path


RULE = DatedRule(CODE, "不写已撤并的单位", check)
