"""Where, when and by telephone: contact points as readers see them, and which one a duty leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.contact import SERVICE_CENTRES, ContactPoint, Counter
from dutybook.model.duty import Listing
from dutybook.model.kinds import VILLAGE_KINDS, DutyKind
from dutybook.model.place import Town
from dutybook.present.bodies import Bodies
from dutybook.present.opening import baked_hours
from dutybook.present.page import Link
from dutybook.present.phones import Phone, phone, phones
from dutybook.present.verified import NEVER, Verified, verified


class Hours(NamedTuple):
    """One rule of office hours: on which days, and from when to when."""

    days: str
    times: tuple[str, ...]


class CounterView(NamedTuple):
    """A counter inside a contact point."""

    name: str
    number: str
    phones: tuple[Phone, ...]
    note: str


class Door(NamedTuple):
    """One contact point, and the counter meant where one is."""

    name: str
    type: str
    address: str
    hours: tuple[Hours, ...]
    opening: str
    """The hours as JSON for “open now”; empty where they can't be told."""
    phones: tuple[Phone, ...]
    accessibility: tuple[str, ...]
    verified: Verified
    note: str
    counter: CounterView | None
    owner: Link | None
    """Whose it is, where that is not the reader's own place."""


_LEAD_FIRST = (DutyKind.SUPPORTING, DutyKind.RECLAIMED)
_TIMES = re.compile(r"(\d{1,2}:\d{2})\s*[-–—~至]\s*(\d{1,2}:\d{2})")


def hours_lines(written: tuple[str, ...]) -> tuple[Hours, ...]:
    """Return office hours one rule a line: ``工作日`` and ``08:30–12:00``, ``14:00–17:30``."""
    parts = (part.strip() for text in written for part in re.split(r"[;\uff1b]", text))
    return tuple(_hours(part) for part in parts if part)


def _hours(rule: str) -> Hours:
    times = _TIMES.findall(rule)
    days = " ".join(_TIMES.sub(" ", rule).replace(",", " ").split())
    return Hours(days, tuple(f"{start}–{end}" for start, end in times))


