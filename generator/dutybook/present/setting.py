"""What all pages of a county share: the book, the day, and indexes made once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dutybook.model.book import Book
from dutybook.model.department import Dissolved
from dutybook.model.duty import Duty, DutyText, Listing
from dutybook.model.guide import Guide
from dutybook.model.place import Town, Village
from dutybook.present import addresses
from dutybook.present.bodies import Bodies
from dutybook.present.doors import Doors
from dutybook.present.duty_text import TextViews
from dutybook.present.guide_brief import GuideBrief, guide_brief
from dutybook.present.history import ListHistory, town_history, village_history
from dutybook.present.page import Link
from dutybook.present.pinyin import slug_of
from dutybook.present.standing import Standing, standing

HOME_LINK = Link("首页", addresses.HOME)


@dataclass(frozen=True)
class Setting:
    """A book seen on a day."""

    book: Book
    today: date

    def warm_up(self) -> None:
        """Make the indexes that all pages use, before the work is spread over processes."""
        for name in ("doors", "standings", "listed", "village_row", "duties", "category_slugs"):
            getattr(self, name)

    def compare_editions(self) -> None:
        """Make all histories likewise: a town's own pages need one of them, the county's all."""
        for history in (*self.histories.values(), self.village_history):
            _ = history.of_duty

    def is_gone(self, dissolved: Dissolved | None) -> bool:
        """Return whether something is dissolved by today."""
        return dissolved is not None and dissolved.date <= self.today

    @cached_property
    def towns(self) -> tuple[Town, ...]:
        """The towns that are there today."""
        return tuple(t for t in self.book.towns if not self.is_gone(t.profile.dissolved))

    def villages_of(self, town: Town) -> tuple[Village, ...]:
        """Return the villages of a town that are there today."""
        return tuple(v for v in town.villages if not self.is_gone(v.dissolved))

    @cached_property
    def guides(self) -> dict[str, Guide]:
        """Slug -> guide, those that hold today."""
        guides = self.book.guides.items()
        return {slug: guide for slug, guide in guides if not self.is_gone(guide.dissolved)}

    @cached_property
    def doors(self) -> dict[str, Doors]:
        """Town slug -> the town's doors."""
        return {town.slug: Doors(self.book, town, self.today) for town in self.book.towns}

    @cached_property
    def county_doors(self) -> Doors:
        """The doors for pages that belong to no town."""
        return Doors(self.book, None, self.today)

    @property
    def bodies(self) -> Bodies:
        """The names of bodies for pages that belong to no town."""
        return self.county_doors.bodies

    @cached_property
    def texts(self) -> TextViews:
        """Views of duty texts."""
        return TextViews(self.book)

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """Town slug -> the list in force today and the coming one."""
        return {
            town.slug: standing(town.current, town.editions, self.today) for town in self.book.towns
        }

    @cached_property
    def histories(self) -> dict[str, ListHistory]:
        """Town slug -> what became of the duties of its list."""
        return {town.slug: town_history(self.book, town) for town in self.book.towns}

    @cached_property
    def village_history(self) -> ListHistory:
        """What became of the matters of the villages' standard list."""
        return village_history(self.book)

    @cached_property
    def village_standing(self) -> Standing:
        """The villages' list in force today and the coming one."""
        return standing(self.book.village_list, self.book.village_editions, self.today)

    @cached_property
    def listed(self) -> dict[str, list[tuple[Town, Listing]]]:
        """Duty id -> the towns whose list holds it today, with their rows, in the order of towns."""
        found: dict[str, list[tuple[Town, Listing]]] = {}
        for town in self.towns:
            now = self.standings[town.slug].now
            for row in now.rows if now else ():
                if row.id:
                    found.setdefault(row.id, []).append((town, row))
        return found

    @cached_property
    def village_rows(self) -> tuple[Listing, ...]:
        """The rows of the villages' standard list in force today."""
        now = self.village_standing.now
        return now.rows if now else ()

    @cached_property
    def village_row(self) -> dict[str, Listing]:
        """Duty id -> its row in the villages' standard list."""
        return {row.id: row for row in self.village_rows if row.id}

    @cached_property
    def village_additions(self) -> dict[str, Listing]:
        """Duty id -> the row by which some village adds it to its own list."""
        return {row.id: row for _, village in self.book.villages() for row in village.added}

    @cached_property
    def _rows_in(self) -> dict[tuple[str, str], Listing]:
        return {(town.slug, id): row for id, found in self.listed.items() for town, row in found}

    def row_in(self, town: Town, duty_id: str) -> Listing | None:
        """Return a duty's row in a town's list in force today, or in its villages' list."""
        row = self._rows_in.get((town.slug, duty_id))
        return row or (self.village_row.get(duty_id) if town.villages else None)

    def rows_of(self, town: Town) -> Iterator[Listing]:
        """Yield every row that has a page in a town: of its lists, its villages' and their own."""
        lists = [*self.standings[town.slug]]
        if town.villages:
            lists += self.village_standing
        for found in lists:
            yield from found.rows if found else ()
        for village in town.villages:
            yield from village.added

    def full_names(self, name: str, town: Town | None) -> tuple[str, ...]:
        """Return the departments that a written name means: of a town, or in the whole county."""
        towns = (town,) if town is not None else (None, *self.book.towns)
        found = (self.book.department(name, place) for place in towns)
        return tuple(dict.fromkeys(full for full in found if full is not None))

    @staticmethod
    def text_of(duty: Duty | Listing) -> DutyText:
        """Return the shared text of a duty, or the only row's."""
        return duty.entry if isinstance(duty, Duty) else duty.text

    def described(self, row: Listing) -> DutyText:
        """Return the text that holds a row's everyday names and note.

        Frozen editions don't carry them: they are the catalogue's, whatever edition holds.
        """
        duty = self.book.duties.get(row.id)
        return row.text if duty is None or row.text.aliases or row.text.note else duty.entry

    @cached_property
    def duties(self) -> dict[str, Duty | Listing]:
        """Every duty that has a page: the catalogue's, and those that one place alone has."""
        found: dict[str, Duty | Listing] = dict(self.book.duties)
        of_villages = (held.rows for held in self.village_standing if held is not None)
        for rows in (*map(self.rows_of, self.book.towns), *of_villages):
            for row in rows:
                if row.id:
                    found.setdefault(row.id, row)
        return found

    @cached_property
    def category_slugs(self) -> dict[str, str]:
        """Category -> slug: the county's, else the name of its catalogue file, else pinyin."""
        slugs = {name: category.slug for name, category in self.book.county.categories.items()}
        for duty in self.book.duties.values():
            stem = duty.origin.file.rpartition("/")[2].removesuffix(".yml")
            slugs.setdefault(duty.category, stem)
        for category in sorted(self.catalogue_categories - slugs.keys()):
            slugs[category] = slug_of(category)
        return slugs

    @cached_property
    def _town_links(self) -> dict[str, Link]:
        return {town.slug: Link(town.name, addresses.town(town.slug)) for town in self.book.towns}

    def town_link(self, town: Town) -> Link:
        """Return a town as a link to its page."""
        return self._town_links[town.slug]

    def category_link(self, name: str) -> Link:
        """Return a category as a link; a heading that is no category (a type of power) links nowhere."""
        slug = self.category_slugs.get(name)
        return Link(name, addresses.category(slug) if slug else "")

    @cached_property
    def catalogue_categories(self) -> frozenset[str]:
        """Categories that hold a duty, and so have a page."""
        return frozenset(duty.category for duty in self.duties.values() if duty.category)

    def guide_links(self, duty_id: str) -> tuple[Link, ...]:
        """Return the guides for a duty."""
        return tuple(brief.link for brief in self.guide_briefs(duty_id))

    @cached_property
    def _briefs(self) -> dict[str, GuideBrief]:
        return {slug: guide_brief(slug, guide) for slug, guide in self.guides.items()}

    def guide_briefs(self, duty_id: str) -> tuple[GuideBrief, ...]:
        """Return the short forms of the guides for a duty."""
        slugs = self.book.guides_of.get(duty_id, ())
        return tuple(self._briefs[slug] for slug in slugs if slug in self._briefs)
