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

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from dutybook.check.departments import named_departments
from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.department import Dissolved
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

CODE = "DB212"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield names of bodies, places and guides that are gone by today."""
    for gone in (*_departments(book), *_towns(book), *_guides(book)):
        if gone.dissolved.date <= today:
            message = (
                f"“{gone.name}”已于 {gone.dissolved.date} 撤并，并入“{gone.now}”；"
                f"请改写成“{gone.now}”，或者按现在的分工改"
            )
            at_key = "上级部门职责" in gone.origin.path
            yield Problem(CODE, gone.origin, message, Severity.WARNING, at_key=at_key)


class _Gone(NamedTuple):
    name: str
    dissolved: Dissolved
    now: str
    """Which takes its place, at the end of a chain of mergers, as it is to be written there."""
    origin: Origin


def _departments(book: Book) -> Iterator[_Gone]:
    in_events = [
        (written, Origin(f"events/{slug}.yml", ("顺序", index)))
        for slug, event in book.events.items()
        for index, written in enumerate(event.order)
    ]
    successors = {
        name: body.dissolved.into for name, body in book.departments.items() if body.dissolved
    }
    for name, origin in (*named_departments(book), *in_events):
        full = book.department(name)
        dissolved = book.departments[full].dissolved if full is not None else None
        if dissolved and origin.path[-1] != "并入":  # how one body went into the next is history
            yield _Gone(name, dissolved, _last(dissolved.into, successors), origin)


def _towns(book: Book) -> Iterator[_Gone]:
    gone = {
        name: town.profile.dissolved
        for town in book.towns
        for name in (town.name, town.slug)
        if town.profile.dissolved
    }
    successors = {name: dissolved.into for name, dissolved in gone.items()}
    for name, body in book.departments.items():
        for index, place in enumerate(body.serves):
            if place in gone and body.dissolved is None:
                origin = Origin("departments.yml", (name, "服务", index))
                yield _Gone(place, gone[place], _last(gone[place].into, successors), origin)


def _guides(book: Book) -> Iterator[_Gone]:
    gone = {slug: guide.dissolved for slug, guide in book.guides.items() if guide.dissolved}
    slugs = {guide.name: slug for slug, guide in book.guides.items()}
    successors = {
        slug: slugs.get(dissolved.into, dissolved.into.removeprefix("guides/"))
        for slug, dissolved in gone.items()
    }
    for slug, event in book.events.items():
        for index, written in enumerate(event.order):
            guide = written.removeprefix("guides/")
            if guide in gone and guide != written:
                now = f"guides/{_last(successors[guide], successors)}"
                yield _Gone(
                    written, gone[guide], now, Origin(f"events/{slug}.yml", ("顺序", index))
                )


def _last(name: str, successors: Mapping[str, str]) -> str:
    """Return the end of a chain, or where it begins to go round."""
    seen: set[str] = set()
    while name in successors and name not in seen:
        seen.add(name)
        name = successors[name]
    return name


RULE = DatedRule(CODE, "不写已撤并的单位", check)
