"""What is refused before it is parsed: texts so long, or nested so deep, that nobody wrote them by hand."""

from __future__ import annotations

import re

DEEPEST = 24
"""Levels of nesting. The format's own files need nine."""
LONGEST_LINE = 10_000
"""Characters. The longest texts of real lists have about a thousand."""
MOST_ENTRIES = 40_000
"""Lines, dashes, commas and brackets of a file. A town's whole list with all its texts has about 5,000."""

TOO_DEEP = f"嵌套超过 {DEEPEST} 层；请检查括号和缩进"
TOO_LONG = f"这一行有 {{length}} 个字，最多 {LONGEST_LINE}；请分成几项，每项一行"
TOO_MANY = f"内容超过 {MOST_ENTRIES} 项；请分成几个文件"

_DEEP_INDENT = " " * DEEPEST * 4
_DASHES = re.compile("- +[-?]")
_DEEP_LINE = re.compile(rf"(?m)^ *(?:[-?][ \t]+){{{DEEPEST}}}")

Refusal = tuple[int, int, str]
"""Line and column, from 1, and why."""


def too_much(text: str) -> Refusal | None:
    """Return where and why a text can't be parsed in reasonable time and memory, or None."""
    return _too_many(text) or _too_deep(text) or _too_long(text)


def _too_many(text: str) -> Refusal | None:
    lines = text.count("\n")
    if lines + sum(map(text.count, (",", "[", "{", "- "))) <= MOST_ENTRIES:
        return None
    return min(lines + 1, MOST_ENTRIES), 1, TOO_MANY


def _too_long(text: str) -> Refusal | None:
    if len(text) <= LONGEST_LINE or max(map(len, lines := text.split("\n"))) <= LONGEST_LINE:
        return None
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            return number, 1, TOO_LONG.format(length=len(line))
    return None


def _too_deep(text: str) -> Refusal | None:
    """Find brackets, indentation or ``- - -`` that nest too deep."""
    found = text.find(_DEEP_INDENT)
    if found < 0 and _may_nest(text) and (line := _DEEP_LINE.search(text)):
        found = line.start()
    if found < 0 and text.count("[") + text.count("{") > DEEPEST:
        found = _deep_bracket(text)
    if found < 0:
        return None
    return text.count("\n", 0, found) + 1, found - text.rfind("\n", 0, found), TOO_DEEP


def _may_nest(text: str) -> bool:
    """Look before the exact look, twenty times as fast."""
    return "?" in text or "\t" in text or _DASHES.search(text) is not None


def _deep_bracket(text: str) -> int:
    depth = 0
    for bracket in re.finditer(r"[\[{\]}]", text):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        if depth > DEEPEST:
            return bracket.start()
    return -1
