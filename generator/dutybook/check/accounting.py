"""Account for every change of substance: which decisions name it, and whether they may, or must, be carried out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from dutybook.check.cases import Case, cases
from dutybook.compare.books import compare_town, compare_village_lists
from dutybook.compare.change import Change
from dutybook.compare.decided import ids_declared, ids_of, names
from dutybook.compare.sides import Side
from dutybook.model.book import Book
from dutybook.model.decision import Change as Declared
from dutybook.model.decision import Decision
from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town, Village


class Standing(Enum):
    """What a decision has to say of a list on a day."""

    IN_FORCE = "in force"
    """Its changes must stand in the list."""
    LATER_EDITION = "later edition"
    """It is in force, but enters an edition that the list is not yet."""
    NOT_YET = "not yet"
    """Approved for a day to come."""
    NOT_APPROVED = "not approved"
    ENDED = "ended"
    """Refused or withdrawn."""
    PAST = "past"
    """It entered an edition that is frozen already."""


@dataclass(frozen=True)
class Account:
    """One list: what changed since its newest frozen edition."""

    town: Town | None
    """None for the villages' standard list."""
    old: DutyList
    new: DutyList
    changes: tuple[Change, ...]

    def standing(self, decision: Decision, today: date) -> Standing:
        """Return what a decision has to say of this list.

        The list is seen on the day from which it holds, with what was approved when it was approved itself:
        so nothing is complained of before its time, and time that passes makes no error.
        """
        if decision.outcome is not None:
            return Standing.ENDED
        if decision.edition is not None and decision.edition <= self.old.head.edition:
            return Standing.PAST
        if decision.approval is None or decision.approval.date > max(today, self.settled or today):
            return Standing.NOT_APPROVED
        later = decision.edition is None or decision.edition > self.new.head.edition
        day = today if later else max(today, self.new.head.effective or today)
        if decision.effective is not None and decision.effective > day:
            return Standing.NOT_YET
        return Standing.LATER_EDITION if later else Standing.IN_FORCE

    @property
    def settled(self) -> date | None:
        """The day on which the list was approved, as far as its head tells."""
        head = self.new.head
        return head.approval.date if head.approval else head.published or head.effective

    def is_settled_by(self, decision: Decision) -> bool:
        """Return whether a decision was approved and to take effect when the list was: on whatever day."""
        if decision.approval is None or self.settled is None:
            return False
        holds_from = self.new.head.effective or self.settled
        in_time = decision.effective is None or decision.effective <= holds_from
        return in_time and decision.approval.date <= self.settled

    def village_named(self, place: str) -> str | None:
        """Return what a place of 适用 means here: a village's slug, "" for the town, None for elsewhere."""
        return self._places.get(place)

    @property
    def villages(self) -> tuple[Village, ...]:
        """The villages whose own rows belong to it."""
        return self.town.villages if self.town else ()

    @cached_property
    def _places(self) -> dict[str, str]:
        if self.town is None:
            return {}
        own = (self.town.name, self.town.slug, *self.town.profile.short_names)
        below = {
            f"{town}/{name}": village.slug
            for village in self.villages
            for town in (self.town.name, self.town.slug)
            for name in (village.name, village.slug)
        }
        return below | dict.fromkeys(own, "")

    def holds(self, id: str) -> bool:
        """Return whether a duty stood or stands in the list."""
        return id in self._ids

    @cached_property
    def _ids(self) -> frozenset[str]:
        own = (row for village in self.villages for row in village.added)
        rows = (*self.old.rows, *self.new.rows, *own, *(change.row for change in self.changes))
        return frozenset(row.id for row in rows)


class Naming(NamedTuple):
    """A line of a decision."""

    case: Case
    number: int
    declared: Declared

    @property
    def key(self) -> tuple[str, int]:
        """What tells it from every other line."""
        return self.case.origin.file, self.number


@dataclass(frozen=True)
class Accounts:
    """All lists of a book that have a frozen edition, and the lines of its decisions."""

    book: Book

    @cached_property
    def lists(self) -> tuple[Account, ...]:
        """The villages' standard list last."""
        return tuple(self._lists())

    def naming(self, change: Change) -> list[Naming]:
        """Return the lines that name a change, of whatever decisions."""
        return [line for line in self._lines_on(change) if names(self.book, line.declared, change)]

    def _lines_on(self, change: Change) -> Iterator[Naming]:
        seen = set()
        for id in ids_of(change):
            for line in self._lines.get(id, ()):
                if line.key not in seen:
                    seen.add(line.key)
                    yield line

    @cached_property
    def _lines(self) -> dict[str, list[Naming]]:
        found: dict[str, list[Naming]] = {}
        for line in self.lines():
            for id in sorted(ids_declared(line.declared)):
                found.setdefault(id, []).append(line)
        return found

    def lines(self) -> Iterator[Naming]:
        """Yield every line of every decision."""
        for case in cases(self.book):
            for number, declared in enumerate(case.decision.changes):
                yield Naming(case, number, declared)

    def _lists(self) -> Iterator[Account]:
        for town in self.book.towns:
            old, new = _newest_frozen(town.editions), town.current
            if old is not None and new is not None:
                before, after = (self._side(found, town) for found in (old, new))
                yield Account(town, old, new, tuple(compare_town(before, after, town.slug)))
        old, new = _newest_frozen(self.book.village_editions), self.book.village_list
        if old is not None and new is not None:
            before, after = (self._side(found, None) for found in (old, new))
            yield Account(None, old, new, tuple(compare_village_lists(before, after)))

    def _side(self, found: DutyList, town: Town | None) -> Side:
        label = found.head.edition
        if town is None:
            return Side(self.book, label, {}, found, whole=False)
        return Side(self.book, label, {town.slug: found}, None, whole=False)


def _newest_frozen(editions: tuple[DutyList, ...]) -> DutyList | None:
    return next((held for held in reversed(editions) if held.head.freeze is not None), None)
