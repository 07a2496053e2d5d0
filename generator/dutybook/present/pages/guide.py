"""Service guides, life events and everyday topics."""

from __future__ import annotations

from typing import NamedTuple

from dutybook.model.everyday import Elsewhere
from dutybook.model.guide import Document, Guide, LifeEvent
from dutybook.model.identity import parse_reference
from dutybook.present import addresses
from dutybook.present.doors import Door, Phone, phone
from dutybook.present.duty_text import (
    BasisView,
    Step,
    WhereInstead,
    basis_view,
    safe_address,
)
from dutybook.present.merged import Merged, guide_merged
from dutybook.present.page import Link, Page
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import joined


class DocumentView(NamedTuple):
    """A document to bring."""

    name: str
    facts: str
    note: str


class TownDoor(NamedTuple):
    """Where a guide's matter is brought in one town."""

    town: Link
    answer: Link | None
    door: Door | None


class GuideView(NamedTuple):
    """What a guide's page shows."""

    name: str
    merged: Merged | None
    aliases: tuple[str, ...]
    note: str
    brief: tuple[tuple[str, str], ...]
    conditions: tuple[str, ...]
    doors: tuple[TownDoor, ...]
    documents: tuple[DocumentView, ...]
    steps: tuple[Step, ...]
    result: str
    questions: tuple[tuple[str, str], ...]
    bases: tuple[BasisView, ...]
    duties: tuple[Link, ...]
    enquiry: tuple[Phone, ...]
    complaint: tuple[Phone, ...]
    online: str


def guide_page(setting: Setting, slug: str, guide: Guide) -> Page:
    """Return a guide's page, with the doors of every town."""
    area_code = setting.book.county.area_code
    view = GuideView(
        name=guide.name,
        merged=guide_merged(setting.book, guide.dissolved, setting.today),
        aliases=guide.aliases,
        note=guide.note or "",
        brief=_brief(guide),
        conditions=guide.conditions,
        doors=_town_doors(setting, guide),
        documents=tuple(_document(document) for document in guide.documents),
        steps=tuple(
            Step(
                s.name, setting.bodies.link(s.by).name if s.by else "", s.limit or "", s.note or ""
            )
            for s in guide.steps
        ),
        result=joined(t for t in (guide.result.name, guide.result.delivery or "") if t)
        if guide.result
        else "",
        questions=tuple((q.question, q.answer) for q in guide.questions),
        bases=tuple(basis_view(basis, setting.book) for basis in guide.bases),
        duties=duty_links(setting, guide),
        enquiry=tuple(phone(number, area_code) for number in guide.enquiry),
        complaint=tuple(phone(number, area_code) for number in guide.complaint),
        online=safe_address(guide.online),
    )
    return Page(
        address=addresses.guide(slug),
        kind="guide",
        title=f"{guide.name}办事指南",
        description=guide.note or f"{guide.name}：到哪里办、带什么、怎么办、要多久。",
        crumbs=(HOME_LINK, Link("办事指南", addresses.GUIDES)),
        view=view,
    )


def _brief(guide: Guide) -> tuple[tuple[str, str], ...]:
    fee = guide.fee
    facts = (
        ("谁能办", joined(guide.applicants)),
        ("多久", guide.promised_limit or guide.legal_limit or ""),
        ("法定时限", guide.legal_limit or "" if guide.promised_limit else ""),
        ("收费", fee.standard if fee else ""),
        ("收费依据", fee.basis or "" if fee else ""),
        ("减免", fee.reduction or "" if fee else ""),
        ("跑几次", f"{guide.visits}次" if guide.visits is not None else ""),
        ("怎样办", joined(guide.channels)),
        ("办件类型", guide.type or ""),
    )
    return tuple((label, text) for label, text in facts if text)


def _document(document: Document) -> DocumentView:
    copies = f"{document.copies}份" if document.copies is not None else ""
    facts = (document.necessity, document.form or "", copies, document.source or "")
    return DocumentView(
        document.name, "，".join(fact for fact in facts if fact), document.note or ""
    )


