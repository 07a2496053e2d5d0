"""Life events: guides, duties and offices in order, and what to bring for all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.guide import Guide, LifeEvent
from dutybook.model.identity import parse_reference
from dutybook.present import addresses
from dutybook.present.guide_brief import limit_of
from dutybook.present.page import Link, Page
from dutybook.present.papers import Paper, gathered
from dutybook.present.phones import Phone, phones
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import joined


class EventStep(NamedTuple):
    """One station of a life event."""

    link: Link
    kind: str
    note: str
    facts: tuple[str, ...]
    """How long it takes and what it costs, where a guide says so."""


class EventView(NamedTuple):
    """What a life event's page shows."""

    name: str
    aliases: tuple[str, ...]
    note: str
    steps: tuple[EventStep, ...]
    papers: tuple[Paper, ...]
    """Each document once, with the guides that want it."""
    list_key: str
    """Under what the device keeps the ticks of the list."""
    complaint: tuple[Phone, ...]
    """Where to complain about any of its guides; the hotline where none says so."""


def event_page(setting: Setting, slug: str, event: LifeEvent) -> Page:
    """Return a life event's page: guides, duties and offices in the order one needs them."""
    steps = tuple(_step(setting, written) for written in event.order)
    view = EventView(
        name=event.name,
        aliases=event.aliases,
        note=event.note or "",
        steps=steps,
        papers=gathered(_guides(setting, event)),
        list_key=f"events/{slug}",
        complaint=_complaint(setting, event),
    )
    return Page(
        address=addresses.event(slug),
        kind="event",
        title=event.name,
        description=f"{event.name}要办哪些事、先办哪件：{joined(step.link.name for step in steps)}。",
        crumbs=(HOME_LINK, Link("一件事", addresses.EVENTS)),
        view=view,
    )


def _complaint(setting: Setting, event: LifeEvent) -> tuple[Phone, ...]:
    county = setting.book.county
    written = [number for _, guide in _guides(setting, event) for number in guide.complaint]
    return phones(dict.fromkeys(written) or (county.hotline,), county.area_code)


def _guides(setting: Setting, event: LifeEvent) -> Iterator[tuple[Link, Guide]]:
    for written in dict.fromkeys(event.order):
        slug = _guide_slug(setting, written)
        if slug:
            guide = setting.book.guides[slug]
            yield Link(guide.name, addresses.guide(slug)), guide


def _guide_slug(setting: Setting, written: str) -> str:
    """Return the guide that a step names; empty where it names something else."""
    slug = written.removeprefix("guides/")
    return slug if written != slug and slug in setting.book.guides else ""


def _step(setting: Setting, written: str) -> EventStep:
    if slug := _guide_slug(setting, written):
        guide = setting.book.guides[slug]
        facts = (limit_of(guide), guide.fee.standard if guide.fee else "")
        link = Link(guide.name, addresses.guide(slug))
        return EventStep(link, "办事指南", guide.note or "", tuple(fact for fact in facts if fact))
    reference = parse_reference(written)
    duty = setting.duties.get(reference.id) if reference else None
    if duty is not None:
        text = setting.text_of(duty)
        return EventStep(Link(duty.name, addresses.duty(duty.id)), "事项", text.note or "", ())
    generic = written in setting.book.generic_names
    link = Link(written, addresses.DEPARTMENTS) if generic else setting.bodies.link(written)
    return EventStep(link, "到场", "", ())
