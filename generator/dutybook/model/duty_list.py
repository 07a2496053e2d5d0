"""A list of duties: its head (edition, approval, dates) and its rows in printed order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from dutybook.model.duty import Listing, RowEntry
from dutybook.model.identity import DutyReference, Reference
from dutybook.model.kinds import DutyKind
from dutybook.model.origin import Origin
from dutybook.model.value import Date, OrText, Shaped, Value

Edition = Annotated[
    str, Shaped(r"[0-9]{4}[a-z]?", "版次应写年份，同一年再版加字母，形如 2026 或 2026b")
]

Digest = Annotated[str, Shaped(r"v1:[0-9a-f]{64}", "摘要由程序写入，形如 v1: 加 64 位十六进制数")]


class Approval(Value):
    """Who approved a list, by which document, when."""

    body: str = Field(alias="机关")
    number: str | None = Field(None, alias="文号")
    date: Date = Field(alias="日期")


class Correction(Value):
    """A redaction made after freezing, with its reason."""

    date: Date = Field(alias="日期")
    reason: str = Field(alias="说明")
    digest: str | None = Field(None, alias="摘要")


class Freeze(Value):
    """When an edition was frozen, and the digest of what it then said."""

    date: Date = Field(alias="日期")
    digest: Digest = Field(alias="摘要")
    corrections: tuple[Correction, ...] = Field((), alias="更正")


def _read_frozen_row(written: Any) -> Any:
    return {written: None} if isinstance(written, str) else written


FrozenRow = Annotated[
    Mapping[Reference, RowEntry | None], BeforeValidator(_read_frozen_row), OrText()
]
"""``编号 名称`` and all that the row said; None where the edition tells no more than its name."""


class VillageDifference(Value):
    """What one village's list added to the standard list or left out."""

    added: Mapping[str, tuple[FrozenRow, ...]] = Field({}, alias="增加")
    """By heading."""
    not_borne: tuple[Reference, ...] = Field((), alias="不承担")

    def added_rows(self) -> Iterator[tuple[str, DutyReference, RowEntry | None]]:
        """Yield heading, duty and own text of what was added."""
        for heading, rows in self.added.items():
            for row in rows:
                for reference, own in row.items():
                    yield heading, reference, own


class ListHead(Value):
    """The head of a list: an edition's name, approval and dates."""

    edition: Edition = Field(alias="版次")
    name: str = Field(alias="名称")
    approval: Approval | None = Field(None, alias="批准")
    published: Date | None = Field(None, alias="公布日期")
    effective: Date | None = Field(None, alias="施行日期")
    source: str | None = Field(None, alias="来源")
    village_differences: Mapping[str, VillageDifference] = Field({}, alias="村级差异")
    freeze: Freeze | None = Field(None, alias="冻结")

    def in_force(self, today: date) -> bool:
        """Return whether the list holds on a day: a list that names no day holds always."""
        return self.effective is None or self.effective <= today


@dataclass(frozen=True, slots=True)
class DutyList:
    """A list as it stands in one file."""

    head: ListHead
    rows: tuple[Listing, ...]
    origin: Origin
    digest: str | None = None
    """What a frozen edition's content comes to now; None for lists that nobody froze."""

    def is_draft(self, editions: Sequence[DutyList]) -> bool:
        """Return whether a current list is being prepared: its last edition was frozen and names its day, it doesn't.

        ``editions`` are its past ones, oldest first. Until it names its day, the edition before it holds.
        """
        last = editions[-1].head if editions else None
        return (
            self.head.effective is None
            and last is not None
            and last.freeze is not None
            and last.effective is not None
        )

    @property
    def imported(self) -> bool:
        """Whether it is a past edition that was not frozen here: only there may rows lack an id."""
        return self.head.freeze is None and "editions/" in self.origin.file

    def of_kind(self, kind: DutyKind) -> tuple[Listing, ...]:
        """Return the rows of one kind, in printed order."""
        return tuple(row for row in self.rows if row.kind is kind)

    def by_id(self) -> dict[str, Listing]:
        """Return the rows by duty id; rows of imported editions that have none are left out."""
        return {row.id: row for row in self.rows if row.id}