def _town_doors(setting: Setting, guide: Guide) -> tuple[TownDoor, ...]:
    return tuple(
        TownDoor(Link(town.name, addresses.town(town.slug)), *_answer(setting, guide, town.slug))
        for town in setting.towns
    )


def _answer(setting: Setting, guide: Guide, slug: str) -> tuple[Link | None, Door | None]:
    """Return the first of the guide's duties that the town lists, and its best door."""
    doors = setting.doors[slug]
    for reference in guide.duties:
        row = setting.row_in(doors.town, reference.id) if doors.town else None
        if row is not None:
            return Link(row.name, addresses.answer(slug, row.id)), doors.lead_to(row)[0]
    return None, doors.door(doors.centre, None) if doors.centre else None


def duty_links(setting: Setting, guide: Guide) -> tuple[Link, ...]:
    """Return the duties that a guide is for."""
    known = (setting.duties.get(reference.id) for reference in guide.duties)
    return tuple(Link(duty.name, addresses.duty(duty.id)) for duty in known if duty)


class EventStep(NamedTuple):
    """One station of a life event."""

    link: Link
    kind: str
    note: str


class EventView(NamedTuple):
    """What a life event's page shows."""

    name: str
    aliases: tuple[str, ...]
    note: str
    steps: tuple[EventStep, ...]


def event_page(setting: Setting, slug: str, event: LifeEvent) -> Page:
    """Return a life event's page: guides, duties and offices in the order one needs them."""
    steps = tuple(_event_step(setting, written) for written in event.order)
    view = EventView(event.name, event.aliases, event.note or "", steps)
    return Page(
        address=addresses.event(slug),
        kind="event",
        title=event.name,
        description=f"{event.name}要办哪些事、先办哪件：{joined(step.link.name for step in steps)}。",
        crumbs=(HOME_LINK, Link("一件事", addresses.EVENTS)),
        view=view,
    )


def _event_step(setting: Setting, written: str) -> EventStep:
    slug = written.removeprefix("guides/")
    if written.startswith("guides/") and slug in setting.book.guides:
        guide = setting.book.guides[slug]
        return EventStep(Link(guide.name, addresses.guide(slug)), "办事指南", guide.note or "")
    reference = parse_reference(written)
    duty = setting.duties.get(reference.id) if reference else None
    if duty is not None:
        text = setting.text_of(duty)
        return EventStep(Link(duty.name, addresses.duty(duty.id)), "事项", text.note or "")
    generic = written in setting.book.generic_names
    link = Link(written, addresses.DEPARTMENTS) if generic else setting.bodies.link(written)
    return EventStep(link, "到场", "")


class ElsewhereView(NamedTuple):
    """What an everyday topic's page shows."""

    name: str
    aliases: tuple[str, ...]
    note: str
    instead: tuple[WhereInstead, ...]
    doors: tuple[Door, ...]


def elsewhere_page(setting: Setting, matter: Elsewhere) -> Page:
    """Return the page of an everyday topic: it is no township duty, and this is the right door."""
    found = setting.county_doors.of_names(where.to for where in matter.go_to)
    names = joined(dict.fromkeys(where.to for where in matter.go_to))
    view = ElsewhereView(
        name=matter.name,
        aliases=matter.aliases,
        note=matter.note or "",
        instead=tuple(
            WhereInstead(where.situation or "", setting.bodies.link(where.to), where.note or "")
            for where in matter.go_to
        ),
        doors=found or (setting.county_doors.hotline,),
    )
    return Page(
        address=addresses.elsewhere(matter.slug),
        kind="elsewhere",
        title=matter.name,
        description=f"{matter.name}不归乡镇（街道）办，请找{names}。",
        crumbs=(HOME_LINK, Link("其他去处", addresses.ELSEWHERE)),
        view=view,
    )
