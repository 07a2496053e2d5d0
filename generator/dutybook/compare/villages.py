"""Compare what single villages bear besides, or don't bear of, the villages' standard list.

A village's own change is what the standard list's change does not tell already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from dutybook.compare.change import ORDER, Change
from dutybook.compare.lists import changes_of
from dutybook.compare.pairing import Pair
from dutybook.compare.versions import Reading
from dutybook.model.duty import DutyText, Listing
from dutybook.model.kinds import VillageKind

_NO_TEXT = DutyText.model_validate({})
_NO_READING = Reading()


@dataclass(frozen=True)
class VillageRows:
    """How one village's list differs from the standard list."""

    slug: str
    added: Mapping[str, Listing] = field(default_factory=dict)
    """编号 -> row that the village has of its own."""
    not_borne: frozenset[str] = frozenset()
    """编号 of rows of the standard list that it leaves out."""
    kind: VillageKind | None = None
    """None where it isn't known: then every row of the standard list is for it."""
    bare: frozenset[str] = frozenset()
    """编号 of rows of its own of which only kind and name are known, as of older frozen editions."""


@dataclass(frozen=True)
class VillageSide:
    """The standard list and every village's differences on one side of a comparison."""

    standard: Mapping[str, Listing]
    villages: Mapping[str, VillageRows]
    """By name; villages that are missing did not exist."""

    def row(self, village: str, id: str) -> Listing | None:
        """Return what a village's list says of a duty; None where it doesn't bear it."""
        own = self.villages.get(village)
        if own is None:
            return None
        return own.added.get(id) or (None if id in own.not_borne else self.standard_row(own, id))

    def standard_row(self, own: VillageRows, id: str) -> Listing | None:
        """Return the standard list's row, where it is for this kind of village."""
        row = self.standard.get(id)
        applies = row is not None and (own.kind is None or row.holds_for(own.kind))
        return replace(row, applies_to=None) if row is not None and applies else None

    def own(self, village: str, id: str) -> bool:
        """Return whether the village's list has a row of its own for a duty."""
        return village in self.villages and id in self.villages[village].added

    def bare(self, village: str, id: str) -> bool:
        """Return whether no more than kind and name of the village's own row is known."""
        return village in self.villages and id in self.villages[village].bare


def compare_villages(
    old: VillageSide, new: VillageSide, reading: Reading = _NO_READING
) -> list[Change]:
    """Return what villages came to bear, ceased to bear, or bear otherwise, of their own."""
    changes: list[Change] = []
    for name in (*new.villages, *(name for name in old.villages if name not in new.villages)):
        slug = (new.villages.get(name) or old.villages[name]).slug
        for id in _touched(old, new, name):
            found = list(_own_changes(old, new, name, id, reading))
            found.sort(key=lambda change: ORDER[change.kind])
            changes += (replace(change, village=slug) for change in found)
    return changes


def _touched(old: VillageSide, new: VillageSide, name: str) -> Iterator[str]:
    sides = [side.villages[name] for side in (new, old) if name in side.villages]
    ids = [*(id for rows in sides for id in rows.added)]
    ids += sorted(id for rows in sides for id in rows.not_borne)
    yield from dict.fromkeys(ids)


def _own_changes(
    old: VillageSide, new: VillageSide, name: str, id: str, reading: Reading
) -> list[Change]:
    before, after = old.row(name, id), new.row(name, id)
    if before is None and after is None:
        return []
    own = old.own(name, id) or new.own(name, id)
    standard_tells = _stands(old, name, id) != _stands(new, name, id)
    if not own and (standard_tells or (before is not None and after is not None)):
        return []
    if before is not None and after is not None and (old.bare(name, id) or new.bare(name, id)):
        before, after = _bare(before, after), _bare(after, before)
    return changes_of(Pair(before, after), reading)


def _stands(side: VillageSide, name: str, id: str) -> bool:
    """Return whether a duty stands in the standard list for a village, be it exempt or not."""
    own = side.villages.get(name) or VillageRows("")
    return side.standard_row(own, id) is not None


def _bare(row: Listing, other: Listing) -> Listing:
    """Return a row with nothing but its kind and name, where the name is known."""
    name = other.name if row.name == row.id else row.name
    return replace(row, name=name, category="", text=_NO_TEXT)