@dataclass(frozen=True)
class Doors:
    """The contact points of one town (or of the county, for pages of no town)."""

    book: Book
    town: Town | None
    today: date

    @cached_property
    def bodies(self) -> Bodies:
        """The names of bodies as this town's readers see them."""
        return Bodies(self.book, self.town)

    def lead_to(self, row: Listing) -> tuple[Door, ...]:
        """Return the doors for a row, best first: at most the place's and the lead's.

        The row's own counter, else one that names the duty, else one that names the category, else the
        service centre; for supporting and reclaimed rows the lead's comes first; the hotline at last.
        """
        if row.kind in VILLAGE_KINDS:
            found = self.of_bodies(row)
        elif row.kind is DutyKind.RECLAIMED:
            found = self.of_bodies(row) or self.here(row)
        elif row.kind in _LEAD_FIRST:
            found = self.of_bodies(row) + self.here(row)
        else:
            found = self.here(row) or self.of_bodies(row)
        return found or (self.hotline,)

    def here(self, row: Listing) -> tuple[Door, ...]:
        """Return the place's own door for a row."""
        found = (
            self._by_counter.get(row.counter or "")
            or self._by_duty.get(row.id)
            or self._by_category.get(row.category)
        )
        if found is not None:
            return (self.door(*found),)
        return (self.door(self.centre, None),) if self.centre else ()

    def of_bodies(self, row: Listing) -> tuple[Door, ...]:
        """Return the doors of the lead, the receiver or where to go instead."""
        text = row.text
        names = (text.lead, text.receiver, text.delegated_by, *(where.to for where in text.go_to))
        found = self._of_bodies.get(names)
        if found is None:
            found = self._of_bodies[names] = self.of_names(filter(None, names))
        return found

    def of_names(self, names: Iterable[str]) -> tuple[Door, ...]:
        """Return the first contact point of each body that the names mean here.

        For readers of no town, a generic name (派出所) means every agency of that name.
        """
        full = (full for name in names for full in self._meant(name))
        found = ((self.book.departments[name].contacts, name) for name in dict.fromkeys(full))
        return tuple(
            self.door(contacts[0], None, self.bodies.link(name))
            for contacts, name in found
            if contacts
        )

    def _meant(self, name: str) -> tuple[str, ...]:
        if self.town is None and name in self.book.generic_names:
            bodies = self.book.departments.items()
            return tuple(full for full, body in bodies if body.generic_name == name)
        full = self.book.department(name, self.town)
        return (full,) if full is not None else ()

    def door(self, point: ContactPoint, counter: Counter | None, owner: Link | None = None) -> Door:
        """Return a contact point as readers see it; the same one is made only once."""
        key = (id(point), id(counter), owner)
        if key not in self._made:
            self._made[key] = self._door(point, counter, owner)
        return self._made[key]

    def _door(self, point: ContactPoint, counter: Counter | None, owner: Link | None) -> Door:
        return Door(
            name=point.name,
            type=point.type,
            address=point.address or "",
            hours=hours_lines(point.hours),
            opening=baked_hours(point.hours),
            phones=self._phones(point.phones),
            accessibility=point.accessibility,
            verified=verified(point.verified, self.today, self.book.county.rules.verification_days),
            note=point.note or "",
            counter=self.counter(counter) if counter else None,
            owner=owner,
        )

    def counter(self, counter: Counter) -> CounterView:
        """Return a counter as readers see it."""
        return CounterView(
            name=counter.name,
            number=counter.number or "",
            phones=self._phones(counter.phones),
            note=counter.note or "",
        )

    def _phones(self, written: tuple[str, ...]) -> tuple[Phone, ...]:
        return phones(written, self.book.county.area_code)

    @cached_property
    def hotline(self) -> Door:
        """The county's hotline: the door that is always left."""
        county = self.book.county
        return Door(
            name=f"{county.name}政务服务便民热线",
            type="热线",
            address="",
            hours=(),
            opening="",
            phones=(phone(county.hotline, None),),
            accessibility=(),
            verified=NEVER,
            note="",
            counter=None,
            owner=None,
        )

    @cached_property
    def points(self) -> tuple[ContactPoint, ...]:
        """The place's contact points in the order of its file."""
        return self.town.profile.contacts if self.town else self.book.county.contacts

    @cached_property
    def centre(self) -> ContactPoint | None:
        """The point that takes any matter, else the first one."""
        return service_centre(self.points)

    @cached_property
    def _of_bodies(self) -> dict[tuple[str | None, ...], tuple[Door, ...]]:
        return {}

    @cached_property
    def _made(self) -> dict[tuple[int, int, Link | None], Door]:
        return {}

    @cached_property
    def counters(self) -> tuple[tuple[ContactPoint, Counter], ...]:
        """The place's counters, each with its contact point."""
        return tuple((point, counter) for point in self.points for counter in point.counters)

    @cached_property
    def _by_counter(self) -> dict[str, tuple[ContactPoint, Counter]]:
        return {counter.name: (point, counter) for point, counter in reversed(self.counters)}

    @cached_property
    def _by_duty(self) -> dict[str, tuple[ContactPoint, Counter]]:
        found = {}
        for point, counter in reversed(self.counters):
            found.update({duty.id: (point, counter) for duty in counter.duties})
        return found

    @cached_property
    def _by_category(self) -> dict[str, tuple[ContactPoint, Counter]]:
        found = {}
        for point, counter in reversed(self.counters):
            found.update(dict.fromkeys(counter.categories, (point, counter)))
        return found


def service_centre(points: tuple[ContactPoint, ...]) -> ContactPoint | None:
    """Return the contact point that takes any matter of its place, else the first one."""
    by_type = {point.type: point for point in reversed(points)}
    best = (by_type[type] for type in SERVICE_CENTRES if type in by_type)
    return next(best, points[0] if points else None)
