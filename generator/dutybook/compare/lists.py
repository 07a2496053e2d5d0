"""Compare two duty lists, and what villages add to the standard list or leave out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dutybook.compare.change import ORDER, Change, ChangeKind
from dutybook.compare.pairing import Pair, pair_rows
from dutybook.compare.rows import BodyOf, compare_rows, with_confidence
from dutybook.model.duty import Listing


def compare_rows_of_lists(
    old: tuple[Listing, ...], new: tuple[Listing, ...], body_of: BodyOf = str
) -> list[Change]:
    """Return all changes from one list's rows to another's, in the order of the new list.

    Rows that left come last, in the order of the old list; changes of one duty stand by kind.
    """
    changes: list[Change] = []
    for pair in pair_rows(old, new):
        found = _changes_of(pair, body_of)
        found.sort(key=lambda change: ORDER[change.kind])
        changes += with_confidence(found, pair.confidence)
    return changes


def _changes_of(pair: Pair, body_of: BodyOf) -> list[Change]:
    old, new = pair.old, pair.new
    if old is None and new is not None:
        return [Change(ChangeKind.ADDED, None, new, after=new.heading)]
    if new is None and old is not None:
        return [Change(ChangeKind.REMOVED, old, None, before=old.heading)]
    assert old is not None
    assert new is not None
    return compare_rows(old, new, body_of)


@dataclass(frozen=True)
class VillageRows:
    """What one village has besides, and does not bear of, the standard list."""

    slug: str
    added: tuple[Listing, ...]
    """Rows that the village has of its own; a frozen edition keeps only their 编号 and names."""
    not_borne: tuple[Listing, ...]
    """Rows of the standard list that it leaves out."""


def compare_villages(
    old: Mapping[str, VillageRows], new: Mapping[str, VillageRows]
) -> list[Change]:
    """Return what villages came to bear, or ceased to bear, of their own; keys are villages' names."""
    changes: list[Change] = []
    for name in (*new, *(name for name in old if name not in new)):
        before, after = old.get(name), new.get(name)
        slug = (after or before or VillageRows("", (), ())).slug
        found = [
            *_differences(before.added if before else (), after.added if after else (), gains=True),
            *_differences(
                before.not_borne if before else (), after.not_borne if after else (), gains=False
            ),
        ]
        changes += (replace(change, village=slug) for change in found)
    return changes


def _differences(old: tuple[Listing, ...], new: tuple[Listing, ...], gains: bool) -> list[Change]:
    """Return changes where a row stands on one side alone; ``gains``: standing there means bearing it."""
    olds, news = {row.id for row in old}, {row.id for row in new}
    came = [row for row in new if row.id not in olds]
    went = [row for row in old if row.id not in news]
    borne, dropped = (came, went) if gains else (went, came)
    return [
        *(Change(ChangeKind.ADDED, None, row, after=row.heading) for row in borne),
        *(Change(ChangeKind.REMOVED, row, None, before=row.heading) for row in dropped),
    ]
