"""写到的乡镇、村要真有。

派驻机构的“服务”、决定的“适用”写乡镇名称或文件夹名，村写成“清溪镇/柳林村”。
撤并的乡镇并入哪个乡镇、撤并的村并入哪个村，写的也要真有；并入本乡镇的村，只写村名就行。

不对：

    服务: [清溪乡]

对：

    服务: [清溪镇]
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.nearest import did_you_mean
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB208"


def check(book: Book) -> Iterator[Problem]:
    """Yield names of places that the county doesn't have."""
    known = {name for town in book.towns for name in (town.name, town.slug)}
    known |= {f"{town.name}/{village.name}" for town, village in book.villages()}
    known |= {f"{town.slug}/{village.slug}" for town, village in book.villages()}
    for name, origin in _named(book):
        if name not in known:
            suggestion = did_you_mean(name, known)
            message = f"没有“{name}”这个地方。{suggestion}请写本县乡镇（街道）或“乡镇/村”"
            yield Problem(CODE, origin, message, about=(name,))


def _named(book: Book) -> Iterator[tuple[str, Origin]]:
    for name, body in book.departments.items():
        for index, place in enumerate(body.serves):
            yield place, Origin("departments.yml", (name, "服务", index))
    for stem, decision in book.decisions.items():
        for number, change in enumerate(decision.changes):
            for index, place in enumerate(change.applies_to):
                yield place, Origin(f"decisions/{stem}.yml", ("变更", number, "适用", index))
    yield from _successors(book)


def _successors(book: Book) -> Iterator[tuple[str, Origin]]:
    for town in book.towns:
        if town.profile.dissolved:
            yield town.profile.dissolved.into, town.origin.at("撤并", "并入")
        for village in town.villages:
            if village.dissolved:
                into = village.dissolved.into
                near = any(into == other.name for other in town.villages)
                yield f"{town.name}/{into}" if near else into, village.origin.at("撤并", "并入")


RULE = Rule(
    CODE,
    "写到的地方都有",
    check,
    needs=(
        "*/town.yml",
        "*/villages/*",
    ),
)
