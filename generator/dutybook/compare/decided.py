"""Which decision names a change; and duties merged or split, which only a decision can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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
    joined = _Joined(book, old.by_id() if old else {}, new.by_id() if new else {})
    for decision in decisions.values():
        changes = joined.of_decision(decision, changes)
    lines = _lines_by_duty(decisions)
    return [
        change if change.decision else replace(change, decision=_naming(book, lines, change))
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
    until = new.head.edition
    since = old.head.edition if old else ""
    for stem, decision in sorted(book.decisions.items()):
        edition = decision.edition or ""
        approved = decision.approval is not None and decision.outcome is None
        if approved and (since < edition <= until or since == edition == until):
            yield stem, decision


_Lines = dict[str, list[tuple[str, Declared]]]


def _lines_by_duty(decisions: dict[str, Decision]) -> _Lines:
    """Return duty id -> the lines on it, each with its decision's 编号."""
    found: _Lines = {}
    for decision in decisions.values():
        for declared in decision.changes:
            for reference in declared.duties:
                found.setdefault(reference.id, []).append((decision.id, declared))
    return found


def _naming(book: Book, lines: _Lines, change: Change) -> str | None:
    on_duty = lines.get(change.duty, ())
    return next((id for id, declared in on_duty if declares(book, declared, change)), None)


@dataclass(frozen=True)
class _Joined:
    """Mergers and splits that decisions declare, each told as one change for what came and went."""

    book: Book
    old: Mapping[str, Listing]
    new: Mapping[str, Listing]
    """Rows by 编号, before and after."""

    def of_decision(self, decision: Decision, changes: list[Change]) -> list[Change]:
        """Return the changes with what one decision merged or split told as such."""
        for declared in decision.changes:
            if declared.kind in ("merged", "split"):
                changes = self._of_line(decision, declared, changes)
        return changes

    def _of_line(
        self, decision: Decision, declared: Declared, changes: list[Change]
    ) -> list[Change]:
        before = [self.old[id] for id in _ids(declared.duties) if id in self.old]
        after = [self.new[id] for id in _ids(declared.becomes) if id in self.new]
        told = [change for change in changes if _comes_or_goes(change, before, after)]
        if not before or not after or not told:
            return changes
        if not applies_to(self.book, declared.applies_to, told[0].town, None):
            return changes
        kind = ChangeKind(declared.kind)
        joined = Change(
            kind,
            before[0],
            after[0],
            before=_names(before),
            after=_names(after),
            town=told[0].town,
            decision=decision.id,
            parts=tuple(before if kind is ChangeKind.MERGED else after),
        )
        if kind is ChangeKind.MERGED and not any(c.old in before for c in told):
            return changes
        if kind is ChangeKind.SPLIT and not any(c.new in after for c in told):
            return changes
        place = changes.index(told[0])
        return [c for c in [*changes[:place], joined, *changes[place:]] if c not in told]


def _comes_or_goes(change: Change, before: Sequence[Listing], after: Sequence[Listing]) -> bool:
    """Return whether a change of the list is the end of a duty merged or split, or the beginning of one."""
    if change.village is not None:
        return False
    if change.kind is ChangeKind.REMOVED:
        return change.old in before
    return change.kind is ChangeKind.ADDED and change.new in after


def _ids(references: Iterable[DutyReference]) -> Iterator[str]:
    return (reference.id for reference in references)


def _names(rows: Iterable[Listing]) -> str:
    return "\n".join(f"{row.id} {row.name}" for row in rows)
