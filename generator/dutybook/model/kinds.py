"""The kinds of list a duty can stand in, who leads in each, and which fields each kind uses."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class DutyKind(StrEnum):
    """A kind of list, by its official heading."""

    BASIC = "基本履职事项"
    SUPPORTING = "配合履职事项"
    RECLAIMED = "上级部门收回事项"
    DELEGATED = "赋权事项"
    SELF_GOVERNANCE = "依法自治事项"
    ASSISTING = "依法协助政府工作事项"
    EXCLUDED = "减负事项"
    ISSUED = "可出具证明事项"
    BARRED = "不应出具证明事项"

    __hash__ = (
        str.__hash__
    )  # every row looks things up by its kind; Enum's own takes four times as long

    slug: str
    """The English name: style classes and open data use it."""
    short: str
    """Two or three characters for a tag."""


_SHORT = {
    DutyKind.BASIC: "基本",
    DutyKind.SUPPORTING: "配合",
    DutyKind.RECLAIMED: "收回",
    DutyKind.DELEGATED: "赋权",
    DutyKind.SELF_GOVERNANCE: "自治",
    DutyKind.ASSISTING: "协助",
    DutyKind.EXCLUDED: "减负",
    DutyKind.ISSUED: "可开",
    DutyKind.BARRED: "不开",
}

for _kind in DutyKind:
    _kind.slug, _kind.short = _kind.name.lower().replace("_", "-"), _SHORT[_kind]

TOWN_KINDS = (DutyKind.BASIC, DutyKind.SUPPORTING, DutyKind.RECLAIMED, DutyKind.DELEGATED)
VILLAGE_KINDS = (
    DutyKind.SELF_GOVERNANCE,
    DutyKind.ASSISTING,
    DutyKind.EXCLUDED,
    DutyKind.ISSUED,
    DutyKind.BARRED,
)


class VillageKind(StrEnum):
    """The kinds of place below a town."""

    VILLAGE = "村"
    COMMUNITY = "社区"


class KindFields(NamedTuple):
    """Which fields of a duty's text a kind shows: English field names."""

    required: tuple[str, ...]
    optional: tuple[str, ...]


KIND_FIELDS: dict[DutyKind, KindFields] = {
    DutyKind.BASIC: KindFields((), ("town_part", "village_part")),
    DutyKind.SUPPORTING: KindFields(
        ("lead", "department_parts", "town_part"), ("support", "village_part")
    ),
    DutyKind.RECLAIMED: KindFields(("receiver", "method"), ()),
    DutyKind.DELEGATED: KindFields(
        ("power", "delegation", "delegated_by"), ("transition", "agreement")
    ),
    DutyKind.SELF_GOVERNANCE: KindFields((), ("village_part",)),
    DutyKind.ASSISTING: KindFields(("lead", "village_part", "bases"), ()),
    DutyKind.EXCLUDED: KindFields(("go_to",), ()),
    DutyKind.ISSUED: KindFields(("bases", "purpose"), ()),
    DutyKind.BARRED: KindFields(("go_to",), ()),
}

SHARED_FIELDS = ("bases", "aliases", "note", "process", "limit")
"""Fields that a row of any kind takes from the catalogue."""

EVERYDAY_FIELDS = ("aliases", "note", "process")
"""Shared fields that explain a duty without changing it: never frozen, never compared."""


def fields_of(kind: DutyKind) -> frozenset[str]:
    """Return every field of a duty's text that a row of this kind may show."""
    return _ALL_FIELDS[kind]


_ALL_FIELDS = {
    kind: frozenset(fields.required + fields.optional + SHARED_FIELDS)
    for kind, fields in KIND_FIELDS.items()
}
