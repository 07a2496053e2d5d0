"""A change of substance between two lists, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dutybook.compare.spans import Span
from dutybook.model.duty import Listing


class ChangeKind(StrEnum):
    """Kinds of change, those first that move who is responsible (glossary of the house style)."""

    LEAD_MOVED = "lead_moved"
    RECLAIMED = "reclaimed"
    DEVOLVED = "devolved"
    DELEGATION_CHANGED = "delegation_changed"
    ADDED = "added"
    REMOVED = "removed"
    MERGED = "merged"
    SPLIT = "split"
    SUPPORT_CHANGED = "support_changed"
    LIMIT_CHANGED = "limit_changed"
    REWORDED = "reworded"
    BASIS_CHANGED = "basis_changed"
    RENAMED = "renamed"
    RECATEGORISED = "recategorised"

    @property
    def verb(self) -> str:
        """The Chinese word for it, as decisions write it."""
        return _VERBS[self]


_VERBS = {
    ChangeKind.LEAD_MOVED: "移交主责",
    ChangeKind.RECLAIMED: "收回",
    ChangeKind.DEVOLVED: "下放",
    ChangeKind.DELEGATION_CHANGED: "改赋权",
    ChangeKind.ADDED: "新增",
    ChangeKind.REMOVED: "退出",
    ChangeKind.MERGED: "合并",
    ChangeKind.SPLIT: "拆分",
    ChangeKind.SUPPORT_CHANGED: "改配合",
    ChangeKind.LIMIT_CHANGED: "改期限",
    ChangeKind.REWORDED: "修改表述",
    ChangeKind.BASIS_CHANGED: "改依据",
    ChangeKind.RENAMED: "改名",
    ChangeKind.RECATEGORISED: "移类",
}

WHO = (
    ChangeKind.LEAD_MOVED,
    ChangeKind.RECLAIMED,
    ChangeKind.DEVOLVED,
    ChangeKind.DELEGATION_CHANGED,
)
"""Kinds that change who is responsible: told before all others."""

ORDER = {kind: number for number, kind in enumerate(ChangeKind)}
"""Kind -> its rank where changes of one duty are listed."""


class EntryChange(NamedTuple):
    """One entry of a text: changed (both), new (``before`` is None) or gone (``after`` is None)."""

    body: str
    """Whose part it belongs to, where a text has parts; empty otherwise."""
    before: str | None
    after: str | None
    spans: tuple[Span, ...]
    """Empty unless both are there."""


class MovedText(NamedTuple):
    """One entry that moved along with the lead, word for word or reworded later."""

    text: str
    """As it was written before."""
    source: str
    """Whose part it was: a department, or 乡镇 for the place itself."""
    target: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one duty in one list."""

    kind: ChangeKind
    old: Listing | None
    """The row before; None where the duty was not listed."""
    new: Listing | None
    field: str | None = None
    """English name of the field that changed; None where the row as a whole did."""
    before: str | None = None
    after: str | None = None
    """What was and what is written, one entry a line; for kinds of list, their headings."""
    entries: tuple[EntryChange, ...] = ()
    """For texts: which entries changed, and how."""
    town: str | None = None
    """Slug; None in the villages' standard list."""
    village: str | None = None
    """Slug of the village whose own difference it is."""
    confidence: float | None = None
    """How sure the pairing is, from 0 to 1, where rows have no 编号; None where they have."""
    decision: str | None = None
    """编号 of the decision that names the change."""
    moved: tuple[MovedText, ...] = ()
    """Where the lead moved: what moved along with it, which is not told as reworded."""
    parts: tuple[Listing, ...] = ()
    """The rows that were merged, or those that came of a split."""

    @property
    def row(self) -> Listing:
        """The row as it is now, or as it last was; of a split, the row that was split."""
        row = (self.old or self.new) if self.kind is ChangeKind.SPLIT else (self.new or self.old)
        assert row is not None, "a change is of a row"
        return row

    @property
    def duty(self) -> str:
        """The duty's 编号; empty where no list gives one."""
        return self.row.id or (self.old.id if self.old else "")

    @property
    def duties(self) -> tuple[str, ...]:
        """Every 编号 that the change is of: several where duties were merged or split."""
        rows = (self.new, self.old, *self.parts)
        return tuple(dict.fromkeys(row.id for row in rows if row and row.id))
