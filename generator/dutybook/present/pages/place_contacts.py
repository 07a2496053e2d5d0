"""The contact page of a town or a village: every door with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from dutybook.model.contact import PLATFORMS, ContactPoint, Counter
from dutybook.model.place import Town, Village
from dutybook.present import addresses
from dutybook.present.doors import CounterView, Door, service_centre
from dutybook.present.linked_data import offices
from dutybook.present.maps import map_links
from dutybook.present.merged import Merged, town_merged, village_merged
from dutybook.present.page import Link, Page
from dutybook.present.paper import Current, current
from dutybook.present.phones import Phone, phones
from dutybook.present.setting import HOME_LINK, Setting


class CounterLine(NamedTuple):
    """A counter of a contact point and what it handles."""

    counter: CounterView
    handles: tuple[Link, ...]


class PointView(NamedTuple):
    """A contact point with everything that is known of it."""

    door: Door
    maps: tuple[Link, ...]
    counters: tuple[CounterLine, ...]


class PointGroup(NamedTuple):
    """Contact points that belong together under one heading."""

    heading: str
    points: tuple[PointView, ...]


class PlaceLine(NamedTuple):
    """A village, post or agency with its telephones, in one line."""

    link: Link
    phones: tuple[Phone, ...]
    remark: str


class PlaceContactsView(NamedTuple):
    """What the contact page of a place shows."""

    name: str
    merged: Merged | None
    nothing: str
    """What is said where a place has no contact point; empty elsewhere."""
    groups: tuple[PointGroup, ...]
    lines: tuple[tuple[str, tuple[PlaceLine, ...]], ...]
    """Heading -> villages, posts, stationed agencies."""
    always: tuple[Door, ...]
    """Who answers when nobody else does: the town or the county, and the hotline."""
    vcards: str
    cards: str
    """The address of the counters' cards to print; empty where there are none."""
    current: Current | None
    data: Mapping[str, Any] | None


def town_contacts_page(setting: Setting, town: Town) -> Page:
    """Return a town's contact page."""
    place = addresses.town(town.slug)
    points = town.profile.contacts
    lines = (
        ("村（社区）", tuple(_villages(setting, town))),
        ("岗位", tuple(_posts(setting, town))),
        ("派驻在这里的单位", tuple(_agencies(setting, town))),
    )
    doors, now = setting.doors[town.slug], setting.standings[town.slug].now
    county = setting.county_doors
    view = PlaceContactsView(
        name=town.name,
        merged=town_merged(setting.book, town, setting.today),
        nothing="" if points else f"{town.name}还没有公布联系点，请先打下面的电话问。",
        groups=tuple(_groups(setting, town)),
        lines=tuple((heading, found) for heading, found in lines if found),
        always=_county_doors(setting) if not points else (county.hotline,),
        vcards=addresses.vcards(place),
        cards=addresses.printed(addresses.contacts(place)) if doors.counters else "",
        current=current(now.head if now else None),
        data=offices(setting, points, town.name, addresses.contacts(place)) if points else None,
    )
    crumbs = (HOME_LINK, Link(town.name, place))
    return _page(place, town.name, crumbs, view)


def village_contacts_page(setting: Setting, town: Town, village: Village) -> Page:
    """Return a village's contact page."""
    place = addresses.village(town.slug, village.slug)
    name, points = f"{town.name}{village.name}", village.contacts
    doors, now = setting.doors[town.slug], setting.standings[town.slug].now
    centre = (doors.door(doors.centre, None),) if doors.centre else ()
    town_place = setting.town_link(town)
    own = Link(f"{town.name}的全部联系点", addresses.contacts(town_place.address))
    view = PlaceContactsView(
        name=village.name,
        merged=village_merged(setting.book, town, village, setting.today),
        nothing="" if points else f"{village.name}还没有公布联系点，请先打下面的电话问。",
        groups=(PointGroup("", tuple(point_view(setting, town, point) for point in points)),),
        lines=((town.name, (PlaceLine(own, (), ""),)),),
        always=(*centre, setting.county_doors.hotline),
        vcards=addresses.vcards(place),
        cards="",
        current=current(now.head if now else None),
        data=offices(setting, points, name, addresses.contacts(place)) if points else None,
    )
    crumbs = (HOME_LINK, town_place, Link(village.name, place))
    return _page(place, name, crumbs, view)


def _page(place: str, name: str, crumbs: tuple[Link, ...], view: PlaceContactsView) -> Page:
    return Page(
        address=addresses.contacts(place),
        kind="place_contacts",
        title=f"{name}联系方式",
        description=f"{name}的办公地点、时间、电话和窗口，现在开着没有，怎么走。",
        crumbs=crumbs,
        view=view,
    )


def _county_doors(setting: Setting) -> tuple[Door, ...]:
    doors = setting.county_doors
    centre = (doors.door(doors.centre, None),) if doors.centre else ()
    return (*centre, doors.hotline)


def _groups(setting: Setting, town: Town) -> Iterator[PointGroup]:
    """Yield the platforms of the “1+4” first, then a town's other points in the order of its file."""
    views = [(point.type, point_view(setting, town, point)) for point in town.profile.contacts]
    ranked = tuple(view for name in PLATFORMS for type, view in views if type == name)
    others = tuple(view for type, view in views if type not in PLATFORMS)
    if ranked:
        yield PointGroup("“1+4”平台", ranked)
    if others:
        yield PointGroup("其他联系点", others)


def point_view(setting: Setting, town: Town, point: ContactPoint) -> PointView:
    """Return a contact point of a town, or of one of its villages."""
    doors = setting.doors[town.slug]
    found = point.coordinates
    return PointView(
        door=doors.door(point, None),
        maps=map_links(found, point.name) if found else (),
        counters=tuple(
            CounterLine(doors.counter(counter), tuple(_handles(setting, town, counter)))
            for counter in point.counters
        ),
    )


def _handles(setting: Setting, town: Town, counter: Counter) -> Iterator[Link]:
    """Yield the categories and duties that a counter claims."""
    yield from map(setting.category_link, counter.categories)
    for reference in counter.duties:
        row = setting.row_in(town, reference.id)
        if row is not None:
            yield Link(row.name, addresses.answer(town.slug, row.id))


def _villages(setting: Setting, town: Town) -> Iterator[PlaceLine]:
    area_code = setting.book.county.area_code
    for village in setting.villages_of(town):
        place = addresses.village(town.slug, village.slug)
        centre = service_centre(village.contacts)
        numbers = phones(centre.phones, area_code) if centre else ()
        yield PlaceLine(
            Link(village.name, addresses.contacts(place)),
            numbers,
            centre.address or "" if centre else "",
        )


def _posts(setting: Setting, town: Town) -> Iterator[PlaceLine]:
    area_code = setting.book.county.area_code
    for post in town.profile.posts:
        link = Link(post.name, addresses.post(town.slug, post.slug))
        cover = f"不在时由{post.cover}接替" if post.cover else ""
        yield PlaceLine(link, phones(post.phones, area_code), cover)


def _agencies(setting: Setting, town: Town) -> Iterator[PlaceLine]:
    area_code = setting.book.county.area_code
    for name, body in setting.book.departments.items():
        serves = town.name in body.serves or town.slug in body.serves
        if serves and not setting.is_gone(body.dissolved):
            numbers = body.contacts[0].phones if body.contacts else ()
            where = body.contacts[0].address or "" if body.contacts else ""
            link = Link(name, addresses.department(body.slug))
            yield PlaceLine(link, phones(numbers, area_code), where)
