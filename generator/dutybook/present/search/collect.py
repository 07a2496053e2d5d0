"""Collect what the search looks through from a county's book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dutybook.model.duty import Duty, Listing
from dutybook.model.kinds import VILLAGE_KINDS, DutyKind
from dutybook.present import addresses
from dutybook.present.merged import Merged, guide_merged, town_merged, village_merged
from dutybook.present.search.records import Record, in_order_of_need
from dutybook.present.setting import Setting

_CERTIFICATES = (DutyKind.ISSUED, DutyKind.BARRED)
_EVERYDAY_OFFICES = {
    "派出所": ("户籍大厅", "户籍室", "户籍窗口", "公安局", "警察"),
    "便民服务中心": ("办事大厅", "政务大厅", "服务大厅", "行政服务中心", "一站式大厅"),
    "卫生院": ("医院", "镇医院", "乡医院"),
}
"""Generic names of offices -> what people call them."""


@dataclass(frozen=True)
class DocumentPage:
    """A hand-written page of the site."""

    address: str
    title: str
    text: str


def collect_records(setting: Setting, documents: Iterable[DocumentPage] = ()) -> tuple[Record, ...]:
    """Return every record.

    In the order: matters, village matters and certificates as the catalogue has them, then guides, life
    events, everyday topics, departments, towns, the hotline; then what a browser is told a little later:
    counters, villages, hand-written pages.
    """
    found = [*_duties(setting), *_readings(setting), *_bodies(setting), *_towns(setting)]
    found += [*_counters(setting), *_villages(setting)]
    found += (
        Record(page.address.rstrip("/"), "page", page.title, (), page.text) for page in documents
    )
    return tuple(
        record._replace(names=in_order_of_need(record.title, record.names)) for record in found
    )


def with_names(
    records: Iterable[Record], more_names: Mapping[str, tuple[str, ...]]
) -> tuple[Record, ...]:
    """Return records with further everyday names, by record id."""
    return tuple(record._replace(more=more_names.get(record.id, ())) for record in records)


def _duties(setting: Setting) -> Iterator[Record]:
    for duty in setting.duties.values():
        text = setting.text_of(duty)
        yield Record(duty.id, _type(setting, duty), duty.name, text.aliases, text.note or "")


def _type(setting: Setting, duty: Duty | Listing) -> str:
    if isinstance(duty, Duty) and duty.entry.exit is not None:
        return "gone"
    row = setting.village_row.get(duty.id) or setting.village_additions.get(duty.id)
    if row is None or row.kind not in VILLAGE_KINDS or duty.id in setting.listed:
        return "matter"
    return "certificate" if row.kind in _CERTIFICATES else "village-matter"


def _readings(setting: Setting) -> Iterator[Record]:
    book = setting.book
    for slug, guide in book.guides.items():
        id = addresses.guide(slug).rstrip("/")
        note = _gone(guide_merged(book, guide.dissolved, setting.today)) or guide.note or ""
        yield Record(id, "guide", guide.name, guide.aliases, note)
    for slug, event in book.events.items():
        id = addresses.event(slug).rstrip("/")
        yield Record(id, "event", event.name, event.aliases, event.note or "")
    for matter in book.elsewhere:
        id = addresses.elsewhere(matter.slug).rstrip("/")
        yield Record(id, "topic", matter.name, matter.aliases, matter.note or "")


def _bodies(setting: Setting) -> Iterator[Record]:
    for name, body in setting.book.departments.items():
        if body.dissolved is not None:
            continue
        generic = (body.generic_name,) if body.generic_name else ()
        said = _EVERYDAY_OFFICES.get(body.generic_name or "", ())
        town = _only_town(setting, body.serves) if generic else ""
        id = addresses.department(body.slug).rstrip("/")
        yield Record(id, "department", name, (*body.short_names, *generic, *said), "", town)


def _only_town(setting: Setting, serves: tuple[str, ...]) -> str:
    """Return the town that an agency serves, where it is one alone."""
    towns = [town.slug for town in setting.book.towns if {town.name, town.slug} & set(serves)]
    return towns[0] if len(towns) == 1 else ""


def _towns(setting: Setting) -> Iterator[Record]:
    for town in setting.book.towns:
        note = _gone(town_merged(setting.book, town, setting.today)) or "清单、办公地点和电话"
        yield Record(town.slug, "town", town.name, town.profile.short_names, note)
    county = setting.book.county
    yield Record(
        "hotline", "hotline", f"{county.name}政务服务便民热线", (county.hotline, "热线"), ""
    )


def _counters(setting: Setting) -> Iterator[Record]:
    for town in setting.towns:
        for point in town.profile.contacts:
            said = _EVERYDAY_OFFICES.get(point.type, ())
            id = f"{town.slug}#{point.name}"
            note = point.address or ""
            yield Record(id, "counter", point.name, (point.type, *said), note, town.slug)
            for counter in point.counters:
                title = f"{town.name}{counter.name}"
                note = "、".join(counter.categories)
                counter_id = f"{id}/{counter.name}"
                names = (counter.name, *_offices_once(counter.name))
                yield Record(counter_id, "counter", title, names, note, town.slug)


def _offices_once(counter: str) -> tuple[str, ...]:
    """Return what people still call a counter's matter: the office that it was before counters were joined."""
    field = counter.removesuffix("窗口")
    return (f"{field}办", f"{field}所") if field != counter and field else ()


def _villages(setting: Setting) -> Iterator[Record]:
    for town, village in setting.book.villages():
        id = addresses.village(town.slug, village.slug).rstrip("/")
        note = _gone(village_merged(setting.book, town, village, setting.today)) or town.name
        yield Record(id, "village", village.name, (), note, town.slug)


def _gone(told: Merged | None) -> str:
    """Say what became of something that is no more; nothing of what is there."""
    return f"{told.sentence}，并入{told.into.name}" if told and told.gone else ""
