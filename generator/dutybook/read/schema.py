"""The JSON Schema of each kind of file, for editors that complete keys and mark mistakes.

pydantic makes the schema from the models; here it gets Chinese words and examples, and learns what an
editor needs to agree with the checker: editors type ``990121`` as a number and an empty value as null,
the reader takes both as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter

from dutybook.model.county import County
from dutybook.model.decision import VERBS, Change, Decision
from dutybook.model.duty import RowEntry
from dutybook.model.duty_list import VillageDifference
from dutybook.model.everyday import Calendar
from dutybook.model.guide import Guide, LifeEvent
from dutybook.model.kinds import TOWN_KINDS, VILLAGE_KINDS
from dutybook.model.place import TownProfile
from dutybook.model.value import Value
from dutybook.read.keys import example_of, key_text, model_text
from dutybook.read.layout import FileKind
from dutybook.read.shapes import (
    DepartmentsFile,
    DutiesFile,
    ElsewhereFile,
    LawsFile,
    ListFile,
    OwnRows,
    VillageFile,
    WordsFile,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ROW_PATTERN = r"^[A-Z]{2,4}-[0-9]{3,4}([ \u3000]+\S.*)?$"
_ID_PATTERN = "^[A-Z]{2,4}-[0-9]{3,4}$"

_SHAPES: dict[FileKind, tuple[Any, str]] = {
    FileKind.COUNTY: (County, "县（市、区）"),
    FileKind.DEPARTMENTS: (DepartmentsFile, "县级部门和派驻机构：部门的全称作键"),
    FileKind.LAWS: (LawsFile, "依据登记簿：法律、法规、文件的名称作键，不加书名号"),
    FileKind.CALENDAR: (Calendar, "本县另定的放假和上班"),
    FileKind.WORDS: (WordsFile, "俗称：平常的叫法作键，后面是一项或几项正式的词"),
    FileKind.ELSEWHERE: (ElsewhereFile, "其他去处：常有人来问、但不归乡镇（街道）管的事，写成一列"),
    FileKind.DUTIES: (DutiesFile, "事项目录"),
    FileKind.GUIDE: (Guide, "办事指南"),
    FileKind.EVENT: (LifeEvent, "一件事"),
    FileKind.DECISION: (Decision, "准入与调整决定"),
    FileKind.VILLAGE_LIST: (ListFile, "村级清单"),
    FileKind.VILLAGE_EDITION: (ListFile, "村级清单的旧版次"),
    FileKind.TOWN: (TownProfile, "乡镇（街道）"),
    FileKind.LIST: (ListFile, "乡镇（街道）的现行清单"),
    FileKind.EDITION: (ListFile, "乡镇（街道）的旧版次"),
    FileKind.VILLAGE: (VillageFile, "村（社区）"),
}
"""Each kind's shape, and what such a file is."""

KINDS = tuple(_SHAPES)
"""The kinds of file that have a schema: all but addresses.txt."""

NO_OWN_KINDS: Mapping[str, str] = MappingProxyType({})

_OF_VILLAGES = (FileKind.VILLAGE_LIST, FileKind.VILLAGE_EDITION, FileKind.VILLAGE)
_EDITIONS = (FileKind.EDITION, FileKind.VILLAGE_EDITION)


def json_schema(kind: FileKind, own_kinds: Mapping[str, str] = NO_OWN_KINDS) -> dict[str, Any]:
    """Return the schema of a kind of file.

    ``own_kinds`` are the headings of lists that the county adds, each with the known one it is like.
    """
    shape, title = _SHAPES[kind]
    schema = TypeAdapter(shape).json_schema(by_alias=True, mode="validation")
    defs = schema.setdefault("$defs", {})
    for part in (schema, *defs.values()):
        _put_into_words(part)
    if shape in (ListFile, VillageFile):
        _add_row_entry(defs)
        headings = _headings(kind, own_kinds)
        if shape is ListFile:
            _add_headings(schema, kind, headings)
            _added_rows(defs[VillageDifference.__name__], _headings(FileKind.VILLAGE, own_kinds))
        else:
            _added_rows(defs[OwnRows.__name__], headings)
    _read_like_an_editor(schema)
    return {"$schema": DIALECT, "title": title, **schema}


def _headings(kind: FileKind, own_kinds: Mapping[str, str]) -> list[str]:
    known = VILLAGE_KINDS if kind in _OF_VILLAGES else TOWN_KINDS
    own = (heading for heading, like in own_kinds.items() if like in known)
    return [*(heading.value for heading in known), *own]


def models_of(shape: type[Value] = Value) -> Iterator[type[Value]]:
    """Yield every model below ``shape``."""
    for model in shape.__subclasses__():
        yield model
        yield from models_of(model)


