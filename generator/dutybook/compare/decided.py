"""Which decision names a change; and duties merged or split, which only a decision can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dutybook.compare.change import Change, ChangeKind
from dutybook.model.book import Book
from dutybook.model.decision import Change as Declared
from dutybook.model.decision import Decision
from dutybook.model.duty import FIELD_KEYS, Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.identity import DutyReference

_DECLARED_BY = {
    ChangeKind.ADDED: ("added", "devolved"),
    ChangeKind.SUPPORT_CHANGED: ("support_changed", "reworded"),
    ChangeKind.LIMIT_CHANGED: ("limit_changed", "reworded"),
}
"""Kinds of change that more than their own verb declares; 修改 names the field in 内容."""


def with_decisions(
    book: Book, changes: list[Change], old: DutyList | None, new: DutyList | None
) -> list[Change]:
    """Return the changes with the decisions that name them, merged and split duties told as such."""
    decisions = dict(_of_editions(book, old, new))
    changes = _merged_and_split(book, decisions, changes)
    return [
        change if change.decision else replace(change, decision=_naming(book, decisions, change))
        for change in changes
    ]


def declares(book: Book, declared: Declared, change: Change) -> bool:
    """Return whether a decision's line names a change: its verb, duty, place and field."""
    verbs = _DECLARED_BY.get(change.kind, (change.kind.value,))
    return (
        declared.kind in verbs
        and any(reference.id == change.duty for reference in declared.duties)
        and applies_to(book, declared.applies_to, change.town, change.village)
        and _names_field(declared, change)
    )


_JOINS = ("merged", "split")


def names(book: Book, declared: Declared, change: Change) -> bool:
    """Return whether a decision's line names a change, or makes the merger or split that it is part of."""
    if declared.kind not in _JOINS:
        return declares(book, declared, change)
    joined = change.kind.value == declared.kind
    parts = change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED)
    place = applies_to(book, declared.applies_to, change.town, change.village)
    return (joined or parts) and place and not ids_declared(declared).isdisjoint(ids_of(change))


def ids_of(change: Change) -> tuple[str, ...]:
    """Return the duties that a change is of: those merged or split are several."""
    if change.kind.value not in _JOINS:
        return (change.duty,)
    lines = (change.before or "").split("\n") + (change.after or "").split("\n")
    return tuple(line.split(" ")[0] for line in lines if line)


def ids_declared(declared: Declared) -> set[str]:
    """Return the duties that a line is of, those that it makes included."""
    return {reference.id for reference in (*declared.duties, *declared.becomes)}


def applies_to(book: Book, places: tuple[str, ...], town: str | None, village: str | None) -> bool:
    """Return whether a place is among those named by 适用; naming none means every list."""
    if not places:
        return True
    owner = next((found for found in book.towns if found.slug == town), None)
    if owner is None:
        return False
    names = {owner.name, owner.slug, *owner.profile.short_names}
    if village is not None:
        own = next((found for found in owner.villages if found.slug == village), None)
        below = {own.name, own.slug} if own else {village}
        names |= below | {f"{owner.name}/{name}" for name in below}
    return not names.isdisjoint(places)


def _names_field(declared: Declared, change: Change) -> bool:
    if not declared.fields or change.field is None:
        return True
    return FIELD_KEYS.get(change.field, change.field) in declared.fields


def _of_editions(
    book: Book, old: DutyList | None, new: DutyList | None
) -> Iterator[tuple[str, Decision]]:
    """Yield approved decisions that enter the new list, or an edition between the two."""
    if new is None:
        return
    for stem, decision in sorted(book.decisions.items()):
        edition = decision.edition or ""
        approved = decision.approval is not None and decision.outcome is None
        later = old is None or old.head.edition < edition or edition == new.head.edition
        if approved and later and edition <= new.head.edition:
            yield stem, decision


def _naming(book: Book, decisions: dict[str, Decision], change: Change) -> str | None:
    for decision in decisions.values():
        if any(declares(book, declared, change) for declared in decision.changes):
            return decision.id
    return None


def _merged_and_split(
    book: Book, decisions: dict[str, Decision], changes: list[Change]
) -> list[Change]:
    """Replace what a declared merger or split removed and added by one change each."""
    for decision in decisions.values():
        for declared in decision.changes:
            if declared.kind in _JOINS:
                changes = _joined(book, decision, declared, changes)
    return changes


def _joined(
    book: Book, decision: Decision, declared: Declared, changes: list[Change]
) -> list[Change]:
    before = {reference.id for reference in declared.duties}
    after = {reference.id for reference in declared.becomes}
    gone = [c for c in changes if c.kind is ChangeKind.REMOVED and c.duty in before]
    come = [c for c in changes if c.kind is ChangeKind.ADDED and c.duty in after]
    parts, whole = (gone, come) if declared.kind == "merged" else (come, gone)
    everywhere = [c for c in (*gone, *come) if c.village is None]
    if not parts or not everywhere or len(everywhere) != len(gone) + len(come):
        return changes
    if not applies_to(book, declared.applies_to, everywhere[0].town, None):
        return changes
    kind = ChangeKind(declared.kind)
    joined = Change(
        kind,
        old=gone[0].old if gone else None,
        new=come[0].new if come else None,
        before=_names(_rows(gone, "old")) or _written(declared.duties),
        after=_names(_rows(come, "new")) or _written(declared.becomes),
        town=everywhere[0].town,
        decision=decision.id,
    )
    place = changes.index(whole[0] if whole else parts[0])
    consumed = {id(change) for change in everywhere}
    rest = [c for c in changes[:place] if id(c) not in consumed]
    return [*rest, joined, *(c for c in changes[place:] if id(c) not in consumed)]


def _rows(changes: Iterable[Change], side: str) -> Iterator[Listing]:
    return (row for change in changes if (row := getattr(change, side)) is not None)


def _names(rows: Iterable[Listing]) -> str:
    return "\n".join(f"{row.id} {row.name}" for row in rows)


def _written(references: Iterable[DutyReference]) -> str:
    return "\n".join(f"{reference.id} {reference.name or ''}".strip() for reference in references)
