"""What stands on one side of a comparison: an edition of every list, or a whole tree's current lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dutybook.compare.normal import normal
from dutybook.compare.versions import BodyOf
from dutybook.compare.villages import VillageRows, VillageSide
from dutybook.model.book import Book
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import Listing, RowEntry, text_for_kind
from dutybook.model.duty_list import DutyList, VillageDifference
from dutybook.model.identity import DutyReference
from dutybook.model.kinds import DutyKind
from dutybook.model.origin import Origin
from dutybook.model.place import Town

CURRENT = "现行"
"""Names the current lists where an edition is asked for."""


@dataclass(frozen=True)
class Side:
    """The lists of one side."""

    book: Book
    label: str
    """As asked for: ``2024``, ``现行``, a folder or a revision."""
    towns: Mapping[str, DutyList]
    """Town slug -> its list, in the order of towns; towns without a list of that time are missing."""
    village_list: DutyList | None
    whole: bool
    """Whether a town that is missing here did not exist, so that its list came or went as a whole."""

    def town(self, slug: str | None) -> Town | None:
        """Return a town of this side's book."""
        return next((town for town in self.book.towns if town.slug == slug), None)

    def rows(self, slug: str) -> tuple[Listing, ...]:
        """Return the rows of a town's list; none where it has none."""
        return self.towns[slug].rows if slug in self.towns else ()

    def villages(self, slug: str) -> VillageSide:
        """Return the standard list of the time and what the villages of a town differ in."""
        town, held = self.town(slug), self.towns.get(slug)
        if town is None or held is None:
            return VillageSide({}, {})
        standard = self._standard(held)
        if held is town.current:
            return VillageSide(standard, dict(_of_villages(town)))
        return VillageSide(standard, dict(_of_edition(self.book, town, held)))

    def _standard(self, held: DutyList) -> dict[str, Listing]:
        lists = (*self.book.village_editions, self.book.village_list)
        found = self.village_list or _newest_until(held.head.edition, lists)
        return found.by_id() if found else {}

    def body_of(self, slug: str | None) -> BodyOf:
        """Return how names of bodies are understood in a town, or in the county."""
        return _Bodies(self.book, self.town(slug)).full_name


@dataclass(frozen=True)
class _Bodies:
    """The names of bodies as readers of one place understand them, in whatever style they are written."""

    book: Book
    town: Town | None

    def full_name(self, written: str) -> str:
        """Return the full name of a body; a name that is not known stays as it is."""
        return (
            self.book.department(written, self.town)
            or self._by_form.get(normal(written))
            or written
        )

    @cached_property
    def _by_form(self) -> dict[str, str]:
        names: list[str] = [*self.book.generic_names]
        for name, body in self.book.departments.items():
            names += (name, *body.short_names)
        known = {normal(name): full for name in names if (full := self._known(name))}
        itself = {normal(name): names[0] for names in _THE_PLACE for name in names}
        return itself | known

    def _known(self, name: str) -> str | None:
        return self.book.department(name, self.town)


_THE_PLACE = (TOWN_ITSELF, VILLAGE_ITSELF)


def current_side(book: Book, label: str = CURRENT, whole: bool = False) -> Side:
    """Return the current lists of a book; ``whole`` where two trees are compared."""
    towns = {town.slug: town.current for town in book.towns if town.current}
    return Side(book, label, towns, book.village_list, whole)


def edition_side(book: Book, edition: str) -> Side | None:
    """Return every list as it stood in an edition: its newest one that isn't newer; None where none has it.

    A correction such as 2025b exists for some lists alone; the others then stand as in 2025.
    """
    if edition == CURRENT:
        return current_side(book)
    if edition not in editions_of(book):
        return None
    towns = {town.slug: _newest_until(edition, _lists_of(town)) for town in book.towns}
    villages = _newest_until(edition, (*book.village_editions, book.village_list))
    held = {slug: found for slug, found in towns.items() if found is not None}
    return Side(book, edition, held, villages, whole=False)


def editions_of(book: Book) -> tuple[str, ...]:
    """Return every edition that some list has, oldest first, the current one among them."""
    lists = [found for town in book.towns for found in _lists_of(town)]
    lists += [*book.village_editions, book.village_list]
    return tuple(sorted({found.head.edition for found in lists if found is not None}))


def _lists_of(town: Town) -> tuple[DutyList | None, ...]:
    return (*town.editions, town.current)


def _newest_until(edition: str, lists: Iterable[DutyList | None]) -> DutyList | None:
    held = [found for found in lists if found is not None and found.head.edition <= edition]
    return max(held, key=lambda found: found.head.edition, default=None)


def _of_villages(town: Town) -> Iterable[tuple[str, VillageRows]]:
    for village in town.villages:
        added = {row.id: row for row in village.added}
        not_borne = frozenset(reference.id for reference in village.not_borne)
        yield village.name, VillageRows(village.slug, added, not_borne, village.kind)


def _of_edition(book: Book, town: Town, held: DutyList) -> Iterable[tuple[str, VillageRows]]:
    """Yield the villages of today, with what the edition says of them, and those it alone names."""
    known = {village.name: village for village in town.villages}
    differences = held.head.village_differences
    for name in dict.fromkeys((*known, *differences)):
        difference = differences.get(name) or VillageDifference.model_validate({})
        rows = tuple(difference.added_rows())
        added = {
            reference.id: _frozen_row(reference, own, book.county.kind_of(heading), heading)
            for heading, reference, own in rows
        }
        bare = frozenset(reference.id for _, reference, own in rows if own is None)
        not_borne = frozenset(reference.id for reference in difference.not_borne)
        village = known.get(name)
        slug, kind = (village.slug, village.kind) if village else (name, None)
        yield name, VillageRows(slug, added, not_borne, kind, bare)


def _frozen_row(
    reference: DutyReference, own: RowEntry | None, known: DutyKind | None, heading: str
) -> Listing:
    """Return the row that a village added in an edition; older ones tell its name alone."""
    kind = known or DutyKind.ASSISTING
    return Listing(
        id=reference.id,
        name=(own.name if own else None) or reference.name or reference.id,
        kind=kind,
        heading=heading,
        category=(own.category if own else None) or "",
        position=0,
        text=text_for_kind(None, own, kind),
        own=frozenset(),
        counter=None,
        applies_to=own.applies_to if own else None,
        origin=Origin(""),
    )
