"""That a place, a department or a guide was dissolved: since when, why, and which took over."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.department import Dissolved
from dutybook.model.place import Town, Village
from dutybook.present import addresses
from dutybook.present.page import Link
from dutybook.present.wording import long_date


class Merged(NamedTuple):
    """What is said of it, on its own page and on those of what it held."""

    sentence: str
    into: Link
    """Leads nowhere where that is not this county's."""
    why: str
    gone: bool
    """Whether the day has come: until then everything else on the page holds."""


def merged(dissolved: Dissolved | None, into: Link, today: date, who: str = "") -> Merged | None:
    """Return what is said of something dissolved, or to be dissolved; ``who`` where it isn't the page's own."""
    if dissolved is None:
        return None
    gone = dissolved.date <= today
    sentence = f"{who}{long_date(dissolved.date)}起{'已' if gone else ''}撤并"
    return Merged(sentence, into, dissolved.note or "", gone)


def town_merged(book: Book, town: Town, today: date, who: str = "") -> Merged | None:
    """Return what is said of a town that was dissolved; None of any other."""
    dissolved = town.profile.dissolved
    return merged(dissolved, _town_link(book, dissolved), today, who) if dissolved else None


def village_merged(book: Book, town: Town, village: Village, today: date) -> Merged | None:
    """Return what is said of a village that was dissolved, or whose town was."""
    dissolved = village.dissolved
    if dissolved is None:
        return town_merged(book, town, today, town.name)
    return merged(dissolved, _village_link(book, town, dissolved.into), today)


def guide_merged(book: Book, dissolved: Dissolved | None, today: date) -> Merged | None:
    """Return what is said of a guide that was withdrawn; None of any other."""
    if dissolved is None:
        return None
    into = dissolved.into.removeprefix("guides/")
    for slug, guide in book.guides.items():
        if into in (slug, guide.name):
            return merged(dissolved, Link(guide.name, addresses.guide(slug)), today)
    return merged(dissolved, Link(dissolved.into, ""), today)


def successor(book: Book, town: Town) -> Town | None:
    """Return the town that a dissolved town went into at last; None where it is not this county's."""
    seen = {town.slug}
    found: Town | None = town
    while found is not None and found.profile.dissolved is not None:
        found = _town(book, found.profile.dissolved.into)
        if found is not None and found.slug in seen:
            return None
        seen |= {found.slug} if found else set()
    return found


def _town(book: Book, name: str) -> Town | None:
    towns = (
        town for town in book.towns if name in (town.name, town.slug, *town.profile.short_names)
    )
    return next(towns, None)


def _town_link(book: Book, dissolved: Dissolved) -> Link:
    town = _town(book, dissolved.into)
    return Link(town.name, addresses.town(town.slug)) if town else Link(dissolved.into, "")


def _village_link(book: Book, near: Town, name: str) -> Link:
    """Return the village that ``柳林村`` means beside another, or ``清溪镇/柳林村`` anywhere."""
    place, _, own = name.rpartition("/")
    town = _town(book, place) if place else near
    for village in town.villages if town else ():
        if own in (village.name, village.slug):
            shown = village.name if town is near or town is None else f"{town.name}{village.name}"
            return Link(shown, addresses.village((town or near).slug, village.slug))
    return Link(name, "")
