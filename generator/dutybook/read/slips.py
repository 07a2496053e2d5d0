"""Say what a clerk did wrong where a YAML parser only says that it stopped.

Called when a file can't be parsed: looks line by line for slips of known shape. Lines inside ``|`` texts
are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Slip(NamedTuple):
    """One slip: line and column counted from 1, and what to write instead."""

    line: int
    column: int
    message: str


_KEY = r"[\u4e00-\u9fffA-Za-z][^\s:\uff1a,\uff0c\"'\[\]{}#]{0,40}"
_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^[ \u3000]*(\t)"), "行首有制表符(Tab);请改用空格缩进"),
    (re.compile(r"^ *(\u3000)"), "行首有全角空格；请改用半角空格缩进"),
    (re.compile(rf"^ *(?:- )*{_KEY}(\uff1a)"), "冒号是全角“：”；请改成半角冒号加空格“: ”"),
    (re.compile(rf"^ *(?:- )*{_KEY}(:)[^\s/]"), "冒号后少了空格；请写成“: ”"),
    (re.compile(r"^ *(-)(?=[^\s-])"), "“-”后少了空格；请写成“- ”"),
    (re.compile(r"^ *(\uff0d|—|–)"), "行首的横线不是半角“-”；请改成“- ”"),
    (
        re.compile(rf"^ *(?:- )*{_KEY}: +(\[[^\]]*[\uff0c\u3001\uff1b][^\]]*\])"),
        "方括号里应用半角逗号“, ”隔开",
    ),
    (
        re.compile(rf"^ *(?:- )*{_KEY}: +([*&!%@>`])"),
        "值以特殊符号开头；请用半角引号把整个值括起来",
    ),
)
_BLOCK = re.compile(r"^( *)(?:- )*[^#]*[:-] [|>][+-]?\d?\s*$")


def find_slips(text: str) -> list[Slip]:
    """Return the slips of known shape in a text, in order of lines."""
    return [slip for number, line in _lines(text) for slip in _slips_of(number, line)]


def _slips_of(number: int, line: str) -> Iterator[Slip]:
    for shape, message in _SHAPES:
        if matched := shape.match(line):
            yield Slip(number, matched.start(1) + 1, message)
            return


def _lines(text: str) -> Iterator[tuple[int, str]]:
    inside: int | None = None
    for number, line in enumerate(text.split("\n"), 1):
        indent = len(line) - len(line.lstrip(" "))
        if inside is not None and (not line.strip() or indent > inside):
            continue
        opened = _BLOCK.match(line)
        inside = len(opened[1]) if opened else None
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line
