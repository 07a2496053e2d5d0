"""A duty across all towns: who leads where, its text, its basis."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from dutybook.model.duty import Duty, DutyText, Listing
from dutybook.model.kinds import VILLAGE_KINDS, DutyKind
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.across import EditionMoment, duty_moments
from dutybook.present.doors import Door
from dutybook.present.duty_text import TextView, text_view
from dutybook.present.page import Link, Page
from dutybook.present.rows import KindTag, Share, body_of, kind_tag, shares, tag_of
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.verdict import verdict
from dutybook.present.wording import long_date


class TownCell(NamedTuple):
    """One town's line of the matrix."""

    town: Link
    tag: KindTag | None
    """None where the town's list doesn't hold the duty."""
    sentence: str
    answer: str


class Gone(NamedTuple):
    """That the duty left the lists: since when, whose it is, what succeeds it."""

    since: str
    now_with: Link | None
    successor: Link | None
    decision: str


class DutyView(NamedTuple):
    """What a duty's page shows."""

    id: str
    name: str
    category: Link
    aliases: tuple[str, ...]
    note: str
    summary: str
    gone: Gone | None
    cells: tuple[TownCell, ...]
    shares: tuple[Share, ...]
    village: TownCell | None
    doors: tuple[Door, ...]
    text: TextView
    moments: tuple[EditionMoment, ...]
    guides: tuple[Link, ...]


def duty_page(setting: Setting, duty: Duty | Listing) -> Page:
    """Return the page of a duty across all towns."""
    text = setting.text_of(duty)
    cells = tuple(_cell(setting, duty.id, town) for town in setting.towns)
    village = _village(setting, duty.id)
    gone = _gone(setting, duty)
    if village is not None and not any(cell.tag for cell in cells):
        cells = ()
    lead, receiver = (
        setting.bodies.link(name).name if name else "" for name in (text.lead, text.receiver)
    )
    summary = _summary(cells, village, gone, lead, receiver)
    category = setting.category_link(duty.category)
    view = DutyView(
        id=duty.id,
        name=duty.name,
        category=category,
        aliases=text.aliases,
        note=text.note or "",
        summary=summary,
        gone=gone,
        cells=cells,
        shares=shares(Counter(cell.tag for cell in cells if cell.tag).items()),
        village=village,
        doors=_doors(setting, text),
        text=text_view(text, setting.book, setting.bodies),
        moments=duty_moments(setting, duty.id),
        guides=setting.guide_links(duty.id),
    )
    return Page(
        address=addresses.duty(duty.id),
        kind="duty",
        title=duty.name,
        description=f"{duty.name}：{summary}",
        crumbs=(HOME_LINK, Link("事项", addresses.DUTIES), category),
        view=view,
        feed=addresses.feed(addresses.duty(duty.id)),
    )


def _cell(setting: Setting, duty_id: str, town: Town) -> TownCell:
    link = setting.town_link(town)
    row = setting.row_in(town, duty_id)
    if row is None or row.kind in VILLAGE_KINDS:
        return TownCell(link, None, "未列入清单", "")
    sentence = verdict(row, setting.doors[town.slug].bodies, setting.today).sentence
    return TownCell(link, tag_of(row), sentence, addresses.answer(town.slug, duty_id))


def _village(setting: Setting, duty_id: str) -> TownCell | None:
    row = setting.village_row.get(duty_id) or setting.village_additions.get(duty_id)
    if row is None:
        return None
    sentence = verdict(row, setting.bodies, setting.today).sentence
    return TownCell(Link("村（社区）", addresses.VILLAGE_LIST), tag_of(row), sentence, "")


def _gone(setting: Setting, duty: Duty | Listing) -> Gone | None:
    left = duty.entry.exit if isinstance(duty, Duty) else None
    if left is None:
        return None
    successor = setting.duties.get(left.successor.id) if left.successor else None
    return Gone(
        since=long_date(left.date),
        now_with=setting.bodies.link(left.now_with) if left.now_with else None,
        successor=Link(successor.name, addresses.duty(successor.id)) if successor else None,
        decision=left.decision or "",
    )


def _summary(
    cells: tuple[TownCell, ...],
    village: TownCell | None,
    gone: Gone | None,
    lead: str,
    receiver: str,
) -> str:
    """Say in one sentence how many towns do what."""
    if gone is not None:
        where = f"，现归{gone.now_with.name}" if gone.now_with else ""
        return f"自{gone.since}起退出清单{where}。"
    counts = Counter(cell.tag.slug if cell.tag else "" for cell in cells)
    said = [
        phrase.format(count=count, lead=lead or "部门", receiver=receiver or "部门")
        for kind, phrase in _PHRASES.items()
        if (count := counts[kind.slug])
    ]
    unlisted = counts[""]
    if said and unlisted:
        said.append(f"{unlisted}个未列入清单")
    if village is not None:
        said.append(village.sentence)
    return "，".join(said) + "。" if said else "没有乡镇（街道）列入清单。"


_PHRASES = {
    DutyKind.BASIC: "{count}个乡镇（街道）自己办理",
    DutyKind.DELEGATED: "{count}个乡镇（街道）受权办理",
    DutyKind.SUPPORTING: "{count}个乡镇（街道）配合{lead}办理",
    DutyKind.RECLAIMED: "{count}个乡镇（街道）不办、由{receiver}办理",
}


def _doors(setting: Setting, text: DutyText) -> tuple[Door, ...]:
    """Return the first door of each body that leads, receives or is to be asked instead."""
    names = (text.lead, text.receiver, *(where.to for where in text.go_to))
    return setting.county_doors.of_names(name for name in names if name)


class CategoryRow(NamedTuple):
    """A duty of a category and how many towns list it as what."""

    id: str
    name: str
    address: str
    counts: tuple[tuple[KindTag, int], ...]
    body: str


class CategoryView(NamedTuple):
    """What a category's page shows."""

    name: str
    rows: tuple[CategoryRow, ...]
    others: tuple[Link, ...]


def category_page(setting: Setting, name: str) -> Page:
    """Return the page of a category: its duties, and who lists them as what."""
    duties = [duty for duty in setting.duties.values() if duty.category == name]
    others = (other for other in setting.category_slugs if other in setting.catalogue_categories)
    view = CategoryView(
        name=name,
        rows=tuple(_category_row(setting, duty) for duty in duties),
        others=tuple(setting.category_link(other) for other in others if other != name),
    )
    return Page(
        address=setting.category_link(name).address,
        kind="category",
        title=f"{name}类事项",
        description=f"{setting.book.county.name}{name}类共{len(duties)}项：哪些由乡镇（街道）办，哪些由部门办。",
        crumbs=(HOME_LINK, Link("事项", addresses.DUTIES)),
        view=view,
    )


def _category_row(setting: Setting, duty: Duty | Listing) -> CategoryRow:
    listed = setting.listed.get(duty.id, [])
    counts = Counter((row.kind, row.heading) for _, row in listed)
    village = setting.village_row.get(duty.id)
    if village is not None:
        counts[village.kind, village.heading] += 1
    tags = tuple((kind_tag(*kind), count) for kind, count in counts.items())
    first = listed[0][1] if listed else village
    body = body_of(first, setting.bodies) if first else ""
    return CategoryRow(duty.id, duty.name, addresses.duty(duty.id), tags, body)
