"""From bytes to text: UTF-8, without byte order mark, with plain line ends."""

from __future__ import annotations

import re

from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
"""Control, direction and zero-width characters, line breaks that editors don't show, noncharacters."""


def find_control(text: str) -> re.Match[str] | None:
    """Return the first character that nobody can see and that no file may hold."""
    return _CONTROL.search(text)


def plain_text(data: bytes) -> str:
    """Return the text of UTF-8 bytes: no byte order mark, every line end a newline."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def decode_text(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """Return a file's text; where bytes are no UTF-8 or hold control characters, no text but problems."""
    try:
        text = plain_text(data)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8"
        return "", [Problem("DB109", Origin(file), message, line=line, column=1)]
    quickly = text.replace("\n", "").isprintable()  # a look before the exact one, ten times as fast
    found = None if quickly else find_control(text)
    if found is None:
        return text, []
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    message = f"有看不见的控制字符 U+{ord(found[0]):04X}；请删去"
    return "", [Problem("DB109", Origin(file), message, line=line, column=column)]
