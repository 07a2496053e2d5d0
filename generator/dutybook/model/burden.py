"""What a decision puts on towns and villages: duties that staff and money must follow (权随事转、费随事转)."""

from __future__ import annotations

from enum import StrEnum

from dutybook.model.book import Book
from dutybook.model.decision import Change, Decision
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import DelegationType, PowerType
from dutybook.model.kinds import TOWN_KINDS, DutyKind


class Bearer(StrEnum):
    """On whom a duty is put."""

    TOWN = "乡镇（街道）"
    VILLAGE = "村（社区）"


_PUTS_NOTHING = (DutyKind.RECLAIMED, DutyKind.EXCLUDED, DutyKind.BARRED)
"""Kinds of list that say what the place need not do."""
_DELEGATED = frozenset((*PowerType, *DelegationType))


def bearer_of(book: Book, change: Change) -> Bearer | None:
    """Return on whom a change puts a duty; None where it puts none."""
    if change.kind == "lead_moved":
        return _named(book, change.target or "")
    if change.kind not in ("added", "devolved"):
        return None
    kinds = _kinds(book, change)
    if kinds and all(kind in _PUTS_NOTHING for kind in kinds):
        return None
    borne = [kind for kind in kinds if kind not in _PUTS_NOTHING]
    return Bearer.VILLAGE if borne and borne[0] not in TOWN_KINDS else Bearer.TOWN


def is_burdening(book: Book, decision: Decision) -> bool:
    """Return whether a decision puts any duty on towns or villages, so that it is evaluated."""
    return any(bearer_of(book, change) for change in decision.changes)


def _named(book: Book, target: str) -> Bearer | None:
    if target in VILLAGE_ITSELF:
        return Bearer.VILLAGE
    towns = (name for town in book.towns for name in (town.name, town.slug))
    return Bearer.TOWN if target in (*TOWN_ITSELF, *towns) else None


def _kinds(book: Book, change: Change) -> list[DutyKind]:
    """Return the kind of list that 到 names; where it names none, those in which the duties stand."""
    written = change.target or ""
    if written in _DELEGATED:
        return [DutyKind.DELEGATED]
    kind = book.county.kind_of(written) or next((k for k in DutyKind if k.short == written), None)
    if kind is not None:
        return [kind]
    ids = {reference.id for reference in change.duties}
    return list(dict.fromkeys(row.kind for _, row in book.current_rows() if row.id in ids))
