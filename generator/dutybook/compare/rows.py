"""Compare two rows of one duty: who is responsible first, then everything else that has substance."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dutybook.compare.change import Change, ChangeKind, EntryChange
from dutybook.compare.normal import normal, normal_entry, split_entries
from dutybook.compare.texts import compare_texts, same_text
from dutybook.model.duty import DutyText, GoTo, Listing, PowerType
from dutybook.model.kinds import DutyKind, fields_of
from dutybook.model.value import Value

TOWN, VILLAGE = "乡镇", "村"
"""The place itself, as the format writes it."""

_LEADS = {
    DutyKind.BASIC: TOWN,
    DutyKind.DELEGATED: TOWN,
    DutyKind.SELF_GOVERNANCE: VILLAGE,
    DutyKind.ISSUED: VILLAGE,
}
"""Kinds in which the place itself leads."""
_NOT_THE_PLACE = (DutyKind.RECLAIMED, DutyKind.EXCLUDED, DutyKind.BARRED)
_POWER_TYPES = frozenset(PowerType)

_COMPARED = {
    kind: tuple(sorted(fields_of(kind) - {"aliases", "note", "process"})) for kind in DutyKind
}
"""Kind -> the fields that have substance."""

BodyOf = Callable[[str], str]
"""Give the full name of a body from a name as written."""


@dataclass(frozen=True)
class RowComparison:
    """Two rows of one duty and how names of bodies are understood."""

    old: Listing
    new: Listing
    body_of: BodyOf

    def changes(self) -> Iterator[Change]:
        """Yield the changes; none where the rows differ in noise alone."""
        alike = self._alike()
        if not alike:
            yield from self._responsibility()
        yield from self._placement()
        if not alike:
            yield from self._bases()
            yield from self._terms()
            yield from self._texts()

    def _alike(self) -> bool:
        """Return whether the rows say the same in the same words: most rows of most editions do."""
        old, new = self.old.text, self.new.text
        if self.old.kind is not self.new.kind:
            return False
        return old is new or all(
            getattr(old, field) == getattr(new, field) for field in _COMPARED[self.new.kind]
        )

    def _change(
        self,
        kind: ChangeKind,
        field: str | None,
        before: str | None,
        after: str | None,
        entries: tuple[EntryChange, ...] = (),
    ) -> Change:
        return Change(kind, self.old, self.new, field, before, after, entries)

    # who is responsible

    def _responsibility(self) -> Iterator[Change]:
        old, new = self.old, self.new
        if old.kind is new.kind:
            yield from self._same_kind()
        elif new.kind in _NOT_THE_PLACE and old.kind not in _NOT_THE_PLACE:
            yield self._change(ChangeKind.RECLAIMED, None, old.heading, new.heading)
        elif old.kind in _NOT_THE_PLACE and new.kind not in _NOT_THE_PLACE:
            yield self._change(ChangeKind.DEVOLVED, None, old.heading, new.heading)
        elif (old.kind in _LEADS) != (new.kind in _LEADS):
            yield self._change(ChangeKind.LEAD_MOVED, None, holder(old), holder(new))
        elif {old.kind, new.kind} == {DutyKind.BASIC, DutyKind.DELEGATED}:
            yield self._change(ChangeKind.DELEGATION_CHANGED, None, old.heading, new.heading)
        else:
            yield self._change(ChangeKind.RECATEGORISED, None, old.heading, new.heading)

    def _same_kind(self) -> Iterator[Change]:
        for field in ("lead", "receiver", "go_to"):
            if field in fields_of(self.new.kind):
                before, after = _bodies(self.old.text, field), _bodies(self.new.text, field)
                if self._named(before) != self._named(after):
                    yield self._change(
                        ChangeKind.LEAD_MOVED, field, _joined(before), _joined(after)
                    )

    @property
    def _lead_moves(self) -> bool:
        return self._named(_bodies(self.old.text, "lead")) != self._named(
            _bodies(self.new.text, "lead")
        )

    def _named(self, names: tuple[str, ...]) -> frozenset[str]:
        return frozenset(normal(self.body_of(name)) for name in names)

    # where it stands

    def _placement(self) -> Iterator[Change]:
        old, new = self.old, self.new
        if normal(old.name) != normal(new.name):
            yield self._change(ChangeKind.RENAMED, "name", old.name, new.name)
        headings = normal(old.heading) != normal(new.heading)
        if old.kind is new.kind and headings:
            yield self._change(ChangeKind.RECATEGORISED, None, old.heading, new.heading)
        powers = {old.category, new.category} & _POWER_TYPES  # headings, not categories
        if not powers and normal(old.category) != normal(new.category):
            yield self._change(
                ChangeKind.RECATEGORISED, "category", old.category or None, new.category or None
            )
        if old.applies_to is not new.applies_to:
            before, after = (row.applies_to and str(row.applies_to) for row in (old, new))
            yield self._change(ChangeKind.REWORDED, "applies_to", before, after)

    # on what it rests

    def _bases(self) -> Iterator[Change]:
        before, after = (tuple(map(str, row.text.bases)) for row in (self.old, self.new))
        if before != after and set(map(normal, before)) != set(map(normal, after)):
            entries = compare_texts(before, after)
            yield self._change(
                ChangeKind.BASIS_CHANGED, "bases", _lines(before), _lines(after), entries
            )

    # limits, support, delegation

    def _terms(self) -> Iterator[Change]:
        for field in ("power", "delegation", "delegated_by", "agreement"):
            yield from self._term(ChangeKind.DELEGATION_CHANGED, field)
        for field in ("transition", "limit"):
            yield from self._term(ChangeKind.LIMIT_CHANGED, field)
        yield from self._support()

    def _term(self, kind: ChangeKind, field: str) -> Iterator[Change]:
        if field not in self._shared:
            return
        before, after = getattr(self.old.text, field), getattr(self.new.text, field)
        if before == after:
            return
        written = _written(before), _written(after)
        if field == "delegated_by":
            same = self._named((before or "",)) == self._named((after or "",))
        else:
            same = normal(written[0] or "") == normal(written[1] or "")
        if not same:
            yield self._change(kind, field, *written)

    @property
    def _shared(self) -> frozenset[str]:
        """Fields that both rows' kinds show: a field of one kind alone comes and goes with the kind."""
        return fields_of(self.old.kind) & fields_of(self.new.kind)

    def _support(self) -> Iterator[Change]:
        if "support" not in self._shared:
            return
        before, after = self.old.text.support, self.new.text.support
        old, new = self._named(before), self._named(after)
        if self._lead_moves:  # who only changed places with the lead is told by the lead's move
            moved = self._named((*_bodies(self.old.text, "lead"), *_bodies(self.new.text, "lead")))
            old, new = old - moved, new - moved
        if old != new:
            yield self._change(
                ChangeKind.SUPPORT_CHANGED, "support", _joined(before), _joined(after)
            )

    # what it says

    def _texts(self) -> Iterator[Change]:
        shared = self._shared
        if "department_parts" in shared:
            yield from self._department_parts()
        if "town_part" in shared and not self._town_part_moved():
            yield from self._text("town_part")
        if "village_part" in shared:
            yield from self._text("village_part")
        for field in ("method", "purpose"):
            if field in shared:
                yield from self._text(field)
        if "go_to" in shared:
            yield from self._go_to()

    def _text(self, field: str) -> Iterator[Change]:
        before, after = _as_lines(self.old.text, field), _as_lines(self.new.text, field)
        if before != after and not same_text(before, after):
            entries = compare_texts(before, after)
            yield self._change(ChangeKind.REWORDED, field, _lines(before), _lines(after), entries)

    def _town_part_moved(self) -> bool:
        """Return whether the town's text differs only by what moved along with the lead."""
        if (self.old.kind in _LEADS) == (self.new.kind in _LEADS):
            return False
        known = _forms(self.old.text.town_part) | _forms(_parts_together(self.old.text))
        return _forms(self.new.text.town_part) <= known

    def _department_parts(self) -> Iterator[Change]:
        before, after = (self._parts(row.text) for row in (self.old, self.new))
        if before == after:
            return
        entries: list[EntryChange] = []
        for body in dict.fromkeys((*after, *before)):
            old, new = before.get(body, ()), after.get(body, ())
            if old != new and not same_text(old, new):
                entries += compare_texts(old, new, body)
        if entries:
            old_text, new_text = (
                _lines(_with_bodies(row.text.department_parts)) for row in (self.old, self.new)
            )
            yield self._change(
                ChangeKind.REWORDED, "department_parts", old_text, new_text, tuple(entries)
            )

    def _parts(self, text: DutyText) -> dict[str, tuple[str, ...]]:
        """Return body -> its part; a part that came, went or moved along with its body is left out.

        What the old lead had to do stands under the new lead, so that only its wording is compared.
        """
        parts = {self.body_of(name): part for name, part in text.department_parts.items()}
        if self._lead_moves and text is self.old.text:
            old_lead, new_lead = (self.body_of(row.text.lead or "") for row in (self.old, self.new))
            theirs = {self.body_of(name) for name in self.new.text.department_parts}
            if old_lead in parts and new_lead not in parts and old_lead not in theirs:
                parts = {new_lead if body == old_lead else body: p for body, p in parts.items()}
        return {body: part for body, part in parts.items() if body not in self._came_or_went}

    @property
    def _came_or_went(self) -> frozenset[str]:
        """Bodies that lead or support on one side alone."""
        sides = [
            {self.body_of(name) for name in (*_bodies(row.text, "lead"), *row.text.support)}
            for row in (self.old, self.new)
        ]
        told = sides[0] ^ sides[1]
        if self._lead_moves:
            told -= {self.body_of(self.new.text.lead or "")}
        return frozenset(told)

    def _go_to(self) -> Iterator[Change]:
        before, after = (tuple(map(_where, row.text.go_to)) for row in (self.old, self.new))
        if before == after or same_text(before, after):
            return
        bodies = [self._named(_bodies(row.text, "go_to")) for row in (self.old, self.new)]
        if bodies[0] == bodies[1]:  # another body is a lead that moved
            entries = compare_texts(before, after)
            yield self._change(ChangeKind.REWORDED, "go_to", _lines(before), _lines(after), entries)


