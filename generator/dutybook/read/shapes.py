"""The shapes of whole files, where a file is more than one value of the model."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ConfigDict, Field

from dutybook.model.contact import ContactPoint
from dutybook.model.department import Department, Dissolved
from dutybook.model.duty import CatalogueEntry, RowEntry
from dutybook.model.duty_list import ListHead
from dutybook.model.everyday import Elsewhere
from dutybook.model.identity import Reference
from dutybook.model.kinds import VillageKind
from dutybook.model.law import Law
from dutybook.model.value import Texts, Value

DepartmentsFile = Mapping[str, Department]
LawsFile = Mapping[str, Law]
WordsFile = Mapping[str, Texts]
ElsewhereFile = tuple[Elsewhere, ...]

Row = str | Mapping[str, RowEntry]
"""``编号 名称``, or the same as the one key of a mapping with the fields that differ."""


class DutiesFile(Value):
    """One category of the catalogue."""

    category: str = Field(alias="类别")
    duties: Mapping[str, CatalogueEntry] = Field(alias="事项")


class OwnRows(Value):
    """What a village's list adds to the standard list or leaves out."""

    added: Mapping[str, tuple[Row, ...]] = Field({}, alias="增加")
    not_borne: tuple[Reference, ...] = Field((), alias="不承担")


class VillageProfile(Value):
    """What a village's file says, without its own rows."""

    name: str = Field(alias="名称")
    code: str = Field(alias="代码")
    kind: VillageKind = Field(alias="类型")
    note: str | None = Field(None, alias="说明")
    contacts: tuple[ContactPoint, ...] = Field((), alias="联系点")
    dissolved: Dissolved | None = Field(None, alias="撤并")


class VillageFile(VillageProfile):
    """A village's file."""

    own_rows: OwnRows | None = Field(None, alias="清单")


KindRows = Mapping[str, tuple[Row, ...]]
"""The rows of one list kind, by category."""


class ListFile(ListHead):
    """A list's file: its head, then list kinds, categories and rows."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, KindRows]
