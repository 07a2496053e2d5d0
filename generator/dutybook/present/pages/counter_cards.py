"""A card for each counter of a town: what it handles, when, by which telephone; to stand on the counter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.doors import CounterView, Door
from dutybook.present.page import Link, Page
from dutybook.present.paper import Imprint, imprint
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import stand_of

_MOST_NAMED = 24
"""Duties that a card names; more of them nobody reads at a counter."""


class CounterCard(NamedTuple):
    """One counter."""

    door: Door
    counter: CounterView
    handles: tuple[str, ...]
    more: int
    """How many duties it handles besides those named."""


class CounterCardsView(NamedTuple):
    """What the sheet of a town's counters shows."""

    place: Link
    cards: tuple[CounterCard, ...]
    imprint: Imprint


def counter_cards_pages(setting: Setting, town: Town) -> Iterator[Page]:
    """Yield the sheet of a town's counters; none where it has no counter."""
    doors = setting.doors[town.slug]
    if not doors.counters:
        return
    now = setting.standings[town.slug].now
    handled: dict[tuple[str, str], list[Listing]] = {}
    for row in now.rows if now else ():
        for door in doors.here(row):
            if door.counter:
                handled.setdefault((door.name, door.counter.name), []).append(row)
    cards = tuple(
        _card(doors.door(point, counter), handled.get((point.name, counter.name), []))
        for point, counter in doors.counters
    )
    place = setting.town_link(town)
    live = addresses.contacts(place.address)
    yield Page(
        address=addresses.printed(live),
        kind="counter_cards",
        title=f"{town.name}窗口卡片（打印）",
        description=f"{town.name}{len(cards)}个窗口的卡片，一个窗口一张A4。",
        crumbs=(HOME_LINK, place, Link("联系方式", live)),
        view=CounterCardsView(place, cards, imprint(setting, live, now.head if now else None)),
        stand=stand_of(now.head) if now else "",
    )


def _card(door: Door, rows: list[Listing]) -> CounterCard:
    assert door.counter is not None
    names = tuple(row.name for row in rows)
    return CounterCard(door, door.counter, names[:_MOST_NAMED], max(0, len(names) - _MOST_NAMED))
