"""Rows made up in one line, for tests of the comparison."""

from __future__ import annotations

from typing import Any

from dutybook.compare.change import Change
from dutybook.model.duty import DutyText, Listing
from dutybook.model.kinds import DutyKind
from dutybook.model.origin import Origin


def row(id: str, name: str, kind: DutyKind = DutyKind.BASIC, **fields: Any) -> Listing:
    """Return a row; ``fields`` are Chinese keys of its text."""
    return Listing(
        id=id,
        name=name,
        kind=kind,
        heading=kind.value,
        category="民生服务",
        position=1,
        text=DutyText.model_validate(fields),
        own=frozenset(),
        counter=None,
        applies_to=None,
        origin=Origin("list.yml"),
    )


def told(changes: list[Change]) -> list[tuple[str, str, str | None]]:
    """Return duty (or name), kind and field of changes."""
    return [(change.duty or change.row.name, change.kind.value, change.field) for change in changes]
