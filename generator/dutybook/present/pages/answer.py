"""The answer: one duty (or village matter) in one town."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.duty_list import ListHead
from dutybook.model.kinds import VILLAGE_KINDS, DutyKind
from dutybook.model.place import Town, Village
from dutybook.present import addresses
from dutybook.present.changes import ChangeViews
from dutybook.present.doors import Door, service_centre
from dutybook.present.duty_text import TextView
from dutybook.present.guide_brief import GuideBrief, is_applied_for
from dutybook.present.page import Link, Page
from dutybook.present.phones import Phone
from dutybook.present.rows import KindTag, tag_of
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.standing import Standing
from dutybook.present.timeline import Timeline, timeline
from dutybook.present.verdict import Verdict, verdict
from dutybook.present.wording import edition_facts, long_date, stand_of


class Coming(NamedTuple):
    """What a list that isn't in force yet will say."""

    since: str
    sentence: str


class VillageDoor(NamedTuple):
    """A village where this matter is brought, and its telephone."""

    village: Link
    door: Door | None
    remark: str


class EditionFacts(NamedTuple):
    """What all pages of one edition say of it: its facts, and its stand for their foot."""

    facts: tuple[tuple[str, str], ...]
    stand: str


class AnswerView(NamedTuple):
    """What an answer page shows."""

    id: str
    name: str
    place: Link
    tag: KindTag
    verdict: Verdict
    coming: Coming | None
    aliases: tuple[str, ...]
    note: str
    doors: tuple[Door, ...]
    villages: tuple[VillageDoor, ...]
    text: TextView
    timeline: Timeline
    guides: tuple[GuideBrief, ...]
    ask: tuple[Phone, ...]
    """Whom to call about a matter that is applied for and has no guide."""
    category: Link
    position: int
    edition: tuple[tuple[str, str], ...]
    list_link: Link
    across: Link


