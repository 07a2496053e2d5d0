"""A past edition of a list, as it stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.bodies import Bodies
from dutybook.present.duty_text import TextView, text_view
from dutybook.present.history import ListHistory
from dutybook.present.page import Link, Page
from dutybook.present.rows import KindTag, tag_of
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import edition_facts, joined, stand_of

_PAST = "这是过去的版次，按当时原样保存，不是今天的职责。"
_HOLDS = "这是现行版次的存档，按冻结时原样保存。"


class EditionRow(NamedTuple):
    """One row as it stood, and where the same duty stands today."""

    position: int
    id: str
    name: str
    today: str
    """The address of today's page; empty where there is none."""
    text: TextView


class EditionGroup(NamedTuple):
    """The rows of one kind, with their categories."""

    tag: KindTag
    size: int
    categories: tuple[tuple[str, tuple[EditionRow, ...]], ...]


class EditionView(NamedTuple):
    """What a past edition's page shows."""

    heading: str
    notice: str
    place: Link
    current: Link
    comparison: Link | None
    """This edition set against the current list."""
    facts: tuple[tuple[str, str], ...]
    source: str
    frozen: bool
    groups: tuple[EditionGroup, ...]
    differences: tuple[tuple[str, str], ...]


def edition_pages(setting: Setting, town: Town) -> Iterator[Page]:
    """Yield a town's past editions."""
    now = setting.standings[town.slug].now
    editions = _Editions(
        setting=setting,
        history=setting.histories[town.slug],
        title=f"{town.name}履行职责事项清单",
        place=setting.town_link(town),
        now=now,
        today={id: addresses.answer(town.slug, id) for id in (now.by_id() if now else ())},
        bodies=setting.doors[town.slug].bodies,
    )
    for edition in town.editions:
        yield editions.page(edition, addresses.edition(town.slug, edition.head.edition))


def village_edition_pages(setting: Setting) -> Iterator[Page]:
    """Yield the past editions of the villages' standard list."""
    editions = _Editions(
        setting=setting,
        history=setting.village_history,
        title="村级事项清单",
        place=Link("村级清单", addresses.VILLAGE_LIST),
        now=setting.village_standing.now,
        today={id: addresses.duty(id) for id in setting.village_row},
        bodies=setting.bodies,
    )
    for edition in setting.book.village_editions:
        yield editions.page(edition, addresses.village_edition(edition.head.edition))


@dataclass(frozen=True)
class _Editions:
    """The past editions of one list."""

    setting: Setting
    history: ListHistory
    title: str
    place: Link
    now: DutyList | None
    """The list that holds today: one of the editions while the next list is not in force."""
    today: dict[str, str]
    """Duty id -> the address of today's page."""
    bodies: Bodies

    def page(self, edition: DutyList, address: str) -> Page:
        """Return an edition's page."""
        heading = f"{self.title}（{edition.head.name}）"
        notice = _HOLDS if self._holds(edition) else _PAST
        view = EditionView(
            heading=heading,
            notice=notice,
            place=self.place,
            current=Link("看现行清单", self.place.address),
            comparison=self._comparison(edition),
            facts=edition_facts(edition.head),
            source=edition.head.source or "",
            frozen=edition.head.freeze is not None,
            groups=tuple(self._groups(edition.rows)),
            differences=tuple(_differences(edition)),
        )
        return Page(
            address=address,
            kind="edition",
            title=heading,
            description=f"{heading}。{notice}",
            crumbs=(HOME_LINK, self.place),
            view=view,
            stand=stand_of(edition.head),
        )

    def _holds(self, edition: DutyList) -> bool:
        return self.now is not None and self.now.head == edition.head

    def _comparison(self, edition: DutyList) -> Link | None:
        newest = self.history.lists[-1]
        if newest is edition:
            return None
        slug = self.history.town.slug if self.history.town else None
        address = addresses.changes(slug, edition.head.edition, newest.head.edition)
        return Link(f"与{newest.head.name}对比", address)

    def _groups(self, rows: tuple[Listing, ...]) -> Iterator[EditionGroup]:
        for tag, found in groupby(rows, key=tag_of):
            of_kind = list(found)
            categories = tuple(
                (name, tuple(self._row(row) for row in of_category))
                for name, of_category in groupby(of_kind, key=lambda row: row.category)
            )
            yield EditionGroup(tag, len(of_kind), categories)

    def _row(self, row: Listing) -> EditionRow:
        if self.history.town:  # towns' texts are alike, but for the town's own name
            text = self.setting.texts.of(row.text, self.bodies)
        else:
            text = text_view(row.text, self.setting.book, self.bodies)
        return EditionRow(row.position, row.id, row.name, self.today.get(row.id, ""), text)


def _differences(edition: DutyList) -> Iterator[tuple[str, str]]:
    """Yield each village's differences as they stood."""
    for village, difference in edition.head.village_differences.items():
        added = (ref.name or ref.id for _, ref, _ in difference.added_rows())
        left_out = (ref.name or ref.id for ref in difference.not_borne)
        texts = (("增加", joined(added)), ("不承担", joined(left_out)))
        yield village, "；".join(f"{label}：{names}" for label, names in texts if names)
