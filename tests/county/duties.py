"""Duties in residents' words, the guides that lead to them, and where duties went that left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.model.book import Book
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import Duty, DutyText
from dutybook.model.kinds import DutyKind, fields_of

_ANYONE = frozenset((*TOWN_ITSELF, *VILLAGE_ITSELF, "县"))
_NOT_THE_PLACE = frozenset((DutyKind.RECLAIMED, DutyKind.EXCLUDED, DutyKind.BARRED))


def without_everyday_words(book: Book, _: date) -> Iterator[str]:
    """Yield duties of today's lists that have no everyday names or no plain words of what they are."""
    for town, row in book.current_rows():
        duty = book.duties.get(row.id)
        where = f"{town.name if town else '村级清单'}的“{row.id} {row.name}”"
        if duty is None or not duty.entry.aliases:
            yield f"{where}没有俗称"
        if not row.text.note:
            yield f"{where}没有说明"


def names_taken_twice(book: Book, _: date) -> Iterator[str]:
    """Yield everyday names that are another duty's title, or that two duties still listed both bear."""
    listed = {row.id for _town, row in book.current_rows()}
    titles = {duty.name: duty.id for duty in book.duties.values()}
    bearers: dict[str, str] = {}
    for id, duty in book.duties.items():
        for alias in duty.entry.aliases:
            if titles.get(alias, id) != id:
                yield f"“{id}”的俗称“{alias}”是“{titles[alias]}”的名称"
            if id in listed and bearers.setdefault(alias, id) != id:
                yield f"“{id}”和“{bearers[alias]}”都有俗称“{alias}”"


def guides_led_astray(book: Book, _: date) -> Iterator[str]:
    """Yield guides for duties that no list has, and steps by bodies that none of their duties names.

    Nor may a step be the place's where every list says that the place has nothing to do with it.
    """
    kinds: dict[str, set[DutyKind]] = {}
    for _town, row in book.current_rows():
        kinds.setdefault(row.id, set()).add(row.kind)
    for slug, guide in book.guides.items():
        ids = [reference.id for reference in guide.duties]
        held = {kind for id in ids for kind in kinds.get(id, ())}
        if not held:
            yield f"指南 {slug} 的事项{'、'.join(ids)}不在任何现行清单里"
        bodies = {
            name for id in ids if id in book.duties for name in _bodies(book, book.duties[id])
        }
        for step in guide.steps:
            if step.by in (*TOWN_ITSELF, *VILLAGE_ITSELF) and held <= _NOT_THE_PLACE:
                yield f"指南 {slug} 的“{step.name}”由{step.by}办，清单里不归乡镇（街道）、村（社区）"
            if step.by is None or step.by in _ANYONE:
                continue
            if _meant(book, step.by) not in bodies:
                yield f"指南 {slug} 的“{step.name}”由{step.by}办，事项里没有写到它"


def exits_untold(book: Book, _: date) -> Iterator[str]:
    """Yield duties that left without a decision, a past edition or a word on where they went."""
    listed = {row.id for _town, row in book.current_rows()}
    once = {row.id for edition in book.editions() for row in edition.rows}
    for id in sorted(once - listed - _with_exit(book)):
        yield f"“{id}”在往年版次里有，现行清单没有，目录里没有写“退出”"
    for id in sorted(_with_exit(book)):
        exit = book.duties[id].entry.exit
        assert exit is not None
        if id in listed:
            yield f"“{id}”写了“退出”，现行清单里还有"
        if id not in once:
            yield f"“{id}”写了“退出”，往年版次里从来没有"
        if not exit.now_with and exit.successor is None:
            yield f"“{id}”退出了，没有写现归谁、接续哪件"
        decision = book.decisions.get(exit.decision or "")
        if decision is None:
            yield f"“{id}”退出，没有写是哪个决定"
        elif decision.effective != exit.date:
            yield f"“{id}”退出是 {exit.date}，{exit.decision} 号决定 {decision.effective} 才施行"
        elif not any(ref.id == id for change in decision.changes for ref in change.duties):
            yield f"“{id}”退出，{exit.decision} 号决定没有写到它"


def _with_exit(book: Book) -> set[str]:
    return {id for id, duty in book.duties.items() if duty.entry.exit is not None}


def _bodies(book: Book, duty: Duty) -> set[str]:
    """Return every body that a duty's catalogue text, or a row of today's lists, names."""
    texts: list[DutyText] = [duty.entry]
    texts += [row.text for _town, row in book.current_rows() if row.id == duty.id]
    return {_meant(book, name) for text in texts for name in bodies_named(text)} | _in_words(
        book, texts
    )


def bodies_named(text: DutyText) -> Iterator[str]:
    yield from (name for name in (text.lead, text.receiver, text.delegated_by) if name)
    yield from text.support
    yield from text.department_parts
    yield from (step.by for step in text.process if step.by)
    yield from (where.to for where in text.go_to)


def _in_words(book: Book, texts: list[DutyText]) -> set[str]:
    """Return departments that the sentences of a duty mention."""
    sentences = " ".join(
        str(getattr(text, field))
        for text in texts
        for field in fields_of(DutyKind.BASIC) | {"method"}
    )
    return {name for name in book.departments if name in sentences}


def _meant(book: Book, name: str) -> str:
    return book.department(name) or name
