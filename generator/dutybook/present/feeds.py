"""Changes as news for those who subscribe: for the county, each town, department and duty, as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple
from uuid import NAMESPACE_OID, UUID, uuid5

from dutybook.compare.change import ChangeKind
from dutybook.present import addresses
from dutybook.present.across import Found, TownsChange, alike, told_once
from dutybook.present.changes import ChangeViews
from dutybook.present.changes_json import change_object
from dutybook.present.page import Link
from dutybook.present.setting import Setting
from dutybook.present.wording import joined, long_date

Data = dict[str, Any]
_ENOUGH = 200
"""A feed holds the newest edition's changes whole, and older editions' while there are fewer than this."""
_OURS = uuid5(NAMESPACE_OID, "dutybook: feeds")


class Entry(NamedTuple):
    """One change, and every list of the feed that it came to alike."""

    id: UUID
    """The same as long as the change is told: of feed, editions, list, duty, kind and field."""
    title: str
    day: date
    """When the edition that brought it was published."""
    told: TownsChange
    since: str
    """From which day it holds; empty where the edition states none."""
    address: str
    """Where the page of the two editions tells the change."""
    changes: tuple[Data, ...]
    """The change in each list, as ``dutybook compare --format json`` prints it."""


class Feed(NamedTuple):
    """One feed as data."""

    address: str
    """Without the ending that says in which format."""
    id: UUID
    title: str
    summary: str
    page: str
    """The address of the page that it goes with."""
    updated: date
    entries: tuple[Entry, ...]
    """Newest first."""


def feed_pages(setting: Setting) -> Iterator[Link]:
    """Yield the pages that have a feed: a page that was published once keeps it."""
    book = setting.book
    yield Link(f"{book.county.name}各乡镇（街道）和村级清单", addresses.CHANGES)
    for town in book.towns:
        yield Link(f"{town.name}履行职责事项清单", addresses.town(town.slug))
    if book.village_list is not None or book.village_editions:
        yield Link("村级事项清单", addresses.VILLAGE_LIST)
    for name, body in book.departments.items():
        yield Link(f"{name}的事项", addresses.department(body.slug))
    for id, name in _duties(setting).items():
        yield Link(f"{id} {name}", addresses.duty(id))


def _duties(setting: Setting) -> dict[str, str]:
    """Return id -> name of every duty that has a page, those among them that past editions alone hold."""
    found = {id: duty.name for id, duty in setting.duties.items()}
    for history in (*setting.histories.values(), setting.village_history):
        for _, row in history.gone():
            if row.id:
                found.setdefault(row.id, row.name)
    return found


def feeds(setting: Setting) -> Iterator[Feed]:
    """Yield every feed of a county."""
    news, newsroom = _assigned(setting), _Newsroom(setting)
    for page in feed_pages(setting):
        yield newsroom.feed(page, news.get(page.address, []))


def _assigned(setting: Setting) -> dict[str, list[Found]]:
    """Return page address -> the changes that are news to its readers."""
    news: dict[str, list[Found]] = {}
    departments = setting.book.departments
    for history in (*setting.histories.values(), setting.village_history):
        views = ChangeViews(setting, history.town)
        of_list = addresses.town(history.town.slug) if history.town else addresses.VILLAGE_LIST
        for step in history.steps:
            for change in step.changes:
                bodies = (departments.get(name) for name in views.involved(change))
                pages = (
                    addresses.CHANGES,
                    of_list,
                    *(addresses.department(body.slug) for body in bodies if body),
                    *(addresses.duty(id) for id in change.duties),
                )
                for page in pages:
                    news.setdefault(page, []).append((history, step, change))
    return news


@dataclass(frozen=True)
class _Newsroom:
    """Write the entries of feeds; what several feeds tell is put into words once."""

    setting: Setting
    _told: dict[tuple[int, ...], tuple[TownsChange, tuple[Data, ...]]] = field(default_factory=dict)
    """Identities of the changes of a group (the histories keep them) -> the group in words and as data."""

    @cached_property
    def _newest(self) -> date:
        return self.setting.book.newest_publication

    def feed(self, page: Link, news: list[Found]) -> Feed:
        """Return the feed of a page."""
        id = uuid5(_OURS, f"{self.setting.book.county.code} {page.address}")
        entries: list[Entry] = []
        ordered = sorted(news, key=self._newness, reverse=True)
        for (day, _, _), together in groupby(ordered, key=self._newness):
            if len(entries) >= _ENOUGH:
                break
            entries += (self._entry(id, day, group) for group in alike(together))
        return Feed(
            address=addresses.feed(page.address),
            id=id,
            title=f"{page.name}：变动",
            summary=f"{page.name}每一版改了什么、依据哪份决定，从新到旧。",
            page=page.address,
            updated=max((entry.day for entry in entries), default=self._newest),
            entries=tuple(entries),
        )

    def _newness(self, found: Found) -> tuple[date, date, str]:
        head = found[1].new.head
        day = head.published or head.effective or self._newest
        return day, head.effective or day, head.edition

    def _tell(self, group: list[Found]) -> tuple[TownsChange, tuple[Data, ...]]:
        key = tuple(id(change) for _, _, change in group)
        if key not in self._told:
            typed = tuple(change_object(change) for _, _, change in group)
            self._told[key] = told_once(self.setting, group), typed
        return self._told[key]

    def _entry(self, feed: UUID, day: date, group: list[Found]) -> Entry:
        history, step, change = group[0]
        told, typed = self._tell(group)
        view, effective = told.change, step.new.head.effective
        names = joined(dict.fromkeys(place.name for place in told.places))
        reworded = change.kind is ChangeKind.REWORDED and view.field
        what = f"{view.verb}（{view.field}）" if reworded else view.verb
        key = (
            step.old.head.edition,
            step.new.head.edition,
            history.name,
            change.village,
            change.duty or change.row.name,
            change.kind.value,
            change.field,
        )
        return Entry(
            id=uuid5(feed, "\n".join(str(part) for part in key)),
            title=f"{names}：{view.id} {view.duty.name}，{what}".replace("： ", "："),
            day=day,
            told=told,
            since=long_date(effective) if effective else "",
            address=told.places[0].address,
            changes=typed,
        )
