"""From bytes to text: UTF-8, without byte order mark, with plain line ends."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

HIDDEN = "\uffff"
"""Stands in a text for a character that was told already and is not to be read."""

CONTROL = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
"""Control, direction and zero-width characters, line breaks that editors don't show, noncharacters."""
_CONTROL = re.compile(CONTROL)
_ODD_BLANK = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f]")
_MOST_TOLD = 100
"""Hidden characters of one file that are told one by one."""

_LONGEST_MIXED = 1_000_000
"""Bytes of a file in which UTF-8 and GBK may be told apart piece by piece."""
_MARK = b"\xef\xbb\xbf"
_BEYOND_ASCII = re.compile(rb"([\x80-\xff](?:[\x80-\xff]|[\x40-\x7e](?=[\x80-\xff]))*[\x40-\x7e]?)")
"""Runs of characters beyond ASCII: the second byte of GBK may look like ASCII."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_GBK = "文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8"
_PASTED = "这里有不是 UTF-8 编码的字（可能是从 GBK 文件贴来的）；请重新输入"
_IS_UTF_16 = "文件是 UTF-16 编码；请在编辑器里另存为 UTF-8"
_BINARY = "这不是文本文件（可能是图片、Word 或压缩文件）；请移出 lists/"


def find_control(text: str) -> re.Match[str] | None:
    """Return the first character that nobody can see and that no file may hold."""
    return _CONTROL.search(text)


def plain_text(data: bytes) -> str:
    """Return the text of UTF-8 bytes: no byte order mark, every line end a newline."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def decode_text(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """Return a file's text and what is wrong with its characters.

    A file in another encoding is read all the same where that can be told; the text is empty where it can't.
    Odd blanks become plain ones, hidden characters ``HIDDEN``: columns stay what they are in the file.
    """
    try:
        text = plain_text(data)
        problems: list[Problem] = []
    except UnicodeDecodeError as error:
        text, problems = _decode_otherwise(file, data, error)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.replace("\n", "").isprintable() and "\ufffd" not in text:  # a look before the exact one
        return text, problems
    if text.count("\0") > 8:
        return "", [_problem(file, 1, 1, _BINARY)]
    problems += _hidden(file, text)
    if len(problems) >= _MOST_TOLD:
        return "", problems
    return _ODD_BLANK.sub(" ", _CONTROL.sub(HIDDEN, text)), problems


def _decode_otherwise(
    file: str, data: bytes, error: UnicodeDecodeError
) -> tuple[str, list[Problem]]:
    if data[:2] in _UTF_16:
        return _decoded(data, "utf-16"), [_problem(file, 1, 1, _IS_UTF_16)]
    if b"\0" in data:
        return "", [_problem(file, 1, 1, _BINARY)]
    if len(data) > _LONGEST_MIXED:
        first = data.count(b"\n", 0, error.start) + 1
        return _decoded(data, "gb18030"), [_problem(file, first, 1, _GBK)]
    return _decode_pieces(
        file, data.removeprefix(_MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    )


def _decode_pieces(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """Decode each run of characters by itself: what was pasted keeps the encoding of where it comes from."""
    text, pasted, right, lost = "", [], 0, False
    for piece in _BEYOND_ASCII.split(data):
        if decoded := _decoded(piece, "utf-8"):
            right += not piece.isascii()
        elif decoded := _decoded(piece, "gb18030"):
            pasted.append(len(text))
        else:
            decoded = piece.decode("utf-8", "replace")
            lost = lost or bool(piece)
        text += decoded
    if not right or len(pasted) > right:
        first = text.count("\n", 0, pasted[0]) + 1 if pasted else 1
        whole = _decoded(data, "gb18030")  # two bytes of GBK may look like one character of UTF-8
        return whole or ("" if lost else text), [_problem(file, first, 1, _GBK)]
    return text, [_problem(file, *_place(text, at), _PASTED) for at in pasted[:_MOST_TOLD]]


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _hidden(file: str, text: str) -> list[Problem]:
    """Return what is hidden in a text, odd blanks once a line."""
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if (line.isprintable() and "\ufffd" not in line) or len(problems) >= _MOST_TOLD:
            continue
        problems += [
            _problem(
                file, number, found.start() + 1, f"有看不见的控制字符 U+{ord(found[0]):04X}；请删去"
            )
            for found in islice(_CONTROL.finditer(line), _MOST_TOLD)
        ]
        if (lost := line.find("\ufffd")) >= 0:
            problems.append(_problem(file, number, lost + 1, "有乱码“\ufffd”；请照原件改正"))
        if blank := _ODD_BLANK.search(line):
            message = f"有特殊空格 U+{ord(blank[0]):04X}，已按普通空格读；请改成普通空格"
            told = _problem(file, number, blank.start() + 1, message)
            problems.append(replace(told, code="DB112", severity=Severity.WARNING))
    return problems[:_MOST_TOLD]


def _problem(file: str, line: int, column: int, message: str) -> Problem:
    return Problem("DB109", Origin(file), message, line=line, column=column)
