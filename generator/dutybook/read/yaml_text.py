"""From YAML text to plain values: every scalar is text, every oddity is a problem with its place.

The C parser's node tree carries lines and columns, but costs memory; so a file is parsed once into plain
values, and parsed again, only where problems are to be shown, to find their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml
from yaml._yaml import CParser

from dutybook.model.origin import Key, Origin
from dutybook.model.problem import Problem, Severity
from dutybook.read.text import find_control

Plain = str | list[Any] | dict[str, Any]
"""What a file holds: texts, lists and mappings. An empty value is left out of its mapping."""

DEEPEST = 24
"""Levels of nesting. The format's own files need nine."""

_TOO_DEEP = f"嵌套超过 {DEEPEST} 层；请检查括号和缩进"
_DEEP_INDENT = " " * DEEPEST * 4
_DEEP_LINE = re.compile(rf"(?m)^ *(?:[-?][ \t]+){{{DEEPEST}}}")
_PLACEHOLDERS = frozenset({"…", "……", "...", "待定", "待补充", "TODO", "todo"})
_FULL_WIDTH_DIGITS = re.compile("[\uff10-\uff19]")
_CHINESE = re.compile("[\u4e00-\u9fff]")
"""In running text a full-width digit is a matter of style, elsewhere a likely slip."""
_TO_HALF_WIDTH = {0xFF10 + digit: 0x30 + digit for digit in range(10)}


class _Composer(CParser):
    """Compose nodes without resolving types: an explicit tag is all that a node's tag tells."""

    def resolve(self, kind: type, value: object, implicit: object) -> str:
        return ""

    def descend_resolver(self, node: object, index: object) -> None:
        """Nothing to keep: there are no path resolvers."""

    def ascend_resolver(self) -> None:
        """Nothing to keep: there are no path resolvers."""


def compose(text: str) -> Any:
    """Return the node tree of a text, None for an empty one; raise YAMLError where there is none."""
    return _Composer(text).get_single_node()


