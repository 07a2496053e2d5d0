"""A duty: its shared text in the catalogue, and a place's row that takes what its kind uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from dutybook.model.identity import Reference
from dutybook.model.kinds import DutyKind, VillageKind, fields_of
from dutybook.model.law import Bases
from dutybook.model.origin import Origin
from dutybook.model.value import Date, Lines, OrText, Period, ShortNames, Value


class PowerType(StrEnum):
    """Types of administrative power, as the lists of powers name them."""

    PERMIT = "行政许可"
    PENALTY = "行政处罚"
    COERCION = "行政强制"
    INSPECTION = "行政检查"
    CONFIRMATION = "行政确认"
    PAYMENT = "行政给付"
    ADJUDICATION = "行政裁决"
    COLLECTION = "行政征收"
    REWARD = "行政奖励"
    OTHER = "其他"


class DelegationType(StrEnum):
    """How a power came to a town: handed down for good, or entrusted by agreement."""

    DEVOLVED = "下放"
    ENTRUSTED = "委托"


class ProcessStep(Value):
    """One step of how officials do it."""

    name: str = Field(alias="步骤")
    by: str | None = Field(None, alias="由谁")
    limit: str | None = Field(None, alias="时限")
    note: str | None = Field(None, alias="说明")


class Agreement(Value):
    """The written agreement that entrusts a power (委托书)."""

    number: str = Field(alias="文号")
    date: Date = Field(alias="日期")
    until: Date | None = Field(None, alias="期限")


class GoTo(Value):
    """Where to go instead: a department, an agency or its generic name, for one situation."""

    situation: str | None = Field(None, alias="情形")
    to: str = Field(alias="找")
    note: str | None = Field(None, alias="说明")


class TimeLimit(Value):
    """Until when, or under which condition, a temporary duty stands (期限)."""

    until: Date | None = Field(None, alias="至")
    condition: str | None = Field(None, alias="条件")


class Exit(Value):
    """When a duty left, by which decision, whose it is now and what succeeds it (退出)."""

    decision: str | None = Field(None, alias="决定")
    date: Date = Field(alias="日期")
    now_with: str | None = Field(None, alias="现归")
    successor: Reference | None = Field(None, alias="接续")


def _read_go_to(written: Any) -> Any:
    return ({"找": written},) if isinstance(written, str) else written


GoTos = Annotated[tuple[GoTo, ...], BeforeValidator(_read_go_to), OrText()]
"""Where instead: a name alone, or a list that tells situations apart."""


class DutyText(Value):
    """All that can be said of a duty; each kind of list uses some of it (see ``kinds``)."""

    aliases: ShortNames = Field((), alias="俗称")
    note: str | None = Field(None, alias="说明")
    bases: Bases = Field((), alias="依据")
    lead: str | None = Field(None, alias="主责")
    support: ShortNames = Field((), alias="配合")
    department_parts: Mapping[str, Lines] = Field({}, alias="上级部门职责")
    town_part: Lines = Field((), alias="乡镇职责")
    village_part: Lines = Field((), alias="村级职责")
    process: tuple[ProcessStep, ...] = Field((), alias="办理流程")
    receiver: str | None = Field(None, alias="承接部门")
    method: str | None = Field(None, alias="工作方式")
    power: PowerType | None = Field(None, alias="权力类型")
    delegation: DelegationType | None = Field(None, alias="赋权方式")
    agreement: Agreement | None = Field(None, alias="委托书")
    delegated_by: str | None = Field(None, alias="原实施部门")
    transition: Period | None = Field(None, alias="过渡期")
    go_to: GoTos = Field((), alias="去处")
    purpose: str | None = Field(None, alias="用途")
    limit: TimeLimit | None = Field(None, alias="期限")


class CatalogueEntry(DutyText):
    """A duty as the catalogue writes it."""

    name: str = Field(alias="名称")
    confirmed: Date | None = Field(None, alias="核定日期")
    exit: Exit | None = Field(None, alias="退出")


class RowEntry(DutyText):
    """What a place's row writes beside ``编号 名称``: only what differs, or all where frozen."""

    name: str | None = Field(None, alias="名称")
    category: str | None = Field(None, alias="类别")
    counter: str | None = Field(None, alias="窗口")
    applies_to: VillageKind | None = Field(None, alias="适用")
    confirmed: Date | None = Field(None, alias="核定日期")


FIELD_KEYS: dict[str, str] = {
    name: str(field.alias) for name, field in RowEntry.model_fields.items()
} | {name: str(field.alias) for name, field in CatalogueEntry.model_fields.items()}
"""English field name -> the Chinese key it is written under."""

TEXT_FIELDS = frozenset(DutyText.model_fields)


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of the county's catalogue."""

    id: str
    category: str
    entry: CatalogueEntry
    origin: Origin

    @property
    def name(self) -> str:
        """The official name."""
        return self.entry.name


@dataclass(frozen=True, slots=True)
class Listing:
    """A duty in one list: what this list says of it, resolved against the catalogue."""

    id: str
    """The 编号; empty only in imported editions."""
    name: str
    kind: DutyKind
    heading: str
    """The list kind's heading as printed; a county may have further kinds of its own."""
    category: str
    position: int
    """The printed 序号: counted through the list kind, from 1."""
    text: DutyText
    """Only what the kind shows."""
    own: frozenset[str]
    """English names of the fields that the row itself wrote."""
    counter: str | None
    applies_to: VillageKind | None
    origin: Origin
    confirmed: date | None = None
    """When the row's own text was last checked against the law."""

    def holds_for(self, kind: VillageKind) -> bool:
        """Return whether a row of the villages' list is for this kind of village."""
        return self.applies_to is None or self.applies_to is kind


def text_for_kind(shared: DutyText | None, own: RowEntry | None, kind: DutyKind) -> DutyText:
    """Merge a catalogue text with a row's own fields, keeping only the fields that ``kind`` shows.

    A field of another kind written in the row itself is dropped here and reported by rule DB302.
    """
    shown = fields_of(kind)
    if shared is None and own is not None and own.model_fields_set & TEXT_FIELDS <= shown:
        return own
    values: dict[str, Any] = {}
    for source in (shared, own):
        if source is not None:
            written = source.model_fields_set & shown
            values.update((name, getattr(source, name)) for name in sorted(written))
    return _EMPTY.model_copy(update=values)


_EMPTY = DutyText.model_validate({})
