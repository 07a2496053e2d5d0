"""What is dissolved keeps its address: a town with all its duties, a village, a guide; each says what took over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from dutybook.model.guide import Guide
from dutybook.model.place import Town, Village
from dutybook.present import addresses
from dutybook.present.merged import Merged, guide_merged, successor, town_merged, village_merged
from dutybook.present.page import Link, Page
from dutybook.present.pages.changes import change_links
from dutybook.present.pages.guide import duty_links, guide_page
from dutybook.present.pages.town import edition_links, town_page
from dutybook.present.pages.village import village_page
from dutybook.present.setting import Setting

Ways = tuple[tuple[str, tuple[Link, ...]], ...]


class MovedView(NamedTuple):
    """What the page of something dissolved shows."""

    name: str
    merged: Merged
    ways: Ways
    """Heading -> where to go on from here."""


def town_or_moved(setting: Setting, town: Town) -> Page:
    """Return a town's page; once it is dissolved, with what remains of it."""
    page = town_page(setting, town)
    villages = tuple(Link(v.name, addresses.village(town.slug, v.slug)) for v in town.villages)
    ways = (
        ("村（社区）", villages),
        ("存档的版次", edition_links(town)),
        ("改了什么", change_links(setting.histories[town.slug])),
    )
    return _moved(page, town.name, town_merged(setting.book, town, setting.today), ways)


def village_or_moved(setting: Setting, town: Town, village: Village) -> Page:
    """Return a village's page; once it or its town is dissolved, what took over."""
    told = village_merged(setting.book, town, village, setting.today)
    return _moved(village_page(setting, town, village), village.name, told, ())


def guide_or_moved(setting: Setting, slug: str, guide: Guide) -> Page:
    """Return a guide's page; once it is withdrawn, which guide holds now."""
    told = guide_merged(setting.book, guide.dissolved, setting.today)
    ways = (("清单里的事项", duty_links(setting, guide)),)
    return _moved(guide_page(setting, slug, guide), guide.name, told, ways)


def duty_or_moved(setting: Setting, town: Town, page: Page) -> Page:
    """Return the page of a duty in a town; once the town is dissolved, where to ask now."""
    told = town_merged(setting.book, town, setting.today, town.name)
    if told is None:
        return page
    ways = (("现在看这里", tuple(_now(setting, town, page.view.id))),)
    return _moved(page, page.view.name, told, ways)


def of_town_or_moved(setting: Setting, town: Town, page: Page) -> Page:
    """Return a page about a town: its contacts, a post, a sheet; once it is dissolved, what took over."""
    told = town_merged(setting.book, town, setting.today, town.name)
    return _moved(page, page.title, told, ())


def of_village_or_moved(setting: Setting, town: Town, village: Village, page: Page) -> Page:
    """Return a page about a village; once it or its town is dissolved, what took over."""
    told = village_merged(setting.book, town, village, setting.today)
    return _moved(page, page.title, told, ())


def _moved(page: Page, name: str, told: Merged | None, ways: Ways) -> Page:
    if told is None or not told.gone:
        return page
    view = MovedView(name, told, tuple((heading, links) for heading, links in ways if links))
    description = f"{name}：{told.sentence}，并入{told.into.name}。"
    return replace(page, kind="moved", view=view, description=description, stand="")


def _now(setting: Setting, town: Town, id: str) -> Iterator[Link]:
    """Yield where to look now: the duty in the town that took over, and across all towns."""
    heir = successor(setting.book, town)
    if heir is not None and setting.row_in(heir, id) is not None:
        yield Link(f"{heir.name}谁来办", addresses.answer(heir.slug, id))
    yield Link("各乡镇（街道）的情况", addresses.duty(id))
