"""Duties that left a list keep their address: since when, why, and whose they are now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.compare.change import Change, ChangeKind
from dutybook.model.duty import Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.changes import ChangeViews, DecisionNote
from dutybook.present.doors import Door
from dutybook.present.history import ListHistory
from dutybook.present.page import Link, Page
from dutybook.present.rows import KindTag, tag_of
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.timeline import NO_HISTORY, Timeline, timeline
from dutybook.present.wording import long_date, stand_of


class GoneView(NamedTuple):
    """What the page of a duty that left shows."""

    id: str
    name: str
    tag: KindTag
    sentence: str
    now_with: Link | None
    successors: tuple[Link, ...]
    doors: tuple[Door, ...]
    note: DecisionNote | None
    last: Link
    """The edition that held it last, at its row."""
    timeline: Timeline
    across: Link | None
    """The duty's own page, where this is a town's."""


def gone_pages(setting: Setting, town: Town) -> Iterator[Page]:
    """Yield a page for every duty that left a town's list, or its villages', and is in neither now."""
    listed = {row.id for row in setting.rows_of(town)}
    told: set[str] = set()
    for history in (setting.histories[town.slug], setting.village_history):
        for held, row in history.gone():
            if row.id not in listed and row.id not in told:
                told.add(row.id)
                place = setting.town_link(town)
                yield _page(setting, history, held, row, place)


def gone_duty_pages(setting: Setting) -> Iterator[Page]:
    """Yield a page for every duty that only past editions know."""
    told = set(setting.duties)
    for history in (*setting.histories.values(), setting.village_history):
        for held, row in history.gone():
            if row.id not in told:
                told.add(row.id)
                yield _page(setting, history, held, row, None)


def _page(
    setting: Setting, history: ListHistory, held: DutyList, row: Listing, place: Link | None
) -> Page:
    views = ChangeViews(setting, history.town)
    change, since = _leaving(history, row.id)
    duty = setting.book.duties.get(row.id)
    left = duty.entry.exit if duty else None
    whose = "村级" if history.town is None else history.town.name if place else ""
    now_with = setting.bodies.link(left.now_with) if left and left.now_with else None
    view = GoneView(
        id=row.id,
        name=row.name,
        tag=tag_of(row),
        sentence=f"{since}已不在{whose}清单里" + (f"，现归{now_with.name}" if now_with else ""),
        now_with=now_with,
        successors=_successors(
            setting, left.successor.id if left and left.successor else "", change
        ),
        doors=_doors(setting, history.town, left.now_with if left else None),
        note=views.note(change) if change else None,
        last=Link(held.head.name, f"{_edition(history, held)}#{row.id}"),
        timeline=timeline(history, views, row.id) if place else NO_HISTORY,
        across=Link("各乡镇（街道）的情况", addresses.duty(row.id)) if place else None,
    )
    address = f"{place.address}{row.id}/" if place else addresses.duty(row.id)
    crumbs = (HOME_LINK, place or Link("事项", addresses.DUTIES))
    return Page(
        address=address,
        kind="gone",
        title=f"{row.name} · {place.name}" if place else row.name,
        description=f"{row.name}：{view.sentence}。",
        crumbs=crumbs,
        view=view,
        feed=addresses.feed(addresses.duty(row.id)),
        stand=stand_of(history.lists[-1].head),
    )


def _leaving(history: ListHistory, id: str) -> tuple[Change | None, str]:
    """Return the change by which a duty left, and since when."""
    for step, change in history.of_duty.get(id, ()):
        if change.kind in (ChangeKind.REMOVED, ChangeKind.MERGED, ChangeKind.SPLIT):
            head = step.new.head
            day = f"（{long_date(head.effective)}）" if head.effective else ""
            return change, f"自{head.name}{day}起"
    return None, ""


def _successors(setting: Setting, successor: str, change: Change | None) -> tuple[Link, ...]:
    """Return the duties that go on with it: as the catalogue says, else those it was merged into."""
    ids = [successor] if successor else []
    if change is not None and change.kind in (ChangeKind.MERGED, ChangeKind.SPLIT):
        ids += [line.split(" ")[0] for line in (change.after or "").split("\n")]
    found = (setting.duties.get(id) for id in dict.fromkeys(ids))
    return tuple(Link(duty.name, addresses.duty(duty.id)) for duty in found if duty is not None)


def _doors(setting: Setting, town: Town | None, now_with: str | None) -> tuple[Door, ...]:
    doors = setting.doors[town.slug] if town else setting.county_doors
    return (doors.of_names((now_with,)) if now_with else ()) or (doors.hotline,)


def _edition(history: ListHistory, held: DutyList) -> str:
    if history.town is None:
        return addresses.village_edition(held.head.edition)
    return addresses.edition(history.town.slug, held.head.edition)
