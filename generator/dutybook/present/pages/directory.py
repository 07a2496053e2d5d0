"""The county's directory of contact points: by place, by department, by kind, and A to Z by pinyin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dutybook.model.contact import PLATFORMS, ContactPoint
from dutybook.model.department import Department
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.doors import Door, service_centre
from dutybook.present.page import Link, Page
from dutybook.present.phones import Phone, phones
from dutybook.present.pinyin import initial, syllables
from dutybook.present.setting import HOME_LINK, Setting

_WAYS = (
    Link("按地方", addresses.CONTACTS),
    Link("按部门", addresses.CONTACTS_BY_DEPARTMENT),
    Link("按种类", addresses.CONTACTS_BY_KIND),
    Link("按拼音", addresses.CONTACTS_A_TO_Z),
)


class Line(NamedTuple):
    """One line of the directory."""

    link: Link
    phones: tuple[Phone, ...]
    remark: str
    """Whose it is, or where."""


class PlaceGroup(NamedTuple):
    """A town with the number that takes any matter, its other doors and its villages."""

    town: Line
    villages: tuple[Line, ...]


class LineGroup(NamedTuple):
    """Lines under one heading."""

    heading: str
    lines: tuple[Line, ...]


class ContactsView(NamedTuple):
    """What the directory by place shows."""

    ways: tuple[Link, ...]
    doors: tuple[Door, ...]
    towns: tuple[PlaceGroup, ...]


class DirectoryView(NamedTuple):
    """What the other ways through the directory show."""

    ways: tuple[Link, ...]
    heading: str
    letters: bool
    """Whether the headings are letters, to be offered as a row of links."""
    groups: tuple[LineGroup, ...]


@dataclass(frozen=True)
class Directory:
    """The pages of a county's directory."""

    setting: Setting

    def pages(self) -> Iterator[Page]:
        """Yield the directory by place, by department, by kind, and A to Z."""
        yield self._by_place()
        yield self._page(1, "按部门查联系方式", self._by_department())
        yield self._page(2, "按种类查联系方式", self._by_kind())
        yield self._page(3, "按拼音查联系方式", self._a_to_z(), letters=True)

    def _by_place(self) -> Page:
        county = self.setting.book.county
        doors = self.setting.county_doors
        own = tuple(doors.door(point, None) for point in doors.points)
        towns = tuple(
            PlaceGroup(self._town(town), tuple(self._villages(town))) for town in self.setting.towns
        )
        return Page(
            address=addresses.CONTACTS,
            kind="contacts",
            title="联系方式",
            description=f"{county.name}各乡镇（街道）、村（社区）、部门的办公地点、时间和电话。",
            crumbs=(HOME_LINK,),
            view=ContactsView(_WAYS, (doors.hotline, *own), towns),
        )

    def _page(
        self, way: int, heading: str, groups: Iterator[LineGroup], *, letters: bool = False
    ) -> Page:
        return Page(
            address=_WAYS[way].address,
            kind="directory",
            title=heading,
            description=f"{self.setting.book.county.name}的办公电话，{_WAYS[way].name}排列。",
            crumbs=(HOME_LINK, Link("联系方式", addresses.CONTACTS)),
            view=DirectoryView(_WAYS, heading, letters, tuple(groups)),
        )

    def _by_department(self) -> Iterator[LineGroup]:
        groups: dict[str, list[Line]] = {}
        for name, body in self._bodies:
            remark = next((point.address or "" for point in body.contacts), "")
            groups.setdefault(body.type, []).append(self._body(name, remark))
        for type, lines in groups.items():
            yield LineGroup(type, tuple(lines))

    def _by_kind(self) -> Iterator[LineGroup]:
        groups: dict[str, list[Line]] = {}
        for type, line in self._points:
            groups.setdefault(type, []).append(line)
        ranked = [type for type in PLATFORMS if type in groups]
        others = sorted(groups.keys() - {*ranked}, key=lambda type: (-len(groups[type]), type))
        for type in (*ranked, *others):
            yield LineGroup(type, tuple(groups[type]))

    def _a_to_z(self) -> Iterator[LineGroup]:
        lines = [self._body(name, body.type) for name, body in self._bodies]
        for town in self.setting.towns:
            lines += [self._town(town), *self._villages(town, town.name)]
        lines += [line for _, line in self._points]
        known: dict[str, list[Line]] = {}
        for line in sorted(dict.fromkeys(lines), key=_by_sound):
            known.setdefault(initial(line.link.name), []).append(line)
        for letter in sorted(known, key=lambda letter: (letter == "#", letter)):
            yield LineGroup(letter, tuple(known[letter]))

    @cached_property
    def _bodies(self) -> tuple[tuple[str, Department], ...]:
        """The departments and agencies that are there today."""
        bodies = self.setting.book.departments.items()
        return tuple((name, b) for name, b in bodies if not self.setting.is_gone(b.dissolved))

    @cached_property
    def _points(self) -> tuple[tuple[str, Line], ...]:
        """Every contact point with its type, the county's first, then towns with their villages, then departments."""
        return tuple(self._every_point())

    def _every_point(self) -> Iterator[tuple[str, Line]]:
        county = self.setting.book.county
        for point in county.contacts:
            yield point.type, self._point(point, addresses.CONTACTS, county.name)
        for town in self.setting.towns:
            place = addresses.contacts(addresses.town(town.slug))
            for point in town.profile.contacts:
                yield point.type, self._point(point, place, town.name)
            for village in self.setting.villages_of(town):
                own = addresses.contacts(addresses.village(town.slug, village.slug))
                for point in village.contacts:
                    yield point.type, self._point(point, own, f"{town.name}{village.name}")
        for name, body in self._bodies:
            for point in body.contacts:
                yield point.type, self._point(point, addresses.department(body.slug), name)

    def _point(self, point: ContactPoint, address: str, owner: str) -> Line:
        return Line(Link(point.name, address), self._numbers(point), owner)

    def _numbers(self, point: ContactPoint | None) -> tuple[Phone, ...]:
        return phones(point.phones, self.setting.book.county.area_code) if point else ()

    def _body(self, name: str, remark: str) -> Line:
        body = self.setting.book.departments[name]
        point = next(iter(body.contacts), None)
        return Line(Link(name, addresses.department(body.slug)), self._numbers(point), remark)

    def _town(self, town: Town) -> Line:
        centre = service_centre(town.profile.contacts)
        link = Link(town.name, addresses.contacts(addresses.town(town.slug)))
        return Line(link, self._numbers(centre), centre.address or "" if centre else "")

    def _villages(self, town: Town, remark: str = "") -> Iterator[Line]:
        for village in self.setting.villages_of(town):
            centre = service_centre(village.contacts)
            address = addresses.contacts(addresses.village(town.slug, village.slug))
            yield Line(Link(village.name, address), self._numbers(centre), remark)


def _by_sound(line: Line) -> tuple[tuple[str, ...], str]:
    return syllables(line.link.name), line.remark
