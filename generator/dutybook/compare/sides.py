"""What stands on one side of a comparison: an edition of every list, or a whole tree's current lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from dutybook.compare.lists import VillageRows
from dutybook.compare.rows import BodyOf
from dutybook.model.book import Book
from dutybook.model.duty import DutyText, Listing
from dutybook.model.duty_list import DutyList, VillageDifference
from dutybook.model.identity import DutyReference
from dutybook.model.kinds import DutyKind
from dutybook.model.origin import Origin
from dutybook.model.place import Town

CURRENT = "现行"
"""Names the current lists where an edition is asked for."""
_NO_TEXT = DutyText.model_validate({})


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

    def rows(self, slug: str) -> tuple[Listing, ...]:
        """Return the rows of a town's list; none where it has none."""
        return self.towns[slug].rows if slug in self.towns else ()

    def villages(self, slug: str) -> dict[str, VillageRows]:
        """Return what the villages of a town differ in, by name."""
        town = next((town for town in self.book.towns if town.slug == slug), None)
        found = self.towns.get(slug)
        if town is None or found is None:
            return {}
        if found is town.current:
            return _of_villages(self.book, town)
        return _of_edition(self.book, town, found)

    def body_of(self, slug: str | None) -> BodyOf:
        """Return how names of bodies are understood in a town, or in the county."""
        town = next((town for town in self.book.towns if town.slug == slug), None)
        return partial(_full_name, self.book, town)


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


def _of_villages(book: Book, town: Town) -> dict[str, VillageRows]:
    standard = book.village_list.by_id() if book.village_list else {}
    return {
        village.name: VillageRows(
            village.slug,
            village.added,
            tuple(standard[ref.id] for ref in village.not_borne if ref.id in standard),
        )
        for village in town.villages
        if village.added or village.not_borne
    }


def _of_edition(book: Book, town: Town, found: DutyList) -> dict[str, VillageRows]:
    slugs = {village.name: village.slug for village in town.villages}
    return {
        name: _frozen_difference(book, slugs.get(name, name), difference)
        for name, difference in found.head.village_differences.items()
    }


def _frozen_difference(book: Book, slug: str, difference: VillageDifference) -> VillageRows:
    added = tuple(
        _named_row(reference, book.county.kind_of(heading), heading)
        for heading, references in difference.added.items()
        for reference in references
    )
    standard = _standard_rows(book)
    not_borne = tuple(
        standard.get(reference.id) or _named_row(reference, None, "")
        for reference in difference.not_borne
    )
    return VillageRows(slug, added, not_borne)


def _standard_rows(book: Book) -> dict[str, Listing]:
    """Return every row that the villages' standard list has or had, as it last stood."""
    lists = (*book.village_editions, *((book.village_list,) if book.village_list else ()))
    return {id: row for found in lists for id, row in found.by_id().items()}


def _named_row(reference: DutyReference, kind: DutyKind | None, heading: str) -> Listing:
    """Return a row of which only the name is known."""
    return Listing(
        id=reference.id,
        name=reference.name or reference.id,
        kind=kind or DutyKind.ASSISTING,
        heading=heading,
        category="",
        position=0,
        text=_NO_TEXT,
        own=frozenset(),
        counter=None,
        applies_to=None,
        origin=Origin(""),
    )


def _full_name(book: Book, town: Town | None, name: str) -> str:
    return book.department(name, town) or name