@dataclass(frozen=True)
class Source:
    """One file's text and what it holds."""

    file: str
    text: str
    value: Plain | None
    """None where the file couldn't be parsed, or is empty."""

    def locate(self, path: tuple[Key, ...], at_key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value at ``path``, or of its key.

        Where the path leads further than the file does, the last thing on the way is meant.
        """
        node, mark = self._root, None
        for step, key in enumerate(path):
            found = _step(node, key)
            if found is None:
                break
            name, node = found
            last = step == len(path) - 1
            mark = name.start_mark if last and at_key else node.start_mark
            if not last or isinstance(node, yaml.MappingNode | yaml.SequenceNode):
                mark = name.start_mark
        return (mark.line + 1, mark.column + 1) if mark else (1, 1)

    @cached_property
    def _root(self) -> Any:
        try:
            return _Composer(self.text).get_single_node()
        except yaml.YAMLError:
            return None

    def line(self, number: int) -> str:
        """Return the text of a line counted from 1; empty beyond the end."""
        lines = self._lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")


def _step(node: Any, key: Key) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((name, value) for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key]
    return None


def parse(file: str, text: str) -> tuple[Source, list[Problem]]:
    """Parse one file; whatever is wrong with its form comes back as problems."""
    refused = list(_refuse(file, text))
    if refused:
        return Source(file, text, None), refused
    try:
        node = _Composer(text).get_single_node()
    except yaml.YAMLError as error:
        return Source(file, text, None), _syntax_problems(file, text, error)
    reader = _Reader(file, text)
    try:
        value = None if node is None else reader.plain(node)
    except _TooDeepError as error:
        return Source(file, text, None), [_problem_at("DB101", file, error.args[0], _TOO_DEEP)]
    return Source(file, text, value or None), reader.problems


class _TooDeepError(Exception):
    """End the reading of a file that nests too deep; its argument is the place."""


def _refuse(file: str, text: str) -> Iterator[Problem]:
    """Yield what must not even be composed: nesting that exhausts the stack, anchors and aliases."""
    if (place := _too_deep(text)) is not None:
        yield Problem("DB101", Origin(file), _TOO_DEEP, line=place[0], column=place[1])
    elif "&" in text or "*" in text:
        yield from _anchors(file, text)


def _too_deep(text: str) -> tuple[int, int] | None:
    """Return the place where brackets, indentation or ``- - -`` nest too deep."""
    found = text.find(_DEEP_INDENT)
    if found < 0 and (line := _DEEP_LINE.search(text)):
        found = line.start()
    if found < 0 and text.count("[") + text.count("{") > DEEPEST:
        found = _deep_bracket(text)
    if found < 0:
        return None
    return text.count("\n", 0, found) + 1, found - text.rfind("\n", 0, found)


def _deep_bracket(text: str) -> int:
    depth = 0
    for bracket in re.finditer(r"[\[{\]}]", text):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        if depth > DEEPEST:
            return bracket.start()
    return -1


def _anchors(file: str, text: str) -> Iterator[Problem]:
    parser = CParser(text)
    try:
        while parser.check_event():
            event: Any = parser.get_event()
            if getattr(event, "anchor", None) is not None:
                mark = event.start_mark
                message = "这里不能用“&”“*”（引用）；请把内容完整写出，或给整个值加引号"
                yield _problem_at("DB108", file, mark, message)
    except yaml.YAMLError:
        return


def _syntax_problems(file: str, text: str, error: yaml.YAMLError) -> list[Problem]:
    from dutybook.read.slips import find_slips  # its patterns are compiled only for broken files

    slips = find_slips(text)
    if slips:
        origin = Origin(file)
        return [Problem("DB101", origin, s.message, line=s.line, column=s.column) for s in slips]
    lines = text.rstrip("\n").split("\n")
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(lines):  # the parser stopped behind the end: something was not closed
        line, column = len(lines), 1
    written = lines[line - 1].strip()[:40]
    message = f"从这里起读不懂：“{written}”；请核对上一行和本行的缩进、冒号、引号和括号"
    return [Problem("DB101", Origin(file), message, line=line, column=column)]


def _problem_at(
    code: str, file: str, mark: Any, message: str, severity: Severity = Severity.ERROR
) -> Problem:
    line, column = mark.line + 1, mark.column + 1
    return Problem(code, Origin(file), message, severity, line=line, column=column)


class _Reader:
    """Turn nodes into plain values, collecting problems."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._depth = 0
        self._cleaning = any(chr(wide) in text for wide in (*_TO_HALF_WIDTH, 0x3000))

    def plain(self, node: Any) -> Plain:
        """Return the plain value of a node."""
        if node.__class__ is yaml.ScalarNode:
            return self._scalar(node)
        if node.tag:
            self._problem("DB108", node, f"这里不能用标签“{node.tag}”；请删去")
        if self._depth == DEEPEST:
            raise _TooDeepError(node.start_mark)
        self._depth += 1
        is_mapping = node.__class__ is yaml.MappingNode
        value = self._mapping(node) if is_mapping else self._sequence(node)
        self._depth -= 1
        return value

    def _scalar(self, node: Any) -> str:
        value: str = node.value
        if node.tag:
            self._problem("DB108", node, f"这里不能用标签“{node.tag}”；请删去或加引号")
        if not node.style and node.start_mark.line != node.end_mark.line:
            message = "一个值写到了下一行；请并成一行，或在下一行补上“键: ”或“- ”"
            self._problem("DB101", node, message)
        if node.style == '"' and (hidden := find_control(value)):
            message = f"引号里的转义带入了看不见的控制字符 U+{ord(hidden[0]):04X}；请删去"
            self._problem("DB109", node, message)
            value = "".join(part for part in value if not find_control(part))
        if value in _PLACEHOLDERS:
            message = f"“{value}”是占位文字，不能公布；请写明，或把这一行删去"
            self._problem("DB107", node, message)
        return self._clean(node, value) if self._cleaning else value

    def _clean(self, node: Any, value: str) -> str:
        value = value.strip("\u3000 ")
        if not _FULL_WIDTH_DIGITS.search(value):
            return value
        message = f"“{value[:30]}”里有全角数字，已按半角读；请改成半角"
        harmless = _CHINESE.search(value)
        self._problem("DB112", node, message, Severity.NOTE if harmless else Severity.WARNING)
        return value.translate(_TO_HALF_WIDTH)

    def _mapping(self, node: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = key.value
            if key.__class__ is not yaml.ScalarNode:
                self._problem("DB101", key, "键应是一个词；请核对冒号前的内容")
                continue
            if name in found:
                self._problem("DB102", key, f"“{name}”在这里写了两次；请合并或删去一处")
                continue
            plain = self.plain(value)
            if plain != "":
                found[name] = plain
        return found

    def _sequence(self, node: Any) -> list[Any]:
        found = []
        for item in node.value:
            plain = self.plain(item)
            if plain == "":
                self._problem("DB101", item, "这一项是空的；请写上内容，或删去这一行")
            else:
                found.append(plain)
        return found

    def _problem(
        self, code: str, node: Any, message: str, severity: Severity = Severity.ERROR
    ) -> None:
        self.problems.append(_problem_at(code, self.file, node.start_mark, message, severity))
