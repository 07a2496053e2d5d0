"""Compare two rows of one duty: who is responsible first, then everything else that has substance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from dutybook.compare.change import Change, ChangeKind, EntryChange, MovedText
from dutybook.compare.normal import normal, same_text
from dutybook.compare.parts import changed_parts, moved_across_kinds, without
from dutybook.compare.responsibility import TOWN, changes_of_responsibility
from dutybook.compare.terms import changed_terms
from dutybook.compare.texts import TextChanges, compare_texts
from dutybook.compare.versions import Reading, Versions
from dutybook.model.duty import Listing, PowerType
from dutybook.model.kinds import DutyKind

_POWER_TYPES = frozenset(PowerType)
_NO_READING = Reading()


def compare_rows(old: Listing, new: Listing, reading: Reading = _NO_READING) -> list[Change]:
    """Return the changes from one row of a duty to another; none where they differ in noise alone."""
    versions = Versions(old, new, reading)
    if versions.alike and versions.placed_alike:
        return []
    return list(_RowComparison(versions).changes())


@dataclass(frozen=True)
class _RowComparison:
    """The comparison of one row."""

    versions: Versions

    def changes(self) -> Iterator[Change]:
        """Yield what changed."""
        alike = self.versions.alike
        if not alike:
            for change in changes_of_responsibility(self.versions):
                yield replace(change, moved=self._moved)
        yield from self._placement()
        if not alike:
            yield from changed_terms(self.versions)
            yield from self._texts()

    def _placement(self) -> Iterator[Change]:
        old, new, change = self.versions.old, self.versions.new, self.versions.change
        if normal(old.name) != normal(new.name):
            yield change(ChangeKind.RENAMED, "name", (old.name, new.name))
        if old.kind is new.kind and normal(old.heading) != normal(new.heading):
            yield change(ChangeKind.RECATEGORISED, None, (old.heading, new.heading))
        before, after = _category(old), _category(new)
        if None not in (before, after) and normal(before or "") != normal(after or ""):
            yield change(ChangeKind.RECATEGORISED, "category", (before or None, after or None))
        if old.applies_to is not new.applies_to:
            yield change(ChangeKind.REWORDED, "applies_to", (old.applies_to, new.applies_to))

    def _texts(self) -> Iterator[Change]:
        yield from self._town_part()
        yield from self._department_parts()
        for field in ("village_part", "method", "purpose"):
            if field in self.versions.shared:
                before, after = (_lines_of(row, field) for row in self.versions.rows)
                if before != after and not same_text(before, after):
                    yield self._reworded(field, before, after, compare_texts(before, after))

    def _town_part(self) -> Iterator[Change]:
        before, after = (row.text.town_part for row in self.versions.rows)
        if "town_part" not in self.versions.shared or before == after:
            return
        out = [moved.text for moved in self._moved if moved.source == TOWN]
        came = [moved.text for moved in self._moved if moved.target == TOWN]
        stayed, there = without(before, out), without(after, came)
        if not same_text(stayed, there):
            yield self._reworded("town_part", before, after, compare_texts(stayed, there))

    def _department_parts(self) -> Iterator[Change]:
        if self._parts.entries:
            before, after = (
                tuple(f"{body}\uff1a{line}" for body, lines in parts.items() for line in lines)
                for parts in (row.text.department_parts for row in self.versions.rows)
            )
            yield self._reworded("department_parts", before, after, self._parts.entries)

    def _reworded(
        self,
        field: str,
        before: tuple[str, ...],
        after: tuple[str, ...],
        entries: tuple[EntryChange, ...],
    ) -> Change:
        written = "\n".join(before) or None, "\n".join(after) or None
        return self.versions.change(ChangeKind.REWORDED, field, written, entries)

    @cached_property
    def _parts(self) -> TextChanges:
        return changed_parts(self.versions)

    @cached_property
    def _moved(self) -> tuple[MovedText, ...]:
        return self._parts.moved or moved_across_kinds(self.versions)


def _category(row: Listing) -> str | None:
    """Return the category that a row stands under; None where it stands under a type of power."""
    headed_by_power = row.kind is DutyKind.DELEGATED and row.category in _POWER_TYPES
    return None if headed_by_power else row.category


def _lines_of(row: Listing, field: str) -> tuple[str, ...]:
    value = getattr(row.text, field)
    if isinstance(value, tuple):
        return value
    return tuple(value.splitlines()) if value else ()
