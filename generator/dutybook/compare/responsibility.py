"""Who is responsible: kinds of list, the lead, the receiving department, where to go instead."""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.compare.change import Change, ChangeKind
from dutybook.compare.normal import normal, normal_entry
from dutybook.compare.texts import compare_texts
from dutybook.compare.versions import BodyOf, Versions, names_in
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import Listing
from dutybook.model.kinds import DutyKind, fields_of

TOWN, VILLAGE = TOWN_ITSELF[0], VILLAGE_ITSELF[0]
"""The place itself, as the format writes it."""
_LEADING = {
    DutyKind.BASIC: TOWN,
    DutyKind.DELEGATED: TOWN,
    DutyKind.SELF_GOVERNANCE: VILLAGE,
    DutyKind.ISSUED: VILLAGE,
}
"""Kinds in which the place itself leads."""
_NOT_THE_PLACE = (DutyKind.RECLAIMED, DutyKind.EXCLUDED, DutyKind.BARRED)


def holder(row: Listing) -> str:
    """Return who leads: the place itself, or the bodies that the row names."""
    for field in ("lead", "receiver", "go_to"):
        if field in fields_of(row.kind):
            return "、".join(names_in(row, field)) or row.heading
    return _LEADING[row.kind]


def leads(row: Listing) -> bool:
    """Return whether the place itself leads."""
    return row.kind in _LEADING


def changes_of_responsibility(versions: Versions) -> Iterator[Change]:
    """Yield the change of kind and that of the body that leads, where both kinds name it alike."""
    if versions.old.kind is not versions.new.kind:
        yield _another_kind(versions)
    yield from _another_body(versions)


def _another_kind(versions: Versions) -> Change:
    old, new = versions.old, versions.new
    kind = _kind_of_change(old.kind, new.kind)
    if kind is ChangeKind.LEAD_MOVED:
        return versions.change(kind, None, (holder(old), holder(new)))
    return versions.change(kind, None, (old.heading, new.heading))


def _kind_of_change(old: DutyKind, new: DutyKind) -> ChangeKind:
    if (old in _NOT_THE_PLACE) != (new in _NOT_THE_PLACE):
        return ChangeKind.RECLAIMED if new in _NOT_THE_PLACE else ChangeKind.DEVOLVED
    if old not in _NOT_THE_PLACE and (old in _LEADING) != (new in _LEADING):
        return ChangeKind.LEAD_MOVED
    if {old, new} == {DutyKind.BASIC, DutyKind.DELEGATED}:
        return ChangeKind.DELEGATION_CHANGED
    return ChangeKind.RECATEGORISED


def _another_body(versions: Versions) -> Iterator[Change]:
    for field in ("lead", "receiver"):
        if versions.other_bodies(field):
            names = (getattr(versions.old.text, field), getattr(versions.new.text, field))
            yield versions.change(ChangeKind.LEAD_MOVED, field, names)
    if "go_to" in versions.shared:
        yield from _go_to(versions)


def _go_to(versions: Versions) -> Iterator[Change]:
    """Yield the change of where to go: a lead that moved where a situation leads to another body.

    What else is said there (说明) explains, and is no change.
    """
    old = _situations(versions.old, versions.reading.old_body)
    new = _situations(versions.new, versions.reading.new_body)
    if old != new:
        moved = _all(old) != _all(new) or any(old[case] != new[case] for case in old if case in new)
        kind = ChangeKind.LEAD_MOVED if moved else ChangeKind.REWORDED
        before, after = _lines(versions.old), _lines(versions.new)
        entries = compare_texts(before, after)
        written = "\n".join(before) or None, "\n".join(after) or None
        yield versions.change(kind, "go_to", written, entries)


def _situations(row: Listing, body_of: BodyOf) -> dict[str, frozenset[str]]:
    """Return situation -> the bodies to go to."""
    found: dict[str, frozenset[str]] = {}
    for where in row.text.go_to:
        case = normal_entry(where.situation or "")
        found[case] = found.get(case, frozenset()) | {normal(body_of(where.to))}
    return found


def _all(situations: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*situations.values())


def _lines(row: Listing) -> tuple[str, ...]:
    return tuple(
        f"{where.situation}\uff1a{where.to}" if where.situation else where.to
        for where in row.text.go_to
    )
