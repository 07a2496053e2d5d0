"""A village's page, and the villages' standard list."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.kinds import DutyKind
from dutybook.model.place import Town, Village
from dutybook.present import addresses
from dutybook.present.bodies import Bodies
from dutybook.present.doors import Door
from dutybook.present.merged import Merged, village_merged
from dutybook.present.page import Link, Page
from dutybook.present.pages.changes import change_links
from dutybook.present.paper import Current, current
from dutybook.present.rows import KindGroup, RowView, Share, body_of, group_rows, shares, tag_of
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import edition_facts, long_date, stand_of


class VillageView(NamedTuple):
    """What a village's page shows."""

    name: str
    merged: Merged | None
    kind: str
    town: Link
    note: str
    doors: tuple[Door, ...]
    town_door: Door | None
    contacts: str
    """The address of its contact page."""
    printed: str
    """The address of its poster."""
    current: Current | None
    groups: tuple[KindGroup, ...]


def village_page(setting: Setting, town: Town, village: Village) -> Page:
    """Return a village's page."""
    doors = setting.doors[town.slug]
    place = setting.town_link(town)
    rows = village_rows(setting, village)
    now = setting.village_standing.now
    of_town = setting.standings[town.slug].now
    view = VillageView(
        name=village.name,
        merged=village_merged(setting.book, town, village, setting.today),
        kind=village.kind.value,
        town=place,
        note=village.note or "",
        doors=tuple(doors.door(point, None) for point in village.contacts),
        town_door=doors.door(doors.centre, None) if doors.centre else None,
        contacts=addresses.contacts(addresses.village(town.slug, village.slug)),
        printed=addresses.printed(addresses.village(town.slug, village.slug)),
        current=current(of_town.head if of_town else None),
        groups=_groups(setting, rows, doors.bodies, f"{town.slug}/"),
    )
    return Page(
        address=addresses.village(town.slug, village.slug),
        kind="village",
        title=f"{village.name} · {town.name}",
        description=f"{town.name}{village.name}：村里办什么、能开什么证明、不该找村里的事去哪里办，附办公地点和电话。",
        crumbs=(HOME_LINK, place),
        view=view,
        stand=stand_of(now.head) if now else "",
    )


def village_rows(setting: Setting, village: Village) -> list[tuple[Listing, str]]:
    """Return what a village bears, each row with a remark; kinds in their standard order."""
    standard = [
        (row, "")
        for row in setting.village_rows
        if row.holds_for(village.kind) and village.bears(row.id)
    ]
    known = {row.id for row, _ in standard}
    added = [(row, "本地增加") for row in village.added if row.id not in known]
    kinds = list(DutyKind)
    return sorted(standard + added, key=lambda pair: kinds.index(pair[0].kind))


def _groups(
    setting: Setting, rows: list[tuple[Listing, str]], bodies: Bodies, prefix: str
) -> tuple[KindGroup, ...]:
    """Group a village's rows, numbering them anew within each kind."""
    links = {row.category: setting.category_link(row.category) for row, _ in rows}
    views = []
    for _, of_kind in groupby(rows, key=lambda pair: pair[0].kind):
        for position, (row, remark) in enumerate(of_kind, 1):
            address = f"{prefix}{row.id}/" if row.id else ""
            view = RowView(position, row.id, row.name, address, body_of(row, bodies), remark)
            views.append((row, view))
    return group_rows(views, links)


class VillageListView(NamedTuple):
    """What the page of the villages' standard list shows."""

    name: str
    groups: tuple[KindGroup, ...]
    shares: tuple[Share, ...]
    total: int
    coming: str
    facts: tuple[tuple[str, str], ...]
    editions: tuple[Link, ...]
    changes: tuple[Link, ...]
    places: tuple[tuple[Link, tuple[Link, ...]], ...]


def village_list_page(setting: Setting) -> Page:
    """Return the page of the villages' standard list."""
    lists = setting.village_standing
    head = lists.now.head if lists.now else None
    coming = lists.coming.head if lists.coming else None
    rows = [
        (row, f"只适用于{row.applies_to}" if row.applies_to else "") for row in setting.village_rows
    ]
    view = VillageListView(
        name=setting.book.county.name,
        groups=_groups(setting, rows, setting.bodies, addresses.DUTIES),
        shares=shares(Counter(tag_of(row) for row, _ in rows).items()),
        total=len(rows),
        coming=f"{coming.name}自{long_date(coming.effective)}起施行。"
        if coming and coming.effective
        else "",
        facts=edition_facts(head) if head else (),
        editions=tuple(
            Link(edition.head.name, addresses.village_edition(edition.head.edition))
            for edition in reversed(setting.book.village_editions)
        ),
        changes=change_links(setting.village_history),
        places=_places(setting),
    )
    return Page(
        address=addresses.VILLAGE_LIST,
        kind="village_list",
        title="村级事项清单",
        description=f"{setting.book.county.name}的村（社区）办什么、协助什么、能开什么证明，哪些事不该找村里。",
        crumbs=(HOME_LINK,),
        view=view,
        feed=addresses.feed(addresses.VILLAGE_LIST),
        stand=stand_of(head) if head else "",
    )


def _places(setting: Setting) -> tuple[tuple[Link, tuple[Link, ...]], ...]:
    return tuple(
        (
            setting.town_link(town),
            tuple(
                Link(v.name, addresses.village(town.slug, v.slug))
                for v in setting.villages_of(town)
            ),
        )
        for town in setting.towns
        if setting.villages_of(town)
    )
