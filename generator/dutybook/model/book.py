"""The book: everything one county says, with the look-ups that every later stage needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dutybook.model.contact import ContactPoint
from dutybook.model.county import County
from dutybook.model.decision import Decision
from dutybook.model.department import Department
from dutybook.model.duty import Duty, Listing
from dutybook.model.duty_list import DutyList, ListHead
from dutybook.model.everyday import Calendar, Elsewhere
from dutybook.model.guide import Guide, LifeEvent
from dutybook.model.law import Law
from dutybook.model.origin import Origin
from dutybook.model.place import Town, Village


@dataclass(frozen=True)
class Book:
    """One county's values. Mappings keep the order of the files."""

    county: County
    departments: Mapping[str, Department]
    """By full name."""
    laws: Mapping[str, Law]
    """By name, without 《》."""
    duties: Mapping[str, Duty]
    """By id."""
    towns: tuple[Town, ...]
    """In the order of their codes."""
    village_list: DutyList | None
    village_editions: tuple[DutyList, ...]
    guides: Mapping[str, Guide]
    """By slug."""
    events: Mapping[str, LifeEvent]
    """By slug."""
    decisions: Mapping[str, Decision]
    """By file name without ending."""
    elsewhere: tuple[Elsewhere, ...]
    words: Mapping[str, tuple[str, ...]]
    """Said word -> official words."""
    calendar: Calendar
    addresses: Mapping[str, int]
    """Every address ever published -> its line in addresses.txt."""

    def department(self, name: str, town: Town | None = None) -> str | None:
        """Return the full name of the department that ``name`` means for readers in ``town``.

        A full name, a short name, or a generic name (统称) served by an agency of the town; a generic
        name without a town, or for a town that no agency serves, is None.
        """
        if name in self.departments:
            return name
        if name in self._short_names:
            return self._short_names[name]
        if town is None:
            return None
        return self._agencies.get((name, town.name)) or self._agencies.get((name, town.slug))

    def knows(self, name: str) -> bool:
        """Return whether a name may stand where a department may, in some place at least."""
        known = name in self.departments or name in self._short_names
        return known or name in self.generic_names

    @cached_property
    def _short_names(self) -> dict[str, str]:
        return {
            short: name for name, body in self.departments.items() for short in body.short_names
        }

    @cached_property
    def generic_names(self) -> frozenset[str]:
        """Every 统称: it resolves in the reader's place."""
        named = (body.generic_name for body in self.departments.values())
        return frozenset(name for name in named if name)

    @cached_property
    def _agencies(self) -> dict[tuple[str, str], str]:
        return {
            (body.generic_name, place): name
            for name, body in self.departments.items()
            if body.generic_name
            for place in body.serves
        }

    @cached_property
    def guides_of(self) -> Mapping[str, tuple[str, ...]]:
        """Duty id -> slugs of the guides for it."""
        found: dict[str, list[str]] = {}
        for slug, guide in self.guides.items():
            for reference in guide.duties:
                found.setdefault(reference.id, []).append(slug)
        return {id: tuple(slugs) for id, slugs in found.items()}

    def guide(self, name: str) -> Guide | None:
        """Return the guide that is called or filed so: ``最低生活保障申请``, ``dibao``, ``guides/dibao``."""
        found = self.guides.get(name.removeprefix("guides/"))
        return found or next((guide for guide in self.guides.values() if guide.name == name), None)

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """The ids of the catalogue and of rows that stand in a current list alone."""
        return frozenset(self.duties) | {row.id for _, row in self.current_rows()}

    @cached_property
    def renamed(self) -> frozenset[str]:
        """The ids whose name or content a decision changed (改名, 合并, 拆分): old names are legal."""
        changes = (change for case in self.decisions.values() for change in case.changes)
        return frozenset(
            reference.id
            for change in changes
            if change.kind in ("renamed", "merged", "split")
            for reference in (*change.duties, *change.becomes)
        )

    def villages(self) -> tuple[tuple[Town, Village], ...]:
        """Return every village with its town, in the order of the towns."""
        return tuple((town, village) for town in self.towns for village in town.villages)

    def current_lists(self) -> tuple[tuple[Town | None, DutyList], ...]:
        """Return every list that is not a past edition, with its town (None: the villages' list)."""
        lists: list[tuple[Town | None, DutyList]] = [
            (town, town.current) for town in self.towns if town.current is not None
        ]
        if self.village_list is not None:
            lists.append((None, self.village_list))
        return tuple(lists)

    @property
    def newest_publication(self) -> date:
        """The newest 公布日期: the day that stands in for today where nothing else tells it."""
        heads = (duty_list.head for _, duty_list in self.current_lists())
        return max((head.published for head in heads if head.published), default=date(2000, 1, 1))

    def current_sections(self) -> Iterator[tuple[ListHead | None, tuple[Listing, ...]]]:
        """Yield the rows of every current list with its head, and what villages add under theirs'."""
        for _, duty_list in self.current_lists():
            yield duty_list.head, duty_list.rows
        head = self.village_list.head if self.village_list else None
        for _, village in self.villages():
            yield head, village.added

    def current_rows(self) -> tuple[tuple[Town | None, Listing], ...]:
        """Return the rows of every current list and the rows that villages add, with their town."""
        return self._current_rows

    @cached_property
    def _current_rows(self) -> tuple[tuple[Town | None, Listing], ...]:
        listed = [(town, row) for town, found in self.current_lists() for row in found.rows]
        added = [(town, row) for town, village in self.villages() for row in village.added]
        return (*listed, *added)

    @cached_property
    def rows_by_text(self) -> tuple[tuple[tuple[Town | None, Listing], ...], ...]:
        """The rows of current lists in groups that share a duty and a text, by the first of each."""
        groups: dict[tuple[str, int], list[tuple[Town | None, Listing]]] = {}
        for town, row in self._current_rows:
            groups.setdefault((row.id, id(row.text)), []).append((town, row))
        return tuple(tuple(group) for group in groups.values())

    def editions(self) -> tuple[DutyList, ...]:
        """Return every past edition, of towns and of the villages' list."""
        of_towns = tuple(edition for town in self.towns for edition in town.editions)
        return of_towns + self.village_editions

    def contacts(self) -> Iterator[tuple[Town | None, Origin, ContactPoint]]:
        """Yield every contact point with the town it stands in and where it was written."""
        county = [(None, Origin("county.yml"), self.county.contacts)]
        bodies = [
            (None, Origin("departments.yml", (name,)), body.contacts)
            for name, body in self.departments.items()
        ]
        towns = [(town, town.origin, town.profile.contacts) for town in self.towns]
        villages = [(town, village.origin, village.contacts) for town, village in self.villages()]
        for town, origin, contacts in (*county, *bodies, *towns, *villages):
            for index, contact in enumerate(contacts):
                yield town, origin.at("联系点", index), contact
