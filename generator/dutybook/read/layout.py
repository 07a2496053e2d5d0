"""Which file holds what: the tree of ``lists/`` and what may not stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from dutybook.model.nearest import did_you_mean, nearest
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.model.slug import RESERVED_PLACES, RESERVED_VILLAGES, SLUG
from dutybook.read.text import CONTROL


class FileKind(StrEnum):
    """What a file of the county holds."""

    COUNTY = "county"
    DEPARTMENTS = "departments"
    LAWS = "laws"
    CALENDAR = "calendar"
    WORDS = "words"
    ELSEWHERE = "elsewhere"
    ADDRESSES = "addresses"
    DUTIES = "duties"
    GUIDE = "guide"
    EVENT = "event"
    DECISION = "decision"
    VILLAGE_LIST = "village-list"
    VILLAGE_EDITION = "village-edition"
    TOWN = "town"
    LIST = "list"
    EDITION = "edition"
    VILLAGE = "village"


_ROOT_FILES = {
    "county.yml": FileKind.COUNTY,
    "departments.yml": FileKind.DEPARTMENTS,
    "laws.yml": FileKind.LAWS,
    "calendar.yml": FileKind.CALENDAR,
    "words.yml": FileKind.WORDS,
    "elsewhere.yml": FileKind.ELSEWHERE,
    "addresses.txt": FileKind.ADDRESSES,
    "village-list.yml": FileKind.VILLAGE_LIST,
}
_FOLDERS = {
    "duties": FileKind.DUTIES,
    "guides": FileKind.GUIDE,
    "events": FileKind.EVENT,
    "decisions": FileKind.DECISION,
    "village-editions": FileKind.VILLAGE_EDITION,
}
_TOWN_FILES = {"town.yml": FileKind.TOWN, "list.yml": FileKind.LIST}
_TOWN_FOLDERS = {"editions": FileKind.EDITION, "villages": FileKind.VILLAGE}

FILES: dict[FileKind, str] = {
    **{kind: name for name, kind in _ROOT_FILES.items()},
    **{kind: f"{folder}/*.yml" for folder, kind in _FOLDERS.items()},
    **{kind: f"*/{name}" for name, kind in _TOWN_FILES.items()},
    **{kind: f"*/{folder}/*.yml" for folder, kind in _TOWN_FOLDERS.items()},
}
"""Where the files of each kind stand in a county's folder, as a pattern."""

_ODD = 2
"""By how many letters a folder's name may be longer or shorter than the one that is meant."""
_BY_EDITION = (FileKind.EDITION, FileKind.VILLAGE_EDITION)
_HIDDEN = re.compile(f"{CONTROL}|[\t\n\ud800-\udfff]")
"""What a name may hold on disk and nobody could read, or even print."""
_EDITION_NAME = re.compile(r"[0-9]{4}[a-z]?")
_DECISION_NAME = re.compile(r"[0-9]{4}-[0-9]{2,3}")


class Placed(NamedTuple):
    """A file in its place: what it holds, the town it belongs to, its name without ending."""

    path: str
    kind: FileKind
    town: str
    stem: str


def lay_out(paths: Iterable[str]) -> tuple[list[Placed], list[Problem]]:
    """Sort files by what they hold; a file that the format doesn't name is a problem."""
    paths = [path for path in paths if path.rsplit("/", 1)[-1] != "README.md"]
    towns = {
        path.split("/")[0] for path in paths if path.count("/") == 1 and path.endswith("/town.yml")
    }
    all_paths = frozenset(paths)
    nameless = sorted({path.split("/")[0] for path in paths if _is_of_town(path)} - towns)
    placed: list[Placed] = []
    problems = [_no_town(folder, towns) for folder in nameless]
    for path in paths:
        if _is_of_town(path) and path.split("/")[0] in nameless:
            continue  # told once, for all of the folder
        found = _place(path, towns, all_paths)
        if (hidden := _HIDDEN.sub("\ufffd", path)) != path:
            message = f"文件名“{hidden}”里有看不见或读不出的字符；请改名"
            problems.append(Problem("DB111", Origin(hidden), message, line=1, column=1))
        elif isinstance(found, str):
            problems.append(Problem("DB110", Origin(path), found, line=1, column=1))
        else:
            placed.append(found)
            problems.extend(_bad_names(found))
    return placed, problems


