"""The lists of a county as plain values, every row with all that its kind shows, and back to files."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

BASIC, SUPPORTING, RECLAIMED, DELEGATED = (
    "基本履职事项",
    "配合履职事项",
    "上级部门收回事项",
    "赋权事项",
)
OWN, ASSISTING, EXCLUDED, ISSUED, BARRED = (
    "依法自治事项",
    "依法协助政府工作事项",
    "减负事项",
    "可出具证明事项",
    "不应出具证明事项",
)
STANDARD = "村级标准清单"
"""Stands where a town's slug does, for the villages' standard list."""
EVERY_KIND = ("依据", "俗称", "说明", "办理流程", "期限")
FIELDS = {
    BASIC: ("乡镇职责", "村级职责"),
    SUPPORTING: ("主责", "配合", "上级部门职责", "乡镇职责", "村级职责"),
    RECLAIMED: ("承接部门", "工作方式"),
    DELEGATED: ("权力类型", "赋权方式", "委托书", "原实施部门", "过渡期"),
    OWN: ("村级职责",),
    ASSISTING: ("主责", "村级职责"),
    EXCLUDED: ("去处",),
    ISSUED: ("用途",),
    BARRED: ("去处",),
}
"""Heading of a list -> the fields of its rows, as the format's table has them."""
Fields = dict[str, Any]


@dataclass
class Row:
    """A row that says everything itself."""

    id: str
    name: str
    heading: str
    category: str
    fields: Fields

    def written(self) -> Any:
        """Return the row as a list's file has it."""
        key = f"{self.id} {self.name}".strip()
        return {key: self.fields} if self.fields else key


@dataclass
class OwnList:
    """What a village has besides the standard list, and what it leaves out."""

    added: list[Row] = field(default_factory=list)
    not_borne: list[str] = field(default_factory=list)


@dataclass
class Lists:
    """All lists of a county."""

    rows: dict[str, list[Row]]
    """Town slug, or ``STANDARD``, -> rows."""
    villages: dict[str, dict[str, OwnList]]
    """Town slug -> village slug -> its own list."""
    departments: dict[str, list[str]]
    """Full names -> short names."""
    generic: dict[str, str]
    """Town slug and generic name, joined by a blank -> the agency that serves the town."""
    decisions: list[Fields] = field(default_factory=list)

    def standard(self) -> list[Row]:
        """Return the rows of the standard list that are for villages, as all places below a town are here."""
        return [row for row in self.rows[STANDARD] if row.fields.get("适用") != "社区"]

    def copy(self) -> Lists:
        """Return lists that can be changed without touching these."""
        return copy.deepcopy(self)


def lists_of(folder: Path) -> Lists:
    """Return the lists of a county's folder; nothing of dutybook reads them."""
    departments = _load(folder / "departments.yml")
    catalogue = dict(_catalogue(folder))
    towns = sorted(file.parent for file in folder.glob("*/list.yml"))
    rows = {town.name: list(_rows(_load(town / "list.yml"), catalogue)) for town in towns}
    rows[STANDARD] = list(_rows(_load(folder / "village-list.yml"), catalogue))
    villages = {
        town.name: {
            file.stem: _own_list(_load(file), catalogue)
            for file in sorted(town.glob("villages/*.yml"))
        }
        for town in towns
    }
    short = {
        name: _several(body.get("简称", []))
        for name, body in departments.items()
        if "统称" not in body
    }
    return Lists(rows, villages, short, dict(_agencies(folder, towns, departments)))


def files_of(lists: Lists, place: str) -> dict[str, str]:
    """Return the files of a county that hold a town's list with its villages', and the standard list."""
    files: dict[str, Any] = {
        "county.yml": {"格式": "1", "名称": "青禾县", "代码": "990121"},
        "departments.yml": dict(_department_files(lists)),
        "village-list.yml": _list_file(lists.rows[STANDARD]),
    }
    if place != STANDARD:
        head = {"名称": _name_of(place), "代码": "990121101", "类型": "镇"}
        files[f"{place}/town.yml"] = head
        files[f"{place}/list.yml"] = _list_file(lists.rows[place])
        for village, own in lists.villages[place].items():
            files[f"{place}/villages/{village}.yml"] = _village_file(village, own)
    for number, decision in enumerate(lists.decisions, 1):
        files[f"decisions/2026-{number:02}.yml"] = {"编号": f"2026-{number:02}", **decision}
    return {path: json.dumps(value, ensure_ascii=False, indent=1) for path, value in files.items()}


def _load(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)


def _catalogue(folder: Path) -> Iterator[tuple[str, Fields]]:
    for file in sorted(folder.glob("duties/*.yml")):
        content = _load(file)
        for id, entry in content["事项"].items():
            yield id, {**entry, "类别": content["类别"]}


def _rows(content: Fields, catalogue: dict[str, Fields]) -> Iterator[Row]:
    for heading, categories in content.items():
        if heading in FIELDS:
            for category, entries in categories.items():
                for entry in entries:
                    yield _row(entry, heading, category, catalogue)


def _row(entry: Any, heading: str, category: str, catalogue: dict[str, Fields]) -> Row:
    ((key, own),) = entry.items() if isinstance(entry, dict) else ((entry, {}),)
    id, _, name = key.partition(" ")
    duty = catalogue.get(id, {})
    shown = (*FIELDS[heading], *EVERY_KIND)
    fields = {key: copy.deepcopy(duty[key]) for key in shown if key in duty}
    return Row(
        id, name or duty["名称"], heading, category or duty["类别"], {**fields, **(own or {})}
    )


def _own_list(content: Fields, catalogue: dict[str, Fields]) -> OwnList:
    own = content.get("清单") or {}
    added = [
        _row(entry, heading, "", catalogue)
        for heading, entries in own.get("增加", {}).items()
        for entry in entries
    ]
    return OwnList(added, [entry.split(" ")[0] for entry in own.get("不承担", [])])


def _agencies(
    folder: Path, towns: Iterable[Path], departments: Fields
) -> Iterator[tuple[str, str]]:
    slugs = {_load(town / "town.yml")["名称"]: town.name for town in towns}
    for name, body in departments.items():
        for place in _several(body.get("服务", [])):
            if "统称" in body:
                yield f"{slugs.get(place, place)} {body['统称']}", name


def _several(written: Any) -> list[str]:
    return [written] if isinstance(written, str) else list(written)


def _department_files(lists: Lists) -> Iterator[tuple[str, Fields]]:
    for number, (name, short) in enumerate(lists.departments.items()):
        yield name, {"网址名": f"d-{number}", "简称": short}
    for number, (place, name) in enumerate(lists.generic.items()):
        town, generic = place.split(" ")
        about = {
            "网址名": f"a-{number}",
            "类型": "派驻机构",
            "统称": generic,
            "服务": [_name_of(town)],
        }
        yield name, about


def _name_of(slug: str) -> str:
    return f"{slug}镇"


def _list_file(rows: Iterable[Row]) -> Fields:
    content: Fields = {"版次": "2026", "名称": "2026年版"}
    for row in rows:
        content.setdefault(row.heading, {}).setdefault(row.category, []).append(row.written())
    return content


def _village_file(slug: str, own: OwnList) -> Fields:
    added: Fields = {}
    for row in own.added:
        fields = {**row.fields, "类别": row.category}
        added.setdefault(row.heading, []).append({f"{row.id} {row.name}": fields})
    lists = {"增加": added} if added else {}
    if own.not_borne:
        lists["不承担"] = own.not_borne
    about = {"名称": f"{slug}村", "代码": "990121101201", "类型": "村"}
    return {**about, "清单": lists} if lists else about
