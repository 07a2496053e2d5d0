"""What to tell a clerk of names that don't find what they name: where they stand, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable

from dutybook.check.everyday import everyday_names
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity
from dutybook.present import addresses
from dutybook.present.search.self_test import FIRST, Misplaced

CODE = "DB605"


def name_problems(names: Iterable[Misplaced], book: Book) -> list[Problem]:
    """Return a warning for each name, its line not yet looked up."""
    return [_problem(name, book) for name in names]


def _problem(name: Misplaced, book: Book) -> Problem:
    origin = _origin(name, book)
    before = "、".join(f"“{hit.title}”" for hit in name.found)
    if name.name == name.title:
        what = f"居民搜名称“{name.name}”，前 {FIRST} 条里没有它自己，先列出的是{before}"
        advice = "名称能改的，改得更具体；不能改的，写上一个别处不用的俗称，居民照俗称找得到"
    else:
        what = f"居民搜“{name.name}”，前 {FIRST} 条里没有“{name.title}”，先列出的是{before}"
        advice = "请换成更能说明这件事的说法，或者删去这个叫法"
    return Problem(CODE, origin, f"{what}；{advice}", Severity.WARNING)


def _origin(name: Misplaced, book: Book) -> Origin:
    """Return where a name is written, or the nearest place that is known."""
    for known in everyday_names(book):
        if known.said == name.name and (name.id in known.duties or known.title == name.title):
            return known.origin
    town = Origin(f"{name.id.partition('#')[0]}/town.yml")
    return _titles(book).get(name.id, town if "#" in name.id else Origin("county.yml"))


def _titles(book: Book) -> dict[str, Origin]:
    """Return record id -> where its title is written."""
    found = {row.id: row.origin for _, row in book.current_rows()}
    found |= {duty.id: duty.origin.at("名称") for duty in book.duties.values()}
    readings = [(addresses.guide(slug), f"guides/{slug}.yml") for slug in book.guides]
    readings += [(addresses.event(slug), f"events/{slug}.yml") for slug in book.events]
    found |= {address.rstrip("/"): Origin(file, ("名称",)) for address, file in readings}
    bodies = [
        (addresses.elsewhere(matter.slug), Origin("elsewhere.yml", (index, "名称")))
        for index, matter in enumerate(book.elsewhere)
    ]
    bodies += [
        (addresses.department(body.slug), Origin("departments.yml", (name,)))
        for name, body in book.departments.items()
    ]
    bodies += [
        (addresses.village(town.slug, village.slug), village.origin)
        for town, village in book.villages()
    ]
    found |= {address.rstrip("/"): origin for address, origin in bodies}
    return found | {town.slug: Origin(f"{town.slug}/town.yml") for town in book.towns}