def _is_of_town(path: str) -> bool:
    """Return whether a file stands where only towns have one."""
    match path.split("/"):
        case [_, name]:
            return name in _TOWN_FILES
        case [_, folder, _]:
            return folder in _TOWN_FOLDERS
    return False


def _no_town(folder: str, towns: set[str]) -> Problem:
    return Problem(
        "DB110", Origin(f"{folder}/town.yml"), _unknown_folder(folder, towns), line=1, column=1
    )


def _unknown_folder(folder: str, towns: set[str]) -> str:
    alike = [name for name in (*_FOLDERS, *sorted(towns)) if abs(len(name) - len(folder)) <= _ODD]
    named = did_you_mean(folder, alike)
    return f"不认识文件夹“{folder}”。{named}乡镇（街道）的文件夹里应有 town.yml"


def _place(path: str, towns: set[str], known: frozenset[str]) -> Placed | str:
    """Return the file's place, or why it has none."""
    parts = path.split("/")
    stem, _, ending = parts[-1].rpartition(".")
    match parts:
        case [name] if name in _ROOT_FILES:
            return Placed(path, _ROOT_FILES[name], "", stem)
        case [folder, _] if folder in _FOLDERS and ending == "yml":
            return Placed(path, _FOLDERS[folder], "", stem)
        case [town, name] if town in towns and name in _TOWN_FILES:
            return Placed(path, _TOWN_FILES[name], town, stem)
        case [town, folder, _] if town in towns and folder in _TOWN_FOLDERS and ending == "yml":
            return Placed(path, _TOWN_FOLDERS[folder], town, stem)
    return _why_not(parts, towns, known)


def _why_not(parts: list[str], towns: set[str], paths: frozenset[str]) -> str:
    """Say what a file or folder most likely should be; ``paths`` are all that there are."""
    name = parts[-1]
    if name.endswith(".yaml"):
        return f"不认识文件“{name}”；文件名请以 .yml 结尾"
    match parts:
        case [_]:
            known: list[str] = list(_ROOT_FILES)
        case [town, _] if town in towns:
            known = list(_TOWN_FILES)
        case [town, folder, *_] if town in towns and folder not in _TOWN_FOLDERS:
            return f"不认识文件夹“{folder}”。{did_you_mean(folder, _TOWN_FOLDERS)}"
        case [folder, *_] if folder not in towns and folder not in _FOLDERS:
            return _unknown_folder(folder, towns)
        case _:
            known = [*_TOWN_FOLDERS]
    meant = nearest(name, known)
    if meant is not None and "/".join([*parts[:-1], meant]) in paths:
        return f"不认识文件“{name}”。“{meant}”已经有了，多余的请移出 lists/"
    return f"不认识文件“{name}”。{did_you_mean(name, known, '请移出 lists/ 或改成规定的名称')}"


def _bad_names(placed: Placed) -> Iterator[Problem]:
    if message := _wrong_stem(placed) or _wrong_town(placed):
        yield Problem("DB111", Origin(placed.path), message, line=1, column=1)


def _wrong_stem(placed: Placed) -> str:
    stem = placed.stem
    if placed.kind in _BY_EDITION:
        return "" if _EDITION_NAME.fullmatch(stem) else f"文件名“{stem}”应是版次，形如 2024.yml"
    if placed.kind is FileKind.DECISION:
        return (
            ""
            if _DECISION_NAME.fullmatch(stem)
            else f"文件名“{stem}”应是决定的编号，形如 2026-03.yml"
        )
    if not SLUG.fullmatch(stem):
        return f"文件名“{stem}”只能用小写字母、数字和“-”，以字母开头，2 到 40 个字符"
    if placed.kind is FileKind.VILLAGE and stem in RESERVED_VILLAGES:
        return f"“{stem}”是网站自己的地址，村的文件名请另取"
    return ""


def _wrong_town(placed: Placed) -> str:
    if placed.kind is not FileKind.TOWN:
        return ""
    if not SLUG.fullmatch(placed.town):
        return f"文件夹名“{placed.town}”只能用小写字母、数字和“-”，以字母开头，2 到 40 个字符"
    if placed.town in RESERVED_PLACES:
        return f"“{placed.town}”是网站自己的地址，乡镇的文件夹请另取名"
    return ""
