"""Apply changes to a list: what comes out must be the new list, up to order and noise.

Only what a change declares is used. A change of kind carries the new kind and the fields that only the new
kind shows; a lead that moved carries the texts that it names as moved along; all else needs its own change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from dutybook.compare.change import Change, ChangeKind
from dutybook.compare.normal import normal, normal_entry
from dutybook.model.duty import DutyText, Listing
from dutybook.model.kinds import fields_of
from dutybook.model.numbering import one_by_one

TOWN = "乡镇"
_TEXTS = ("town_part", "village_part")
_SENTENCES = ("method", "purpose")


def applied(rows: Iterable[Listing], changes: Iterable[Change]) -> list[Listing]:
    """Return rows with changes made."""
    result = {row.id: row for row in rows}
    for change in changes:
        if change.kind is ChangeKind.ADDED:
            assert change.new is not None
            result[change.duty] = change.new
        elif change.kind is ChangeKind.REMOVED:
            del result[change.duty]
        else:
            result[change.duty] = _changed(result[change.duty], change)
    return list(result.values())


def _changed(row: Listing, change: Change) -> Listing:
    if change.field is None:
        row = _with_kind(row, change)
    elif change.field == "name":
        row = replace(row, name=change.after or "")
    elif change.field == "category":
        row = replace(row, category=change.after or "")
    elif change.field == "applies_to":
        assert change.new is not None
        row = replace(row, applies_to=change.new.applies_to)
    elif change.field == "department_parts":
        row = _with(row, department_parts=_parts(row.text.department_parts, change))
    elif change.field in _TEXTS:
        entries = list(one_by_one(getattr(row.text, change.field)))
        row = _with(row, **{change.field: tuple(_edited(entries, change, ""))})
    else:  # one value: what is written after is all of it
        assert change.new is not None
        row = _with(row, **{change.field: getattr(change.new.text, change.field)})
    return _moved_along(row, change)


def _with_kind(row: Listing, change: Change) -> Listing:
    new = change.new
    assert new is not None
    only_new = fields_of(new.kind) - fields_of(row.kind)
    both = fields_of(new.kind) & fields_of(row.kind)
    fields = {name: getattr(row.text, name) for name in both}
    fields |= {name: getattr(new.text, name) for name in only_new}
    text = _EMPTY.model_copy(update=fields)
    return replace(row, kind=new.kind, heading=new.heading, text=text)


def _moved_along(row: Listing, change: Change) -> Listing:
    parts = {body: list(one_by_one(lines)) for body, lines in row.text.department_parts.items()}
    town = list(one_by_one(row.text.town_part))
    shown = fields_of(row.kind)
    for moved in change.moved:
        if moved.source == TOWN:
            _take(town, moved.text)
        elif "department_parts" in shown and change.field is not None:
            _take(parts[moved.source], moved.text)
        if moved.target == TOWN:
            town.append(moved.text)
        elif change.field is not None:  # with a new kind, the departments' parts are all new
            parts.setdefault(moved.target, []).append(moved.text)
    if not change.moved:
        return row
    kept = {body: tuple(lines) for body, lines in parts.items()}
    return _with(row, department_parts=kept, town_part=tuple(town))


def _parts(parts: Mapping[str, tuple[str, ...]], change: Change) -> dict[str, tuple[str, ...]]:
    bodies = dict.fromkeys((*parts, *(entry.body for entry in change.entries)))
    found = {}
    for body in bodies:
        found[body] = tuple(_edited(list(one_by_one(parts.get(body, ()))), change, body))
    return found


def _edited(entries: list[str], change: Change, body: str) -> list[str]:
    for entry in change.entries:
        if entry.body == body:
            if entry.before is not None:
                _take(entries, entry.before)
            if entry.after is not None:
                entries.append(entry.after)
    return entries


def _take(entries: list[str], text: str) -> None:
    entries.remove(next(e for e in entries if normal_entry(e) == normal_entry(text)))


def _with(row: Listing, **fields: Any) -> Listing:
    return replace(row, text=row.text.model_copy(update=fields))


_EMPTY = DutyText.model_validate({})


def substance(rows: Iterable[Listing]) -> dict[str, object]:
    """Return what a list says but for order and noise, in a form that can be compared."""
    return {row.id: _substance(row) for row in rows}


def _substance(row: Listing) -> dict[str, object]:
    text = row.text
    shown = fields_of(row.kind)
    said: dict[str, object] = {
        "name": normal(row.name),
        "kind": row.kind,
        "heading": row.heading,
        "category": row.category,
        "applies_to": row.applies_to,
        "lead": text.lead,
        "receiver": text.receiver,
        "support": frozenset(text.support),
        "bases": frozenset(map(str, text.bases)),
        "go_to": frozenset((where.situation or "", where.to) for where in text.go_to),
        "parts": {body: _forms(lines) for body, lines in text.department_parts.items() if lines},
    }
    for name in ("power", "delegation", "delegated_by", "agreement", "transition", "limit"):
        said[name] = getattr(text, name)
    for name in _TEXTS:
        said[name] = _forms(getattr(text, name))
    for name in _SENTENCES:
        said[name] = _forms((getattr(text, name) or "",))
    hidden = {"parts": "department_parts"}
    return {
        name: value
        for name, value in said.items()
        if hidden.get(name, name) in shown
        or name in ("name", "kind", "heading", "category", "applies_to")
    }


def _forms(lines: Iterable[str]) -> Counter[str]:
    return Counter(form for entry in one_by_one(lines) if (form := normal_entry(entry)))
