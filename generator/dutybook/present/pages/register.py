"""Registers that lead everywhere without a script: duties A–Z, guides, events, topics."""

from __future__ import annotations

from typing import NamedTuple

from dutybook.present import addresses
from dutybook.present.page import Link, Page
from dutybook.present.pinyin import initial, syllables
from dutybook.present.setting import HOME_LINK, Setting


class Entry(NamedTuple):
    """One entry of a register."""

    link: Link
    remark: str


class RegisterView(NamedTuple):
    """What a plain register shows: entries under headings."""

    heading: str
    lead: str
    groups: tuple[tuple[str, tuple[Entry, ...]], ...]


class DutiesView(NamedTuple):
    """What the register of duties shows: by category, then A–Z."""

    total: int
    categories: tuple[tuple[Link, int], ...]
    letters: tuple[tuple[str, tuple[Link, ...]], ...]


def duties_page(setting: Setting) -> Page:
    """Return the register of all duties by category and by pinyin."""
    duties = list(setting.duties.values())
    letters: dict[str, list[Link]] = {}
    for duty in sorted(
        duties, key=lambda duty: (initial(duty.name), syllables(duty.name), duty.id)
    ):
        letters.setdefault(initial(duty.name), []).append(Link(duty.name, addresses.duty(duty.id)))
    counts: dict[str, int] = {}
    for duty in duties:
        counts[duty.category] = counts.get(duty.category, 0) + 1
    ordered = [name for name in setting.category_slugs if name in counts]
    view = DutiesView(
        total=len(duties),
        categories=tuple((setting.category_link(name), counts[name]) for name in ordered),
        letters=tuple((letter, tuple(links)) for letter, links in letters.items()),
    )
    return Page(
        address=addresses.DUTIES,
        kind="duties",
        title="全部事项",
        description=f"{setting.book.county.name}乡镇（街道）和村（社区）清单里的{len(duties)}个事项，按类别和拼音排列。",
        crumbs=(HOME_LINK,),
        view=view,
    )


def guides_page(setting: Setting) -> Page:
    """Return the register of guides."""
    entries = tuple(
        Entry(Link(guide.name, addresses.guide(slug)), guide.note or "")
        for slug, guide in setting.guides.items()
    )
    return _register(addresses.GUIDES, "办事指南", "到哪里办、带什么、怎么办、要多久。", entries)


def events_page(setting: Setting) -> Page:
    """Return the register of life events."""
    entries = tuple(
        Entry(Link(event.name, addresses.event(slug)), event.note or "")
        for slug, event in setting.book.events.items()
    )
    return _register(addresses.EVENTS, "一件事", "遇上一件大事，要办的手续按先后排好。", entries)


def elsewhere_index_page(setting: Setting) -> Page:
    """Return the register of everyday topics."""
    entries = tuple(
        Entry(Link(matter.name, addresses.elsewhere(matter.slug)), _doors_of(setting, matter.go_to))
        for matter in setting.book.elsewhere
    )
    lead = "这些事常有人来问，但不归乡镇（街道）办；这里写明该找谁。"
    return _register(addresses.ELSEWHERE, "其他去处", lead, entries)


def _doors_of(setting: Setting, go_to: tuple[object, ...]) -> str:
    names = dict.fromkeys(str(getattr(where, "to", "")) for where in go_to)
    return "找" + "、".join(names)


def _register(address: str, heading: str, lead: str, entries: tuple[Entry, ...]) -> Page:
    groups = (("", entries),) if entries else ()
    view = RegisterView(heading, lead, groups)
    return Page(address, "register", heading, lead, (HOME_LINK,), view)
