"""Compare two sides: every town's list, its villages' differences, and the villages' standard list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dutybook.compare.change import Change
from dutybook.compare.decided import with_decisions
from dutybook.compare.lists import compare_rows_of_lists, unstated_in
from dutybook.compare.sides import Side
from dutybook.compare.versions import Reading
from dutybook.compare.villages import compare_villages
from dutybook.model.duty_list import DutyList


def compare_sides(old: Side, new: Side, town: str | None = None) -> list[Change]:
    """Return all changes from one side to the other, or those of one town (slug).

    In the order of towns, each town's list before its villages; the villages' standard list comes last.
    Every change carries the decision of the new side's book that names it, where one does.
    """
    slugs = [slug for slug in compared_towns(old, new) if town in (None, slug)]
    changes = [change for slug in slugs for change in compare_town(old, new, slug)]
    if town is None:
        changes += compare_village_lists(old, new)
    return changes


def compare_town(old: Side, new: Side, slug: str) -> list[Change]:
    """Return the changes of one town's list and of its villages' own differences."""
    before, after = old.towns.get(slug), new.towns.get(slug)
    reading = _reading(old, new, slug, before, after)
    changes = [
        *compare_rows_of_lists(old.rows(slug), new.rows(slug), reading),
        *compare_villages(old.villages(slug), new.villages(slug), reading),
    ]
    changes = [replace(change, town=slug) for change in changes]
    return with_decisions(new.book, changes, before, after)


def compare_village_lists(old: Side, new: Side) -> list[Change]:
    """Return the changes of the villages' standard list."""
    before, after = old.village_list, new.village_list
    if not village_lists_compared(old, new):
        return []
    reading = _reading(old, new, None, before, after)
    changes = compare_rows_of_lists(
        before.rows if before else (), after.rows if after else (), reading
    )
    return with_decisions(new.book, changes, before, after)


def compared_towns(old: Side, new: Side) -> Iterator[str]:
    """Yield the towns (slugs) that have a list on both sides, or came or went as a whole."""
    for slug in dict.fromkeys((*new.towns, *old.towns)):
        if (slug in old.towns or old.whole) and (slug in new.towns or new.whole):
            yield slug


def village_lists_compared(old: Side, new: Side) -> bool:
    """Return whether both sides have the villages' standard list, or it came or went as a whole."""
    held = (old.village_list, new.village_list)
    return any(held) and all(
        found or side.whole for found, side in zip(held, (old, new), strict=True)
    )


def _reading(
    old: Side, new: Side, slug: str | None, before: DutyList | None, after: DutyList | None
) -> Reading:
    return Reading(old.body_of(slug), new.body_of(slug), unstated_in(before), unstated_in(after))