def compare_rows(old: Listing, new: Listing, body_of: BodyOf = str) -> list[Change]:
    """Return the changes from one row of a duty to another."""
    return list(RowComparison(old, new, body_of).changes())


def with_confidence(changes: list[Change], confidence: float | None) -> list[Change]:
    """Return the changes with the confidence of the pairing that they rest on."""
    if confidence is None:
        return changes
    return [replace(change, confidence=confidence) for change in changes]


def holder(row: Listing) -> str:
    """Return who leads: the place itself, or the bodies that the row names."""
    for field in ("lead", "receiver", "go_to"):
        if field in fields_of(row.kind):
            return _joined(_bodies(row.text, field)) or row.heading
    return _LEADS[row.kind]


def _bodies(text: DutyText, field: str) -> tuple[str, ...]:
    if field == "go_to":
        return tuple(dict.fromkeys(where.to for where in text.go_to))
    name = getattr(text, field)
    return (name,) if name else ()


def _as_lines(text: DutyText, field: str) -> tuple[str, ...]:
    value = getattr(text, field)
    if isinstance(value, tuple):
        return value
    return tuple(value.splitlines()) if value else ()


def _forms(lines: tuple[str, ...]) -> set[str]:
    return {normal_entry(entry) for entry in split_entries(lines)}


def _parts_together(text: DutyText) -> tuple[str, ...]:
    return tuple(line for part in text.department_parts.values() for line in part)


def _with_bodies(parts: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(f"{body}：{line}" for body, part in parts.items() for line in part)


def _where(where: GoTo) -> str:
    situation = f"{where.situation}：" if where.situation else ""
    return f"{situation}{where.to}" + (f"（{where.note}）" if where.note else "")


def _lines(texts: tuple[str, ...]) -> str | None:
    return "\n".join(texts) or None


def _joined(names: tuple[str, ...]) -> str | None:
    return "、".join(names) or None


def _written(value: Any) -> str | None:
    """Return a term as one would write it: a text, or ``键 值`` pairs of a small mapping."""
    if value is None:
        return None
    if not isinstance(value, Value):
        return str(value)
    fields = type(value).model_fields
    pairs = ((str(info.alias), getattr(value, name)) for name, info in fields.items())
    return "，".join(f"{key}{found}" for key, found in pairs if found is not None)
