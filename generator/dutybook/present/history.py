"""What became of every duty from edition to edition: a list's steps, and a duty's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dutybook.compare.books import compare_town, compare_village_lists
from dutybook.compare.change import Change
from dutybook.compare.sides import Side
from dutybook.model.book import Book
from dutybook.model.duty import Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town


class Step(NamedTuple):
    """From one edition of a list to another."""

    old: DutyList
    new: DutyList
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class ListHistory:
    """The editions of one list and what changed between them."""

    book: Book
    town: Town | None
    """None for the villages' standard list."""
    lists: tuple[DutyList, ...]
    """Oldest first, the current list last; a draft is not among them."""

    @property
    def name(self) -> str:
        """Whose list it is."""
        return self.town.name if self.town else "村级清单"

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps between adjacent editions, oldest first."""
        return tuple(
            self.step(old, new) for old, new in zip(self.lists, self.lists[1:], strict=False)
        )

    def step(self, old: DutyList, new: DutyList) -> Step:
        """Return what changed from one of the lists to another."""
        sides = (self._side(old), self._side(new))
        if self.town is None:
            return Step(old, new, tuple(compare_village_lists(*sides)))
        return Step(old, new, tuple(compare_town(*sides, self.town.slug)))

    def _side(self, found: DutyList) -> Side:
        label = found.head.edition
        if self.town is None:
            return Side(self.book, label, {}, found, whole=False)
        return Side(self.book, label, {self.town.slug: found}, None, whole=False)

    @cached_property
    def of_duty(self) -> dict[str, tuple[tuple[Step, Change], ...]]:
        """Duty id -> its changes with their steps, newest first; villages' own differences left out."""
        found: dict[str, list[tuple[Step, Change]]] = {}
        for step in reversed(self.steps):
            for change in step.changes:
                if change.village is None:
                    for id in change.duties:
                        found.setdefault(id, []).append((step, change))
        return {id: tuple(changes) for id, changes in found.items()}

    @cached_property
    def first(self) -> dict[str, DutyList]:
        """Duty id -> the oldest list that holds it."""
        return {id: held for held in reversed(self.lists) for id in held.by_id()}

    @cached_property
    def last(self) -> dict[str, tuple[DutyList, Listing]]:
        """Duty id -> the newest list that holds it, with its row there."""
        return {id: (held, row) for held in self.lists for id, row in held.by_id().items()}

    def gone(self) -> Iterator[tuple[DutyList, Listing]]:
        """Yield the rows that an edition held and the current list doesn't, as they last stood."""
        current = self.lists[-1].by_id() if self.lists else {}
        for id, (held, row) in self.last.items():
            if id not in current:
                yield held, row


def town_history(book: Book, town: Town) -> ListHistory:
    """Return the history of a town's list."""
    return ListHistory(book, town, _held(town.editions, town.current))


def village_history(book: Book) -> ListHistory:
    """Return the history of the villages' standard list."""
    return ListHistory(book, None, _held(book.village_editions, book.village_list))


def _held(editions: tuple[DutyList, ...], current: DutyList | None) -> tuple[DutyList, ...]:
    if current is None or current.is_draft(editions):
        return editions
    return (*editions, current)
