"""A past edition of a list, as it stood."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.bodies import Bodies
from dutybook.present.duty_text import TextView, text_view
from dutybook.present.page import Link, Page
from dutybook.present.rows import KindTag, tag_of
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import edition_facts, joined, stand_of


class EditionRow(NamedTuple):
    """One row as it stood, and where the same duty stands today."""

    position: int
    id: str
    name: str
    today: str
    """The address of today's page; empty where there is none."""
    text: TextView


class EditionGroup(NamedTuple):
    """The rows of one kind, with their categories."""

    tag: KindTag
    count: int
    categories: tuple[tuple[str, tuple[EditionRow, ...]], ...]


class EditionView(NamedTuple):
    """What a past edition's page shows."""

    heading: str
    place: Link
    current: Link
    facts: tuple[tuple[str, str], ...]
    source: str
    frozen: bool
    groups: tuple[EditionGroup, ...]
    differences: tuple[tuple[str, str], ...]


def edition_pages(setting: Setting, town: Town) -> Iterator[Page]:
    """Yield a town's past editions."""
    now = setting.standings[town.slug].now
    known = now.by_id().keys() if now else ()
    pages = {id: addresses.answer(town.slug, id) for id in known}
    place = Link(town.name, addresses.town(town.slug))
    for edition in town.editions:
        address = addresses.edition(town.slug, edition.head.edition)
        heading = f"{town.name}履行职责事项清单（{edition.head.name}）"
        yield _page(setting, edition, address, heading, place, pages, setting.doors[town.slug].bodies)


def village_edition_pages(setting: Setting) -> Iterator[Page]:
    """Yield the past editions of the villages' standard list."""
    pages = {id: addresses.duty(id) for id in setting.village_row}
    place = Link("村级清单", addresses.VILLAGE_LIST)
    for edition in setting.book.village_editions:
        address = addresses.village_edition(edition.head.edition)
        heading = f"村级事项清单（{edition.head.name}）"
        yield _page(setting, edition, address, heading, place, pages, setting.bodies)


def _page(
    setting: Setting,
    edition: DutyList,
    address: str,
    heading: str,
    place: Link,
    pages: dict[str, str],
    bodies: Bodies,
) -> Page:
    view = EditionView(
        heading=heading,
        place=place,
        current=Link("看现行清单", place.address),
        facts=edition_facts(edition.head),
        source=edition.head.source or "",
        frozen=edition.head.freeze is not None,
        groups=tuple(_groups(setting, edition.rows, pages, bodies)),
        differences=tuple(_differences(edition)),
    )
    return Page(
        address=address,
        kind="edition",
        title=heading,
        description=f"{heading}，已不是现行版次；按当时原样保存。",
        crumbs=(HOME_LINK, place),
        view=view,
        stand=stand_of(edition.head),
    )


def _groups(
    setting: Setting, rows: tuple[Listing, ...], pages: dict[str, str], bodies: Bodies
) -> Iterator[EditionGroup]:
    for tag, found in groupby(rows, key=tag_of):
        of_kind = list(found)
        categories = tuple(
            (name, tuple(_row(setting, row, pages, bodies) for row in of_category))
            for name, of_category in groupby(of_kind, key=lambda row: row.category)
        )
        yield EditionGroup(tag, len(of_kind), categories)


def _row(setting: Setting, row: Listing, pages: dict[str, str], bodies: Bodies) -> EditionRow:
    text = text_view(row.text, setting.book, bodies)
    return EditionRow(row.position, row.id, row.name, pages.get(row.id, ""), text)


def _differences(edition: DutyList) -> Iterator[tuple[str, str]]:
    """Yield each village's differences as they stood."""
    for village, difference in edition.head.village_differences.items():
        added = (ref.name or ref.id for refs in difference.added.values() for ref in refs)
        left_out = (ref.name or ref.id for ref in difference.not_borne)
        texts = (("增加", joined(added)), ("不承担", joined(left_out)))
        yield village, "；".join(f"{label}：{names}" for label, names in texts if names)
