"""What the search shows besides names: doors, and who handles a matter in one town."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dutybook.model.department import Department
from dutybook.model.place import Town
from dutybook.present.doors import Door, Doors, service_centre
from dutybook.present.phones import Phone
from dutybook.present.search.counted import matter_line, topic_line
from dutybook.present.search.records import Record
from dutybook.present.setting import Setting
from dutybook.present.verdict import verdict

_MOST_DOORS = 2


@dataclass
class DoorTable:
    """Doors as a browser gets them, each once, in the order in which they are first used."""

    rows: list[tuple[Any, ...]] = field(default_factory=list)
    """Name, counter, telephones, address, number of the hours."""
    hours: list[tuple[list[str], str]] = field(default_factory=list)
    """Office hours as lines, and as “open now” reads them."""
    _numbers: dict[Door, int] = field(default_factory=dict)

    def numbers(self, doors: Iterable[Door]) -> list[int]:
        """Return the numbers of doors; new ones are added."""
        return [self._number(door) for door in doors]

    def _number(self, door: Door) -> int:
        if door not in self._numbers:
            self._numbers[door] = len(self.rows)
            self.rows.append((*_door_row(door), self._hours(door)))
        return self._numbers[door]

    def _hours(self, door: Door) -> int:
        hours = ([" ".join((rule.days, *rule.times)) for rule in door.hours], door.opening)
        if hours not in self.hours:
            self.hours.append(hours)
        return self.hours.index(hours)


def _door_row(door: Door) -> tuple[Any, ...]:
    """Return name, counter, telephones and address."""
    counter = door.counter
    number = f"（{counter.number}号）" if counter and counter.number else ""
    phones = counter.phones if counter and counter.phones else door.phones
    return (
        door.name,
        f"{counter.name}{number}" if counter else "",
        [_phone(phone) for phone in phones],
        door.address,
    )


def _phone(phone: Phone) -> str | list[str]:
    """Return a number; shown and dialled where they differ by more than dashes."""
    same = phone.shown.replace("-", "") == phone.dialled
    return phone.shown if same else [phone.shown, phone.dialled]


def town_answers(setting: Setting, town: Town, records: Sequence[Record]) -> dict[str, Any]:
    """Return one town's answers: a line, its tone and doors for each record that has some here.

    ``rows[n]`` belongs to the record of that number: ``[sentence, doors …]``, 0 where the town has nothing of
    its own to say; sentences are numbered.
    """
    doors, table = setting.doors[town.slug], DoorTable()
    said: dict[tuple[str, str], int] = {}
    listed = {row.id: row for row in setting.rows_of(town) if row.id}
    topics = {f"elsewhere/{topic.slug}": topic for topic in setting.book.elsewhere}
    rows: list[list[int] | int] = []
    for record in records:
        now = setting.row_in(town, record.id) or listed.get(record.id)
        if now is not None:
            found = verdict(now, doors.bodies, setting.today)
            number = said.setdefault((found.sentence, found.tone.value), len(said))
            rows.append([number, *table.numbers(doors.lead_to(now)[:_MOST_DOORS])])
        elif record.id in topics:
            names = [where.to for where in topics[record.id].go_to]
            number = said.setdefault((topic_line(topics[record.id]), "elsewhere"), len(said))
            rows.append([number, *table.numbers(doors.of_names(names)[:_MOST_DOORS])])
        else:
            rows.append(0)
    while rows and rows[-1] == 0:
        rows.pop()
    return {"said": list(said), "doors": table.rows, "hours": table.hours, "rows": rows}


def county_answers(setting: Setting, records: Sequence[Record]) -> dict[str, Any]:
    """Return the answers for readers of no town, in the form of a town's."""
    topics = {f"elsewhere/{topic.slug}": topic for topic in setting.book.elsewhere}
    said: dict[str, int] = {}
    rows: list[list[int] | int] = []
    for record in records:
        topic = topics.get(record.id)
        line = topic_line(topic) if topic else matter_line(setting, record.id)
        rows.append([said.setdefault(line, len(said))] if line else 0)
    return {"said": [(line, "") for line in said], "doors": [], "hours": [], "rows": rows}


def county_doors(setting: Setting, records: Sequence[Record]) -> tuple[DoorTable, list[list[int]]]:
    """Return the doors that need no town, and for each record the numbers of its own."""
    table = DoorTable()
    return table, [table.numbers(_own_doors(setting, record)) for record in records]


def _own_doors(setting: Setting, record: Record) -> tuple[Door, ...]:
    doors = setting.county_doors
    book = setting.book
    if record.type == "department":
        return _first_door(doors, book.departments[record.title])
    if record.type == "hotline":
        return (doors.hotline,)
    if record.type == "topic":
        topic = next(t for t in book.elsewhere if record.id == f"elsewhere/{t.slug}")
        found = doors.of_names(where.to for where in topic.go_to)
        return found if len(found) <= _MOST_DOORS else ()
    if record.type not in _PLACES:
        return ()
    town = next(town for town in book.towns if town.slug == (record.town or record.id))
    return _of_place(setting, town, record)


_PLACES = ("town", "counter", "village")


def _first_door(doors: Doors, body: Department) -> tuple[Door, ...]:
    return (doors.door(body.contacts[0], None),) if body.contacts else ()


def _of_place(setting: Setting, town: Town, record: Record) -> tuple[Door, ...]:
    doors = setting.doors[town.slug]
    if record.type == "town":
        return (doors.door(doors.centre, None),) if doors.centre else ()
    if record.type == "village":
        slug = record.id.rpartition("/")[2]
        village = next(v for v in town.villages if v.slug == slug)
        centre = service_centre(village.contacts)
        return (doors.door(centre, None),) if centre else ()
    written = record.id.partition("#")[2]
    for point in town.profile.contacts:
        if point.name == written:
            return (doors.door(point, None),)
        for counter in point.counters:
            if f"{point.name}/{counter.name}" == written:
                return (doors.door(point, counter),)
    return ()