def _put_into_words(part: dict[str, Any]) -> None:
    """Give a model's schema its Chinese texts and examples in place of names from the code."""
    name = part.pop("title", "")
    part.pop("description", None)
    if "properties" not in part:
        return
    model = next(model for model in models_of() if model.__name__ == name)
    part["description"] = model_text(model)
    for key, written in part["properties"].items():
        written.pop("title", None)
        if written.get("default") in (None, [], {}):
            written.pop("default", None)
        what = {"description": key_text(model, key).what, "examples": [example_of(model, key)]}
        part["properties"][key] = what | written
    if model is Change:
        part["oneOf"] = [{"required": [verb]} for verb in VERBS.values()]
    if model is DutiesFile:
        part["properties"]["事项"]["propertyNames"] = {"pattern": _ID_PATTERN}


def _add_row_entry(defs: dict[str, Any]) -> None:
    """Add what a row may say itself, and all that this refers to."""
    own = TypeAdapter(RowEntry).json_schema(by_alias=True)
    for name, part in (*own.pop("$defs", {}).items(), (RowEntry.__name__, own)):
        if name not in defs:
            _put_into_words(part)
            defs[name] = part


def _row(pattern: str) -> dict[str, Any]:
    """Return the schema of a row: a text, or a mapping of that text alone to the row's own fields."""
    own = {"$ref": f"#/$defs/{RowEntry.__name__}"}
    return {
        "description": "编号 名称；本地另有内容的，在行尾加冒号，各项内容比它再缩进四格",
        "examples": ["MS-001 最低生活保障申请受理"],
        "anyOf": [
            {"type": "string", "pattern": pattern},
            {
                "type": "object",
                "patternProperties": {pattern: own},
                "additionalProperties": False,
                "minProperties": 1,
                "maxProperties": 1,
            },
        ],
    }


def _add_headings(schema: dict[str, Any], kind: FileKind, headings: list[str]) -> None:
    """Name the headings of a list: below each its categories, below these its rows.

    Rows of an edition that nobody froze may lack the id.
    """
    schema["$defs"]["事项行"] = _row(ROW_PATTERN)
    schema["additionalProperties"] = False
    if kind in _EDITIONS:
        schema["$defs"]["录入的行"] = _row(r"\S")
        schema["if"] = {"required": ["冻结"]}
        schema["then"] = {"properties": _by_heading(headings, "事项行")}
        schema["properties"].update(_by_heading(headings, "录入的行"))
    else:
        schema["properties"].update(_by_heading(headings, "事项行"))


def _by_heading(headings: list[str], row: str) -> dict[str, Any]:
    rows = {"type": "array", "items": {"$ref": f"#/$defs/{row}"}}
    below = {"type": "object", "additionalProperties": rows}
    return {
        heading: {
            "description": "下面先写类别，再写事项",
            "examples": [{"民生服务": ["MS-001 最低生活保障申请受理"]}],
            **below,
        }
        for heading in headings
    }


def _added_rows(own_rows: dict[str, Any], headings: list[str]) -> None:
    """Say what a village may add: rows right below a heading, without categories."""
    rows = {"type": "array", "items": _row(ROW_PATTERN)}
    own_rows["properties"]["增加"] |= {
        "type": "object",
        "properties": dict.fromkeys(headings, rows),
        "additionalProperties": False,
    }


def _read_like_an_editor(part: Any) -> None:
    """Let numbers stand where text may, and nothing where a value may be left out."""
    if isinstance(part, list):
        for value in part:
            _read_like_an_editor(value)
    elif isinstance(part, dict):
        if part.get("type") == "string":
            _allow_number(part)
        for key, value in part.items():
            if key not in ("examples", "default", "required"):
                _read_like_an_editor(value)
        _allow_nothing(part)


def _allow_number(part: dict[str, Any]) -> None:
    if "pattern" in part:
        digits = [n for n in range(1, 13) if re.fullmatch(part["pattern"], "1" * n)]
        if digits and "format" not in part:
            part |= {"type": ["string", "integer"], "minimum": 0, "maximum": 10 ** digits[-1] - 1}
    elif "enum" not in part:
        part["type"] = ["string", "number"]


def _allow_nothing(part: dict[str, Any]) -> None:
    """Let every value that isn't required be empty: that means it isn't stated."""
    if isinstance(part.get("properties"), dict):
        for key, value in part["properties"].items():
            if key not in part.get("required", ()):
                part["properties"][key] = _or_nothing(value)
    if isinstance(part.get("additionalProperties"), dict):
        part["additionalProperties"] = _or_nothing(part["additionalProperties"])


def _or_nothing(part: dict[str, Any]) -> dict[str, Any]:
    nothing = {"type": "null"}
    names = ("description", "examples", "default")
    words: dict[str, Any] = {name: part[name] for name in names if name in part}
    form = {key: value for key, value in part.items() if key not in words}
    if "anyOf" in form and len(form) == 1:
        choices = form["anyOf"] if nothing in form["anyOf"] else [*form["anyOf"], nothing]
    else:
        choices = [form, nothing]
    return {**words, "anyOf": choices}
