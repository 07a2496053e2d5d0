"""Two versions of one row, and how each side's names of bodies are understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from dutybook.compare.change import Change, ChangeKind, EntryChange
from dutybook.compare.normal import normal
from dutybook.model.duty import Listing
from dutybook.model.kinds import DutyKind, fields_of

BodyOf = Callable[[str], str]
"""Give the full name of a body from a name as written."""

Written = tuple[str | None, str | None]
"""What was written before and what is written after; None where nothing is."""


Unstated = frozenset[tuple[DutyKind, str]]
"""Fields that a list states for no row of a kind: nothing can be said of them."""


class Reading(NamedTuple):
    """How the two lists of a comparison are to be read."""

    old_body: BodyOf = str
    new_body: BodyOf = str
    old_unstated: Unstated = frozenset()
    new_unstated: Unstated = frozenset()


_SUBSTANCE = {
    kind: attrgetter(*sorted(fields_of(kind) - {"aliases", "note", "process"})) for kind in DutyKind
}
"""Kind -> what gets the fields whose change is one."""
_PLACE = attrgetter("name", "kind", "heading", "category", "applies_to")


@dataclass(frozen=True)
class Versions:
    """A row before and after."""

    old: Listing
    new: Listing
    reading: Reading

    @property
    def rows(self) -> tuple[Listing, Listing]:
        """The row before and the row after."""
        return self.old, self.new

    def change(
        self,
        kind: ChangeKind,
        field: str | None,
        written: Written,
        entries: tuple[EntryChange, ...] = (),
    ) -> Change:
        """Return a change of this row."""
        return Change(kind, self.old, self.new, field, *written, entries=entries)

    @property
    def alike(self) -> bool:
        """Whether the rows say the same in the same words: most rows of most editions do."""
        old, new, substance = self.old.text, self.new.text, _SUBSTANCE[self.new.kind]
        return self.old.kind is self.new.kind and (old is new or substance(old) == substance(new))

    @property
    def placed_alike(self) -> bool:
        """Whether the rows stand at the same place under the same name."""
        return bool(_PLACE(self.old) == _PLACE(self.new))

    @cached_property
    def shared(self) -> frozenset[str]:
        """Fields that both rows' kinds show: a field of one kind alone comes and goes with the kind."""
        shown = fields_of(self.old.kind) & fields_of(self.new.kind)
        sides = (
            (self.old.kind, self.reading.old_unstated),
            (self.new.kind, self.reading.new_unstated),
        )
        return shown - {
            field for kind, unstated in sides if unstated for of, field in unstated if of is kind
        }

    def other_bodies(self, field: str) -> bool:
        """Return whether a field that both kinds show names other bodies than before."""
        if field not in self.shared or names_in(self.old, field) == names_in(self.new, field):
            return False
        before, after = self.bodies(field)
        return before != after

    def bodies(self, field: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the bodies that a field names before and after, each under one name."""
        return (
            self.old_bodies(names_in(self.old, field)),
            self.new_bodies(names_in(self.new, field)),
        )

    def old_bodies(self, names: Iterable[str]) -> frozenset[str]:
        """Return bodies under their full names as the old side knows them."""
        return frozenset(normal(self.reading.old_body(name)) for name in names)

    def new_bodies(self, names: Iterable[str]) -> frozenset[str]:
        """Return bodies under their full names as the new side knows them."""
        return frozenset(normal(self.reading.new_body(name)) for name in names)


def names_in(row: Listing, field: str) -> tuple[str, ...]:
    """Return the names of bodies that a field of a row writes."""
    if field == "go_to":
        return tuple(dict.fromkeys(where.to for where in row.text.go_to))
    written = getattr(row.text, field)
    if isinstance(written, tuple):
        return written
    return (written,) if written else ()
