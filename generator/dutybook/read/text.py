"""From bytes to text: UTF-8, without byte order mark, with plain line ends."""

from __future__ import annotations

import re

from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
_PLAIN_BYTES = bytes(set(range(0x20, 0x7F)) | {0x09, 0x0A, 0x0D} | set(range(0x80, 0x100)))
_SUSPECT: tuple[bytes, ...] = (
    b"\xc2",
    b"\xe2\x80\xaa",
    b"\xe2\x80\xab",
    b"\xe2\x80\xac",
    b"\xe2\x80\xad",
    b"\xe2\x80\xae",
    b"\xe2\x81",
    b"\xef\xb7",
    b"\xef\xbf",
)
"""Byte sequences in which every control character beyond ASCII begins: a quick look before the exact one."""


def decode_text(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """Return a file's text; where bytes are no UTF-8 or hold control characters, no text but problems."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8"
        return "", [Problem("DB109", Origin(file), message, line=line, column=1)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    suspect = data.translate(None, _PLAIN_BYTES) or any(mark in data for mark in _SUSPECT)
    found = _CONTROL.search(text) if suspect else None
    if found is None:
        return text, []
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    message = f"有看不见的控制字符 U+{ord(found[0]):04X}；请删去"
    return "", [Problem("DB109", Origin(file), message, line=line, column=column)]
