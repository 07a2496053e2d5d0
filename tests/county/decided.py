"""Every change between two editions named by one decision, and every decision seen in the lists."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from dutybook.compare.books import compare_town, compare_village_lists
from dutybook.compare.change import Change, ChangeKind
from dutybook.compare.decided import applies_to, declares
from dutybook.compare.sides import Side
from dutybook.model.book import Book
from dutybook.model.decision import Change as Declared
from dutybook.model.decision import Decision
from dutybook.model.duty import FIELD_KEYS
from dutybook.model.duty_list import DutyList

_JOINED = (ChangeKind.MERGED, ChangeKind.SPLIT)


class Step(NamedTuple):
    """One list's way from an edition to the next."""

    name: str
    old: DutyList
    new: DutyList
    changes: tuple[Change, ...]


def steps(book: Book) -> Iterator[Step]:
    """Yield every step of every list, oldest first."""
    for town in book.towns:
        chain = (*town.editions, *((town.current,) if town.current else ()))
        for old, new in pairwise(chain):
            before, after = (
                Side(book, "", {town.slug: found}, None, whole=False) for found in (old, new)
            )
            yield Step(town.name, old, new, tuple(compare_town(before, after, town.slug)))
    chain = (*book.village_editions, *((book.village_list,) if book.village_list else ()))
    for old, new in pairwise(chain):
        before, after = (Side(book, "", {}, found, whole=False) for found in (old, new))
        yield Step("村级清单", old, new, tuple(compare_village_lists(before, after)))


def editions_not_coming(book: Book, _: date) -> Iterator[str]:
    """Yield approved decisions that enter no edition, or one that is neither there nor the next."""
    known = {found.head.edition for found in book.editions()}
    known |= {found.head.edition for _town, found in book.current_lists()}
    newest = int(max(known)[:4])
    for stem, decision in book.decisions.items():
        if decision.outcome is not None:
            continue
        if decision.edition is None:
            yield f"{stem}号决定没有写版次"
        elif decision.edition not in known and int(decision.edition[:4]) != newest + 1:
            yield f"{stem}号决定的版次 {decision.edition} 没有，也不是下一版"


def changes_not_named_once(book: Book, _: date) -> Iterator[str]:
    """Yield changes that no approved decision for the edition names, or that two name."""
    for step in steps(book):
        for change in step.changes:
            naming = [
                stem
                for stem, decision in _entering(book, step)
                if any(_names(book, line, change) for line in decision.changes)
            ]
            if len(naming) != 1:
                said = f"由{'、'.join(naming)}号决定写了几遍" if naming else "没有决定写到"
                yield f"{step.name}{step.new.head.name}：{_told(change)}，{said}"


class _Demand(NamedTuple):
    """What a line of a decision wants to be seen in the lists."""

    duty: str | None
    """None of a merger or a split, which is seen as one change of several duties."""
    place: str | None
    field: str | None


def lines_not_carried_out(book: Book, _: date) -> Iterator[str]:
    """Yield duties, places and fields of approved decisions' lines that no list shows."""
    taken = list(steps(book))
    for stem, decision in book.decisions.items():
        entered = [step for step in taken if (stem, decision) in _entering(book, step)]
        for line in decision.changes if entered else ():
            shown = [c for step in entered for c in step.changes if _names(book, line, c)]
            for demand in _demands(line):
                if not any(_meets(book, change, demand) for change in shown):
                    ids = demand.duty or "、".join(reference.id for reference in line.duties)
                    what = " ".join(filter(None, (ids, demand.field, demand.place)))
                    yield f"{stem}号决定的“{what}”没有落到清单上"


def _demands(line: Declared) -> Iterator[_Demand]:
    is_joined = line.kind in {kind.value for kind in _JOINED}
    duties = [None] if is_joined else [reference.id for reference in line.duties]
    yield from itertools.starmap(
        _Demand, itertools.product(duties, line.applies_to or (None,), line.fields or (None,))
    )


def _meets(book: Book, change: Change, demand: _Demand) -> bool:
    places = (demand.place,) if demand.place else ()
    return (
        demand.duty in (None, change.duty)
        and applies_to(book, places, change.town, change.village)
        and demand.field in (None, FIELD_KEYS.get(change.field or "", change.field))
    )


def changes_before_approval(book: Book, today: date) -> Iterator[str]:
    """Yield what decisions say that are not approved, or not in force, and that the lists show already."""
    taken = list(steps(book))
    for stem, decision in book.decisions.items():
        effective = decision.effective
        in_force = decision.approval is not None and effective is not None and effective <= today
        if in_force and decision.outcome is None:
            continue
        for step in taken:
            if not _may_have_known(step, decision):
                continue
            for change in step.changes:
                if any(_names(book, line, change) for line in decision.changes):
                    yield f"{stem}号决定还没有施行，{step.name}已经{_told(change)}"


def _may_have_known(step: Step, decision: Decision) -> bool:
    """Return whether a step came after the application: the same may have happened years before."""
    asked, held = decision.application, step.new.head.approval
    return asked is not None and held is not None and held.date >= asked.date


def _entering(book: Book, step: Step) -> list[tuple[str, Decision]]:
    return [
        (stem, decision)
        for stem, decision in book.decisions.items()
        if decision.approval is not None
        and decision.outcome is None
        and step.old.head.edition < (decision.edition or "") <= step.new.head.edition
    ]


def _names(book: Book, line: Declared, change: Change) -> bool:
    if change.kind not in _JOINED:
        return declares(book, line, change)
    written = f"{change.before or ''}\n{change.after or ''}".split("\n")
    ids = {text.split(" ")[0] for text in written if text}
    own = {reference.id for reference in (*line.duties, *line.becomes)}
    place = applies_to(book, line.applies_to, change.town, change.village)
    return line.kind == change.kind.value and place and ids <= own


def _told(change: Change) -> str:
    field = FIELD_KEYS.get(change.field or "", change.field or "")
    return f"“{change.duty} {change.row.name}”{change.kind.verb}{field}"
