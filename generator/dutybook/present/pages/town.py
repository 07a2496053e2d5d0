"""A town: its list, its doors, its villages, its past editions."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.doors import Door
from dutybook.present.merged import Merged, town_merged
from dutybook.present.page import Link, Page
from dutybook.present.pages.changes import change_links
from dutybook.present.paper import Current, current
from dutybook.present.phones import Phone, phone
from dutybook.present.rows import KindGroup, RowView, Share, body_of, group_rows, shares, tag_of
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import edition_facts, joined, long_date, stand_of


class PostView(NamedTuple):
    """A post and what it bears."""

    link: Link
    bears: str
    phones: tuple[Phone, ...]
    cover: str
    note: str


class TownView(NamedTuple):
    """What a town's page shows."""

    name: str
    merged: Merged | None
    slug: str
    kind: str
    note: str
    doors: tuple[Door, ...]
    groups: tuple[KindGroup, ...]
    shares: tuple[Share, ...]
    total: int
    coming: str
    villages: tuple[Link, ...]
    posts: tuple[PostView, ...]
    contacts: str
    """The address of its contact page."""
    printed: str
    """The address of its list as a table to print."""
    current: Current | None
    editions: tuple[Link, ...]
    changes: tuple[Link, ...]
    facts: tuple[tuple[str, str], ...]


def town_page(setting: Setting, town: Town) -> Page:
    """Return a town's page."""
    lists = setting.standings[town.slug]
    rows = lists.now.rows if lists.now else ()
    view = TownView(
        name=town.name,
        merged=town_merged(setting.book, town, setting.today),
        slug=town.slug,
        kind=town.kind.value,
        note=town.profile.note or "",
        doors=town_doors(setting, town),
        groups=_groups(setting, town, rows),
        shares=shares(Counter(tag_of(row) for row in rows).items()),
        total=len(rows),
        coming=_coming(lists.coming),
        villages=tuple(
            Link(village.name, addresses.village(town.slug, village.slug))
            for village in setting.villages_of(town)
        ),
        posts=_posts(setting, town),
        contacts=addresses.contacts(addresses.town(town.slug)),
        printed=addresses.printed(addresses.town(town.slug)),
        current=current(lists.now.head if lists.now else None),
        editions=edition_links(town),
        changes=change_links(setting.histories[town.slug]),
        facts=edition_facts(lists.now.head) if lists.now else (),
    )
    return Page(
        address=addresses.town(town.slug),
        kind="town",
        title=f"{town.name}履行职责事项清单",
        description=f"{town.name}办什么、配合什么、哪些不归{town.kind.noun}办：共{len(rows)}项，附办公地点和电话。",
        crumbs=(HOME_LINK,),
        view=view,
        feed=addresses.feed(addresses.town(town.slug)),
        stand=stand_of(lists.now.head) if lists.now else "",
    )


def town_doors(setting: Setting, town: Town) -> tuple[Door, ...]:
    """Return every contact point of a town, in the order of its file."""
    doors = setting.doors[town.slug]
    return tuple(doors.door(point, None) for point in doors.points)


def edition_links(town: Town) -> tuple[Link, ...]:
    """Return a town's past editions, newest first."""
    return tuple(
        Link(edition.head.name, addresses.edition(town.slug, edition.head.edition))
        for edition in reversed(town.editions)
    )


def _groups(setting: Setting, town: Town, rows: tuple[Listing, ...]) -> tuple[KindGroup, ...]:
    bodies = setting.doors[town.slug].bodies
    links = {row.category: setting.category_link(row.category) for row in rows}
    views = (
        (
            row,
            RowView(
                row.position,
                row.id,
                row.name,
                f"{row.id}/" if row.id else "",
                body_of(row, bodies),
                "",
            ),
        )
        for row in rows
    )
    return group_rows(views, links)


def _coming(coming: DutyList | None) -> str:
    if coming is None or coming.head.effective is None:
        return ""
    return f"{coming.head.name}自{long_date(coming.head.effective)}起施行，在那以前以本页为准。"


def _posts(setting: Setting, town: Town) -> tuple[PostView, ...]:
    names = {id: duty.name for id, duty in setting.duties.items()}
    area_code = setting.book.county.area_code
    return tuple(
        PostView(
            link=Link(post.name, addresses.post(town.slug, post.slug)),
            bears=joined(names.get(written.split(" ")[0], written) for written in post.bears),
            phones=tuple(phone(number, area_code) for number in post.phones),
            cover=post.cover or "",
            note=post.note or "",
        )
        for post in town.profile.posts
    )