@dataclass(frozen=True)
class AnswerPages:
    """The answer pages of one town; texts that rows share are made once."""

    setting: Setting
    town: Town
    _editions: dict[int, EditionFacts] = field(default_factory=dict)

    def pages(self) -> Iterator[Page]:
        """Yield a page for every row of the town's lists and every matter of its villages."""
        found = self.setting.standings[self.town.slug]
        yield from self._of_lists(found, self._list_link)
        in_villages = self.setting.village_standing if self.town.villages else Standing(None, None)
        yield from self._of_lists(in_villages, Link("村级清单", addresses.VILLAGE_LIST))
        yield from self._added(found)

    def _of_lists(self, lists: Standing, list_link: Link) -> Iterator[Page]:
        coming = lists.coming.by_id() if lists.coming else {}
        for row in lists.now.by_id().values() if lists.now else ():
            yield self._page(row, coming.pop(row.id, None), lists, list_link)
        for row in coming.values():
            yield self._page(row, None, Standing(lists.coming, None), list_link)

    def _added(self, lists: Standing) -> Iterator[Page]:
        """Yield matters that only villages' own additions hold."""
        known = {row.id for found in lists if found for row in found.rows}
        known |= self.setting.village_row.keys()
        for village in self.town.villages:
            for row in village.added:
                if row.id not in known:
                    known.add(row.id)
                    lists_of_villages = self.setting.village_standing
                    yield self._page(
                        row, None, lists_of_villages, Link("村级清单", addresses.VILLAGE_LIST)
                    )

    @cached_property
    def _place(self) -> Link:
        return self.setting.town_link(self.town)

    @cached_property
    def _crumbs(self) -> tuple[Link, ...]:
        return (HOME_LINK, self._place)

    def _edition(self, head: ListHead | None) -> EditionFacts:
        if head is None:
            return EditionFacts((), "")
        found = self._editions.get(id(head))
        if found is None:
            found = EditionFacts(edition_facts(head), stand_of(head))
            self._editions[id(head)] = found
        return found

    def _timeline(self, row: Listing) -> Timeline:
        if row.kind in VILLAGE_KINDS:
            return timeline(self.setting.village_history, self._village_changes, row.id)
        return timeline(self.setting.histories[self.town.slug], self._changes, row.id)

    @cached_property
    def _changes(self) -> ChangeViews:
        return ChangeViews(self.setting, self.town)

    @cached_property
    def _village_changes(self) -> ChangeViews:
        return ChangeViews(self.setting, None)

    @property
    def _list_link(self) -> Link:
        return Link(f"{self.town.name}清单", addresses.town(self.town.slug))

    def _page(self, row: Listing, coming: Listing | None, lists: Standing, list_link: Link) -> Page:
        setting, town = self.setting, self.town
        doors = setting.doors[town.slug]
        now = verdict(row, doors.bodies, setting.today)
        edition = self._edition(lists.now.head if lists.now else None)
        described = setting.described(row)
        found, guides = doors.lead_to(row), setting.guide_briefs(row.id)
        view = AnswerView(
            id=row.id,
            name=row.name,
            place=self._place,
            tag=tag_of(row),
            verdict=now,
            coming=self._coming(row, coming, lists),
            aliases=described.aliases,
            note=described.note or "",
            doors=found,
            villages=self._villages(row) if row.kind in VILLAGE_KINDS else (),
            text=setting.texts.of(row.text, doors.bodies),
            timeline=self._timeline(row),
            guides=guides,
            ask=() if guides else _whom_to_ask(row, found),
            category=setting.category_link(row.category),
            position=row.position,
            edition=edition.facts,
            list_link=list_link,
            across=Link("其他乡镇（街道）谁来办", addresses.duty(row.id)),
        )
        return Page(
            address=addresses.answer(town.slug, row.id),
            kind="answer",
            title=f"{row.name} · {town.name}",
            description=f"{row.name}：{now.sentence}。",
            crumbs=self._crumbs,
            view=view,
            feed=addresses.feed(addresses.duty(row.id)),
            stand=edition.stand,
        )

    def _coming(self, row: Listing, coming: Listing | None, lists: Standing) -> Coming | None:
        head = lists.coming.head if lists.coming else lists.now.head if lists.now else None
        if head is None or head.effective is None or head.in_force(self.setting.today):
            return None
        since = long_date(head.effective)
        if coming is None and lists.coming is not None:
            return Coming(since, "不再列入清单")
        bodies = self.setting.doors[self.town.slug].bodies
        then = verdict(coming or row, bodies, head.effective).sentence
        now = verdict(row, bodies, self.setting.today).sentence
        return Coming(since, then) if then != now or lists.coming is None else None

    def _villages(self, row: Listing) -> tuple[VillageDoor, ...]:
        """Return the town's villages, with what differs in each; none where no village is to be asked."""
        if row.kind in (DutyKind.EXCLUDED, DutyKind.BARRED):
            return ()
        standard = row.id in self.setting.village_row
        villages = self.setting.villages_of(self.town)
        found = (self._village(row, village, standard) for village in villages)
        return tuple(door for door in found if door is not None)

    def _village(self, row: Listing, village: Village, standard: bool) -> VillageDoor | None:
        adds = any(added.id == row.id for added in village.added)
        if not standard and not adds:
            return None
        remark = "本村另有" if adds else ""
        if not village.bears(row.id):
            remark = "不承担"
        elif not row.holds_for(village.kind):
            remark = f"只适用于{row.applies_to}"
        centre = service_centre(village.contacts)
        door = self.setting.doors[self.town.slug].door(centre, None) if centre else None
        link = Link(village.name, addresses.village(self.town.slug, village.slug))
        return VillageDoor(link, door, remark)


def _whom_to_ask(row: Listing, doors: tuple[Door, ...]) -> tuple[Phone, ...]:
    """Return the telephones of the first door that has any, for a matter that people apply for."""
    if row.kind in VILLAGE_KINDS or not is_applied_for(row.name):
        return ()
    called = (door.counter.phones if door.counter else () for door in doors)
    return next((phones for phones in (*called, *(door.phones for door in doors)) if phones), ())
