"""A village's notice-board poster: who to call for what people ask most, where and when, and a code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.place import Town, Village
from dutybook.present import addresses
from dutybook.present.doors import Door
from dutybook.present.page import Link, Page
from dutybook.present.paper import Imprint, imprint
from dutybook.present.phones import Phone
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import stand_of

_MOST_MATTERS = 20
_MOST_POINTS = 3


class Matter(NamedTuple):
    """One matter in an everyday word, and who answers for it."""

    said: str
    who: str
    phone: Phone | None


class PosterView(NamedTuple):
    """What a poster shows."""

    village: str
    town: str
    doors: tuple[Door, ...]
    """The village's own, then the town's."""
    matters: tuple[Matter, ...]
    hotline: Phone
    live: Link
    imprint: Imprint


@dataclass(frozen=True)
class Posters:
    """The posters of one town's villages: what people ask most is asked of all of them."""

    setting: Setting
    town: Town

    def page(self, village: Village) -> Page:
        """Return a village's poster."""
        doors = self.setting.doors[self.town.slug]
        place = addresses.village(self.town.slug, village.slug)
        now = self.setting.standings[self.town.slug].now
        own = tuple(doors.door(point, None) for point in village.contacts[:_MOST_POINTS])
        centre = (doors.door(doors.centre, None),) if doors.centre else ()
        town = Link(self.town.name, addresses.town(self.town.slug))
        live = Link(village.name, place)
        view = PosterView(
            village=village.name,
            town=self.town.name,
            doors=(*own, *centre),
            matters=self.matters,
            hotline=doors.hotline.phones[0],
            live=live,
            imprint=imprint(self.setting, place, now.head if now else None),
        )
        return Page(
            address=addresses.printed(place),
            kind="poster",
            title=f"{village.name}办事找谁（海报）",
            description=f"{self.town.name}{village.name}公开栏海报：常问的事找谁、联系点、时间和电话，A3、A4都能印。",
            crumbs=(HOME_LINK, town, live),
            view=view,
            stand=stand_of(now.head) if now else "",
        )

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """The matters asked most: those that the county names (常问事项), then by guides and everyday names."""
        named = (r.id for r in self.setting.book.county.most_asked)
        rows = [row for id in named if (row := self.setting.row_in(self.town, id))]
        ranked = sorted(self._asked(), key=lambda found: (-found[0], found[1].position))
        unique = {row.id: row for row in (*rows, *(row for _, row in ranked))}
        return tuple(self._matter(row) for row in list(unique.values())[:_MOST_MATTERS])

    def _asked(self) -> Iterator[tuple[int, Listing]]:
        guides = self.setting.guides
        now = self.setting.standings[self.town.slug].now
        for row in now.by_id().values() if now else ():
            slugs = self.setting.book.guides_of.get(row.id, ())
            aliases = len(self.setting.described(row).aliases)
            of_guides = [len(guides[slug].aliases) + _GUIDED for slug in slugs if slug in guides]
            if aliases or of_guides:
                yield aliases + sum(of_guides), row

    def _matter(self, row: Listing) -> Matter:
        door = self.setting.doors[self.town.slug].lead_to(row)[0]
        aliases = self.setting.described(row).aliases
        numbers = door.counter.phones if door.counter and door.counter.phones else door.phones
        who = door.counter.name if door.counter else door.name
        return Matter(aliases[0] if aliases else row.name, who, numbers[0] if numbers else None)


_GUIDED = 10
"""What a guide weighs against an everyday name: people come for what they can apply for."""
