"""Service guides, in the order in which people ask: may I, where, with what, how, how long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import Listing
from dutybook.model.guide import Guide, GuideStep
from dutybook.model.identity import DutyReference
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.doors import Door, Doors
from dutybook.present.duty_text import BasisView, basis_view, safe_address
from dutybook.present.guide_brief import limit_of
from dutybook.present.linked_data import Served, government_service
from dutybook.present.merged import Merged, guide_merged
from dutybook.present.page import Link, Page
from dutybook.present.papers import Paper, papers
from dutybook.present.phones import Phone, phone
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import joined

_COUNTY_ITSELF = ("县", "市", "区")


class TownDoor(NamedTuple):
    """Where a guide's matter is brought in one town."""

    town: Link
    answer: Link | None
    """The duty's answer there; none where the town's list doesn't hold the duty."""
    doors: tuple[Door, ...]


class StepView(NamedTuple):
    """One step: what is done, by whom and within what time."""

    name: str
    by: Link
    level: str
    """``village``, ``town``, ``county``, or ``agency`` for one stationed in a town; empty where unsaid."""
    limit: str
    note: str


class GuideView(NamedTuple):
    """What a guide's page shows."""

    name: str
    merged: Merged | None
    aliases: tuple[str, ...]
    note: str
    applicants: str
    conditions: tuple[str, ...]
    doors: tuple[TownDoor, ...]
    papers: tuple[Paper, ...]
    list_key: str
    """Under what the device keeps the ticks of the list."""
    steps: tuple[StepView, ...]
    brief: tuple[tuple[str, str], ...]
    """How long and for how much."""
    result: tuple[tuple[str, str], ...]
    questions: tuple[tuple[str, str], ...]
    bases: tuple[BasisView, ...]
    duties: tuple[Link, ...]
    enquiry: tuple[Phone, ...]
    """Whom to ask; the county's hotline where the guide names nobody."""
    complaint: tuple[Phone, ...]
    online: str
    what: str
    """The duties' ids and names, as a report that something is wrong quotes them."""
    data: Mapping[str, Any]
    """The guide as linked data."""


def guide_page(setting: Setting, slug: str, guide: Guide) -> Page:
    """Return a guide's page, with the doors of every town."""
    doors = tuple(_town_door(setting, guide, town) for town in setting.towns)
    served = (Served(item.town, item.doors) for item in doors)
    view = GuideView(
        name=guide.name,
        merged=guide_merged(setting.book, guide.dissolved, setting.today),
        aliases=guide.aliases,
        note=guide.note or "",
        applicants=joined(guide.applicants),
        conditions=guide.conditions,
        doors=doors,
        papers=papers(guide),
        list_key=f"guides/{slug}",
        steps=tuple(_step(setting, step) for step in guide.steps),
        brief=_brief(guide),
        result=_result(guide),
        questions=tuple((q.question, q.answer) for q in guide.questions),
        bases=tuple(basis_view(basis, setting.book) for basis in guide.bases),
        duties=duty_links(setting, guide),
        enquiry=_phones(setting, guide.enquiry),
        complaint=_phones(setting, guide.complaint),
        online=safe_address(guide.online),
        what=joined(_named(setting, reference) for reference in guide.duties),
        data=government_service(setting, slug, guide, _provider(setting, guide), served),
    )
    return Page(
        address=addresses.guide(slug),
        kind="guide",
        title=f"{guide.name}办事指南",
        description=guide.note or f"{guide.name}：到哪里办、带什么、怎么办、要多久。",
        crumbs=(HOME_LINK, Link("办事指南", addresses.GUIDES)),
        view=view,
    )


def _phones(setting: Setting, written: tuple[str, ...]) -> tuple[Phone, ...]:
    county = setting.book.county
    return tuple(phone(number, county.area_code) for number in written or (county.hotline,))


def _brief(guide: Guide) -> tuple[tuple[str, str], ...]:
    fee = guide.fee
    return _said(
        ("多久", limit_of(guide)),
        ("法定时限", guide.legal_limit if guide.promised_limit else None),
        ("收费", fee.standard if fee else None),
        ("收费依据", fee.basis if fee else None),
        ("减免", fee.reduction if fee else None),
        ("跑几次", f"{guide.visits}次" if guide.visits is not None else None),
        ("怎样办", joined(guide.channels)),
        ("办件类型", guide.type),
    )


def _result(guide: Guide) -> tuple[tuple[str, str], ...]:
    if guide.result is None:
        return ()
    return _said(("拿到什么", guide.result.name), ("怎么给你", guide.result.delivery))


def _said(*facts: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in facts if text)


def _step(setting: Setting, step: GuideStep) -> StepView:
    by = setting.bodies.link(step.by) if step.by else Link("", "")
    return StepView(step.name, by, _level(setting, step.by), step.limit or "", step.note or "")


def _level(setting: Setting, by: str | None) -> str:
    if by is None:
        return ""
    if by in VILLAGE_ITSELF:
        return "village"
    if by in TOWN_ITSELF:
        return "town"
    if by in setting.book.generic_names:
        return "agency"
    department = setting.book.departments.get(setting.book.department(by, None) or "")
    return "county" if department is None or department.type == "县级部门" else "agency"


def _provider(setting: Setting, guide: Guide) -> str:
    county = setting.book.county.name
    body = guide.body or ""
    if body in (*TOWN_ITSELF, *VILLAGE_ITSELF):
        return f"{county}各{setting.bodies.link(body).name}"
    return county if not body or body in _COUNTY_ITSELF else setting.bodies.link(body).name


def _town_door(setting: Setting, guide: Guide, town: Town) -> TownDoor:
    doors = setting.doors[town.slug]
    row = _row(setting, guide, town)
    answer = Link(row.name, addresses.answer(town.slug, row.id)) if row else None
    found = tuple(dict.fromkeys(_doors(doors, row, guide.body or "")))
    return TownDoor(setting.town_link(town), answer, found or (doors.hotline,))


def _row(setting: Setting, guide: Guide, town: Town) -> Listing | None:
    """Return the first of the guide's duties that the town lists."""
    rows = (setting.row_in(town, reference.id) for reference in guide.duties)
    return next((row for row in rows if row is not None), None)


def _doors(doors: Doors, row: Listing | None, body: str) -> Iterator[Door]:
    """Yield the doors where the implementing body (实施主体) is met: its own first."""
    if body in _COUNTY_ITSELF and row is not None:
        yield from doors.of_bodies(row)
    elif body not in ("", *TOWN_ITSELF, *VILLAGE_ITSELF):
        yield from doors.of_names((body,))
    if row is not None:
        yield from doors.lead_to(row)
    elif doors.centre:
        yield doors.door(doors.centre, None)


def _named(setting: Setting, reference: DutyReference) -> str:
    duty = setting.duties.get(reference.id)
    return f"{reference.id} {duty.name}" if duty else reference.id


def duty_links(setting: Setting, guide: Guide) -> tuple[Link, ...]:
    """Return the duties that a guide is for."""
    known = (setting.duties.get(reference.id) for reference in guide.duties)
    return tuple(Link(duty.name, addresses.duty(duty.id)) for duty in known if duty)
