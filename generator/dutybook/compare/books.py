"""Compare two sides: every town's list, its villages' differences, and the villages' standard list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dutybook.compare.change import Change
from dutybook.compare.decided import with_decisions
from dutybook.compare.lists import compare_rows_of_lists, compare_villages
from dutybook.compare.sides import Side
from dutybook.model.duty_list import DutyList


def compare_sides(old: Side, new: Side, town: str | None = None) -> list[Change]:
    """Return all changes from one side to the other, or those of one town (slug).

    In the order of towns, each town's list before its villages; the villages' standard list comes last.
    Every change carries the decision of the new side's book that names it, where one does.
    """
    slugs = [slug for slug in _slugs(old, new) if town in (None, slug)]
    changes = [change for slug in slugs for change in compare_town(old, new, slug)]
    if town is None:
        changes += compare_village_lists(old, new)
    return changes


def compare_town(old: Side, new: Side, slug: str) -> list[Change]:
    """Return the changes of one town's list and of its villages' own differences."""
    body_of = new.body_of(slug)
    changes = [
        *compare_rows_of_lists(old.rows(slug), new.rows(slug), body_of),
        *compare_villages(old.villages(slug), new.villages(slug)),
    ]
    changes = [replace(change, town=slug) for change in changes]
    return with_decisions(new.book, changes, old.towns.get(slug), new.towns.get(slug))


def compare_village_lists(old: Side, new: Side) -> list[Change]:
    """Return the changes of the villages' standard list."""
    if _missing(old.village_list, old) or _missing(new.village_list, new):
        return []
    before, after = (side.village_list.rows if side.village_list else () for side in (old, new))
    changes = compare_rows_of_lists(before, after, new.body_of(None))
    return with_decisions(new.book, changes, old.village_list, new.village_list)


def _missing(found: DutyList | None, side: Side) -> bool:
    return found is None and not side.whole


def _slugs(old: Side, new: Side) -> Iterator[str]:
    """Yield the towns that can be compared."""
    for slug in dict.fromkeys((*new.towns, *old.towns)):
        if (slug in old.towns or old.whole) and (slug in new.towns or new.whole):
            yield slug
