"""What in a file can be mended with certainty: edits of single places, nothing else is touched.

Values: full-width digits where the reader takes them for half-width, full-width blanks that it drops. Names: an
id that stands alone where ``编号 名称`` may (format, ground rule 4).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

import yaml

from dutybook.model.decision import VERBS
from dutybook.model.edit import Edit
from dutybook.model.identity import parse_reference
from dutybook.model.origin import Key
from dutybook.read.apart import parts_of
from dutybook.read.layout import FileKind
from dutybook.read.markup import find_mark, without_marks
from dutybook.read.yaml_text import compose

_TO_HALF_WIDTH = {0xFF10 + digit: 0x30 + digit for digit in range(10)}
_WIDE_BLANK = "\u3000"
_UNSAFE_ANYWHERE = re.compile(r":(?:\s|$)|\s#")
_UNSAFE_IN_BRACKETS = re.compile(r"[,\[\]{}]")

_NOT_YET_SO_CALLED = ("新增", "下放", "改名")
"""Verbs about duties that the catalogue may hold under another name, or not yet."""
_REFERENCES = {"事项", "常问事项", "负责", "顺序", "不承担", "接续", "为", *VERBS.values()} - {
    *_NOT_YET_SO_CALLED
}
"""Keys under which duties are named."""


class _Place(NamedTuple):
    """A scalar on one line, with the way to it."""

    node: Any
    path: tuple[Key, ...]
    is_key: bool
    in_brackets: bool


def mend_values(text: str, digits_at: Collection[tuple[int, int]]) -> list[Edit]:
    """Return edits that change how values are written and not what they say.

    Digits are mended in the values that begin at the places ``digits_at`` (line and column from 1): elsewhere
    they are a matter of style. Blanks are mended everywhere.
    """
    lines = text.split("\n")
    return [edit for place in _scalars(text) for edit in _value_edits(place, lines, digits_at)]


def _value_edits(
    place: _Place, lines: list[str], digits_at: Collection[tuple[int, int]]
) -> Iterator[Edit]:
    first, last = place.node.start_mark, place.node.end_mark
    mends_digits = (first.line + 1, first.column + 1) in digits_at
    if place.is_key:
        return
    for number in range(first.line, min(last.line + 1, len(lines))):
        start = first.column if number == first.line else 0
        end = last.column if number == last.line else len(lines[number])
        written = lines[number][start:end]
        mended = written.translate(_TO_HALF_WIDTH) if mends_digits else written
        what = "全角数字改成了半角" if mended != written else "删去了值前后的全角空格"
        if not place.node.style:
            mended = mended.strip(_WIDE_BLANK + " ")
        if mended != written:
            yield Edit(number + 1, start, end, mended, what)


def mend_marks(text: str, lines: Collection[int]) -> list[Edit]:
    """Return edits that take marks of web pages out of the values on certain lines.

    Left are values whose marks part lines: these may be meant for several entries.
    """
    return [
        _rewritten(place, bare, "删去了网页里的标记")
        for place in _scalars(text)
        if _is_on(place, lines)
        and find_mark(place.node.value)
        and (bare := without_marks(place.node.value))
    ]


def mend_commas(text: str, lines: Collection[int], words: Collection[str]) -> list[Edit]:
    """Return edits that put commas between names in one entry of brackets, where every one of them is known.

    Known are ``words``, ids with their names, and laws in 《》.
    """
    return [
        Edit(
            place.node.start_mark.line + 1,
            place.node.start_mark.column,
            place.node.end_mark.column,
            ", ".join(parts),
            "各项之间补上了逗号",
        )
        for place in _scalars(text)
        if place.in_brackets and not place.node.style and _is_on(place, lines)
        if len(parts := parts_of(place.node.value)) > 1
        if all(part in words or part[0] == "\u300a" or parse_reference(part) for part in parts)
    ]


def _is_on(place: _Place, lines: Collection[int]) -> bool:
    """Return whether a value stands on one of some lines, as a whole."""
    first, last = place.node.start_mark.line, place.node.end_mark.line
    return first == last and first + 1 in lines and not place.is_key


def _rewritten(place: _Place, value: str, what: str) -> Edit:
    node = place.node
    written = _as_written(value, node.style, place.in_brackets)
    return Edit(
        node.start_mark.line + 1, node.start_mark.column, node.end_mark.column, written, what
    )


def mend_names(text: str, kind: FileKind, names: Mapping[str, str]) -> list[Edit]:
    """Return edits that write the name beside every id that stands alone; ``names`` maps ids to names."""
    edits = []
    for place in _scalars(text):
        id = place.node.value
        if id in names and _names_a_duty(place, kind):
            what = f"“{id}”后面补上了名称“{names[id]}”"
            edits.append(_rewritten(place, f"{id} {names[id]}", what))
    return edits


def _names_a_duty(place: _Place, kind: FileKind) -> bool:
    """Return whether a scalar stands where a duty is named: a row, or a key for references."""
    path = place.path
    if kind in (FileKind.LIST, FileKind.VILLAGE_LIST):
        return len(path) == _ROW and isinstance(path[2], int)
    if path[:2] == ("清单", "增加"):
        return len(path) == _ADDED_ROW and isinstance(path[3], int)
    keys = [key for key in path if isinstance(key, str)]
    return not place.is_key and bool(keys) and keys[-1] in _REFERENCES


_ROW = 3
"""Steps to a row: heading, category, number."""
_ADDED_ROW = 4
"""清单, 增加, heading, number."""


def _as_written(text: str, style: str | None, in_brackets: bool) -> str:
    """Return a text as YAML writes it in place of a scalar of this style."""
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    unsafe = _UNSAFE_ANYWHERE.search(text) or (in_brackets and _UNSAFE_IN_BRACKETS.search(text))
    if style == '"' or unsafe:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text


def _scalars(text: str) -> Iterator[_Place]:
    """Yield the scalars of a text; none where it can't be read as it is written."""
    with suppress(yaml.YAMLError):
        yield from _below(compose(text), (), in_brackets=False)


def _below(node: Any, path: tuple[Key, ...], *, in_brackets: bool) -> Iterator[_Place]:
    if node.__class__ is yaml.ScalarNode:
        yield _Place(node, path, False, in_brackets)
    elif node.__class__ is yaml.SequenceNode:
        for index, item in enumerate(node.value):
            yield from _below(item, (*path, index), in_brackets=in_brackets or node.flow_style)
    elif node.__class__ is yaml.MappingNode:
        inside = in_brackets or node.flow_style
        for key, value in node.value:
            if key.__class__ is yaml.ScalarNode:
                yield _Place(key, path, True, inside)
                yield from _below(value, (*path, key.value), in_brackets=inside)
