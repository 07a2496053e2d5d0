"""Open the next edition in a current list: its head alone changes, every other byte stays."""

from __future__ import annotations

import re
from typing import Any

import yaml

from dutybook.model.duty_list import ListHead

_NEW_FOR_EACH = ("approval", "published", "effective", "source")
"""What the next edition can't take over; left empty, it counts as not stated."""
_NAMED = re.compile(r"[0-9]{4}年[^年]{0,8}版")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_MARK = "\ufeff"


class HeadError(Exception):
    """Say in Chinese why a list's head can't be changed by a program."""


def edition_name(edition: str, name: str = "") -> str:
    """Return what an edition is called, in the place of the last one's in its name.

    2026 is 2026年版, 2026b 2026年修订版, 2026c 2026年第2次修订版.
    """
    year, letter = edition[:4], edition[4:]
    revision = ord(letter) - ord("a") if letter else 0
    counted = f"第{revision}次" if revision > 1 else ""
    called = f"{year}年{counted}{'修订' if revision else ''}版"
    return _NAMED.sub(called, name, count=1) if _NAMED.search(name) else called


def open_next(data: bytes, edition: str) -> bytes:
    """Return a list's file with the next edition's number and name, and what only its approval will tell, empty."""
    text = data.decode("utf-8")
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    lines = _LINE.findall(text)
    for key, value in reversed(_entries(text)):  # places before an edit stay what they were
        if key.value == _key("edition"):
            _replace(lines, value, edition)
        elif key.value == _key("name"):
            _replace(lines, value, edition_name(edition, value.value))
        elif key.value in map(_key, _NEW_FOR_EACH):
            _empty(lines, value)
    return (mark + "".join(lines)).encode("utf-8")


def _key(name: str) -> str:
    return str(ListHead.model_fields[name].alias)


def _entries(text: str) -> list[tuple[Any, Any]]:
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise HeadError("整个文件写在一对花括号里；请先改成一行一个键")
    return list(root.value)


def _replace(lines: list[str], value: Any, new: str) -> None:
    """Put a text where a text on one line stands, in the quotes it stands in."""
    start, end = value.start_mark, value.end_mark
    if not isinstance(value, yaml.ScalarNode) or start.line != end.line:
        raise HeadError("“版次”和“名称”请先各写成一行")
    quote = value.style or ""
    line = lines[start.line]
    lines[start.line] = f"{line[: start.column]}{quote}{new}{quote}{line[end.column :]}"


def _empty(lines: list[str], value: Any) -> None:
    """Take a value away; what stands behind it, and comment lines between its parts, stay."""
    start, end = value.start_mark, value.end_mark
    if isinstance(value, yaml.ScalarNode) and value.style in ("|", ">"):
        raise HeadError("批准、日期和来源请先写成一行")
    if isinstance(value, yaml.MappingNode) and not value.flow_style:
        _drop_lines(lines, start.line, _last_line(value))
        return
    kept = lines[start.line][: start.column].rstrip(" ") + lines[end.line][end.column :]
    lines[start.line : end.line + 1] = [kept, *([""] * (end.line - start.line))]


def _last_line(node: Any) -> int:
    """Return the last line that a node's own scalars stand on: its end mark is where the next thing begins."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return max(_last_line(value) for _, value in node.value)
    line: int = node.end_mark.line
    return line


def _drop_lines(lines: list[str], first: int, last: int) -> None:
    for number in range(first, last + 1):
        if not lines[number].lstrip().startswith("#"):
            lines[number] = ""
