"""The JSON Schema of each kind of file, for editors that complete keys and mark mistakes."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from dutybook.model.county import County
from dutybook.model.decision import Decision
from dutybook.model.everyday import Calendar
from dutybook.model.guide import Guide, LifeEvent
from dutybook.model.kinds import TOWN_KINDS, VILLAGE_KINDS, DutyKind
from dutybook.model.place import TownProfile
from dutybook.read.layout import FileKind
from dutybook.read.shapes import (
    DepartmentsFile,
    DutiesFile,
    ElsewhereFile,
    KindRows,
    LawsFile,
    ListFile,
    VillageFile,
    WordsFile,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SHAPES: dict[FileKind, Any] = {
    FileKind.COUNTY: County,
    FileKind.DEPARTMENTS: DepartmentsFile,
    FileKind.LAWS: LawsFile,
    FileKind.CALENDAR: Calendar,
    FileKind.WORDS: WordsFile,
    FileKind.ELSEWHERE: ElsewhereFile,
    FileKind.DUTIES: DutiesFile,
    FileKind.GUIDE: Guide,
    FileKind.EVENT: LifeEvent,
    FileKind.DECISION: Decision,
    FileKind.VILLAGE_LIST: ListFile,
    FileKind.VILLAGE_EDITION: ListFile,
    FileKind.TOWN: TownProfile,
    FileKind.LIST: ListFile,
    FileKind.EDITION: ListFile,
    FileKind.VILLAGE: VillageFile,
}
KINDS = tuple(_SHAPES)
"""The kinds of file that have a schema: all but addresses.txt."""


def json_schema(kind: FileKind) -> dict[str, Any]:
    """Return the schema of a kind of file: keys in Chinese, all values as text."""
    schema = TypeAdapter(_SHAPES[kind]).json_schema(by_alias=True, mode="validation")
    if _SHAPES[kind] is ListFile:
        of_villages = kind in (FileKind.VILLAGE_LIST, FileKind.VILLAGE_EDITION)
        _add_headings(schema, VILLAGE_KINDS if of_villages else TOWN_KINDS)
    _allow_numbers(schema)
    return {"$schema": DIALECT, "title": f"dutybook {kind.value}", **schema}


def _add_headings(schema: dict[str, Any], kinds: tuple[DutyKind, ...]) -> None:
    """Name the known headings of a list, so that editors offer them; others are the county's own."""
    rows = TypeAdapter(KindRows).json_schema(by_alias=True)
    schema.setdefault("$defs", {}).update(rows.pop("$defs", {}))
    schema["properties"].update({kind.value: rows for kind in kinds})
    schema["additionalProperties"] = rows


def _allow_numbers(part: Any) -> None:
    """Let a number stand wherever text may: editors type ``990121`` and ``2026``, the reader doesn't."""
    if isinstance(part, dict):
        if part.get("type") == "string" and "enum" not in part:
            part["type"] = ["string", "number"]
        for value in part.values():
            _allow_numbers(value)
    elif isinstance(part, list):
        for value in part:
            _allow_numbers(value)
