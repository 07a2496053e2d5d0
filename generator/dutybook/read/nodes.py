"""From YAML nodes to plain values, with what is wrong in them."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, NamedTuple

import yaml
from yaml._yaml import CParser

from dutybook.model.origin import Origin
from dutybook.model.problem import MOST_OF_A_FILE, Problem, Severity
from dutybook.read.apart import parts_of
from dutybook.read.markup import find_mark
from dutybook.read.size import DEEPEST, TOO_DEEP
from dutybook.read.text import find_control

Plain = str | list[Any] | dict[str, Any]
"""What a file holds: texts, lists and mappings. An empty value is left out of its mapping."""
Names = tuple[str, ...]
"""Keys that lead to the mapping of a file whose own keys are names: of laws, of departments, ids."""

_PLACEHOLDERS = frozenset({"…", "……", "...", "待定", "待补充", "TODO", "todo"})
_FULL_WIDTH_DIGITS = re.compile("[\uff10-\uff19]")
_CHINESE = re.compile("[\u4e00-\u9fff]")
"""In running text a full-width digit is a matter of style, elsewhere a likely slip."""
_WIDE_ID = re.compile("[A-Z]{2,4}-?[0-9]*[\uff10-\uff19]")
_DIGITS = {0xFF10 + digit: 0x30 + digit for digit in range(10)}
_TO_HALF_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_DUTY = re.compile("[A-Za-z]{2,4}-?[0-9]{3,4}(?![0-9])")
_ODD_IN_KEY = re.compile("^[\u201c\u201d\u2018\u2019\uff02]|[\uff1a\\[\\]{}]")
_CHINESE_QUOTES = frozenset("\u201c\u201d\u2018\u2019\uff02")
_IN_CHINESE_QUOTES = re.compile("[\u201c\u2018][^\u201c\u201d\u2018\u2019]*[\u201d\u2019]")


class Composer(CParser):
    """Compose nodes without resolving types: an explicit tag is all that a node's tag tells."""

    def resolve(self, kind: type, value: object, implicit: object) -> str:
        """Leave the type open."""
        return ""

    def descend_resolver(self, node: object, index: object) -> None:
        """Nothing to keep: there are no path resolvers."""

    def ascend_resolver(self) -> None:
        """Nothing to keep: there are no path resolvers."""


class TooDeepError(Exception):
    """End the reading of a file that nests too deep; its argument is the place."""


class NodeReader:
    """Turn nodes into plain values, collecting problems."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.is_odd = False
        """Whether something can be read but was most likely meant otherwise."""
        self.value: Plain | None = None
        """What the file holds; None for nothing."""
        self._depth = 0
        self._cleaning = any(chr(wide) in text for wide in (*_DIGITS, 0x3000))
        self._quoting = any(quote in text for quote in _CHINESE_QUOTES)
        self._names: Any = None
        self._marked = text if find_mark(text) else ""
        """The text, where it holds marks of web pages: to find their places."""

    def read(self, node: Any, names: Names | None) -> None:
        """Read a file's root."""
        if names is not None:
            self._names = _find(node, names)
        self.value = self._plain(node) or None
        self.is_odd = self.is_odd or isinstance(self.value, str)

    def _plain(self, node: Any) -> Plain:
        if node.__class__ is yaml.ScalarNode:
            return self._scalar(node)
        if node.tag:
            self._problem("DB108", node, f"这里不能用标签“{node.tag}”；请删去")
        if self._depth == DEEPEST:
            raise TooDeepError(node.start_mark)
        self._depth += 1
        is_mapping = node.__class__ is yaml.MappingNode
        value = self._mapping(node) if is_mapping else self._sequence(node)
        self._depth -= 1
        return value

    def _scalar(self, node: Any) -> str:
        value: str = node.value
        if node.tag:
            self._problem("DB108", node, f"这里不能用标签“{node.tag}”；请删去或加引号")
        if " " in value or "\n" in value:  # a line's end is read as a blank
            self._look_at_lines(node)
        if node.style == '"' and (hidden := find_control(value)):
            message = f"引号里的转义带入了看不见的控制字符 U+{ord(hidden[0]):04X}；请删去"
            self._problem("DB109", node, message)
            value = "".join(part for part in value if not find_control(part))
        if value in _PLACEHOLDERS:
            message = f"“{value}”是占位文字，不能公布；请写明，或把这一行删去"
            self._problem("DB107", node, message)
        if self._marked:
            self._look_at_marks(node, value)
        return self._clean(node, value) if self._cleaning or self._quoting else value

    def _look_at_marks(self, node: Any, value: str) -> None:
        if (mark := find_mark(value)) is None:
            return
        start, end = node.start_mark.index, node.end_mark.index
        at = max(self._marked.find(mark[0], start, end), start)
        line = self._marked.count("\n", 0, at)
        place = _Place(line, at - self._marked.rfind("\n", 0, at) - 1)
        message = f"“{mark[0][:20]}”是网页里的标记，会照样印出来；请删去，要分成几条的各写一行"
        self._problem_at("DB116", place, message, Severity.WARNING)

    def _look_at_blanks(self, node: Any, value: str) -> None:
        """Tell an entry of a list in brackets that holds several names."""
        if node.style or len(parts := parts_of(value)) == 1:
            return
        message = (
            f"“{value[:40]}”里有空格，按一项读；"
            f"是几项的请用逗号隔开，如 [{', '.join(parts)[:60]}]，是一项的请用半角引号括起来"
        )
        self._problem("DB106", node, message, Severity.WARNING)

    def _look_at_lines(self, node: Any) -> None:
        if node.style in _BLOCK_STYLES or node.start_mark.line == node.end_mark.line:
            return
        self.is_odd = True
        message = "一个值写到了下一行；请并成一行，或在下一行补上“键: ”或“- ”"
        self._problem("DB101", node, message)

    def _clean(self, node: Any, value: str) -> str:
        value = value.strip("\u3000 ")
        if self._quoting and not node.style and _IN_CHINESE_QUOTES.fullmatch(value):
            message = f"{value[:30]}两头的中文引号没有读进去；要印出来的，请在外面再加半角引号"
            self._problem("DB112", node, message, Severity.WARNING)
            value = value[1:-1]
        if not _FULL_WIDTH_DIGITS.search(value):
            return value
        message = f"“{value[:30]}”里有全角数字，已按半角读；请改成半角"
        is_prose = _CHINESE.search(value) and not _WIDE_ID.match(value)
        self._problem("DB112", node, message, Severity.NOTE if is_prose else Severity.WARNING)
        return value.translate(_DIGITS if _CHINESE.search(value) else _TO_HALF_WIDTH)

    def _mapping(self, node: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        above: str | None = None
        is_beside = False
        for key, value in node.value:
            name = key.value
            if key.__class__ is not yaml.ScalarNode:
                self._problem("DB101", key, "键应是一个词；请核对冒号前的内容")
                continue
            if name in found:
                self._problem("DB102", key, f"“{name[:40]}”在这里写了两次；请合并或删去一处")
                continue
            plain = self._plain(value)
            if plain == "":
                above = name
                if node is self._names:
                    found[name] = {}
                elif node.flow_style and key.end_mark.index == value.start_mark.index:
                    self.is_odd = True
                continue
            found[name] = plain
            if plain.__class__ is not str:
                is_beside = is_beside or above is not None
            elif not value.style and key.start_mark.line != value.start_mark.line:
                self.is_odd = True
            above = None
            if not name.isalnum() and _ODD_IN_KEY.search(name):
                self.is_odd = True
        if node is self._names:
            return self._under_names(node, found)
        return self._under_field(node, found) if is_beside else found

    def _under_names(self, node: Any, found: dict[str, Any]) -> dict[str, Any]:
        if all(value.__class__ is dict for value in found.values()):
            return found
        from dutybook.read.siblings import put_under_names  # what it looks up takes time to load

        return put_under_names(node, found, partial(self._problem, "DB105"))

    def _under_field(self, node: Any, found: dict[str, Any]) -> dict[str, Any]:
        from dutybook.read.siblings import put_under_field  # what it looks up takes time to load

        return put_under_field(node, found, partial(self._problem, "DB105"))

    def _sequence(self, node: Any) -> list[Any]:
        found = []
        for item in node.value:
            plain = self._plain(item)
            if plain.__class__ is dict and (not plain or len(item.value) > 1) and _is_row(item):
                plain = self._row(item, plain)
            if plain == "":
                self._problem("DB101", item, "这一项是空的；请写上内容，或删去这一行")
            else:
                if node.flow_style and plain.__class__ is str:
                    self._look_at_blanks(item, plain)
                found.append(plain)
        return found

    def _row(self, node: Any, plain: Any) -> Plain:
        """Return a row whose own fields stand beside it, or that has none, as it was meant."""
        (name, _), *rest = node.value
        if not rest:
            return str(name.value)
        keys = "”“".join(str(key.value)[:20] for key, _ in rest[:6])
        message = f"“{keys}”是“{name.value[:40]}”的内容，请再缩进两格"
        self._problem("DB105", rest[0][0], message)
        beside = {key: value for key, value in plain.items() if key != name.value}
        own = plain.get(name.value, {})
        return {name.value: {**own, **beside}} if isinstance(own, dict) else dict(plain)

    def _problem(
        self, code: str, node: Any, message: str, severity: Severity = Severity.ERROR
    ) -> None:
        self._problem_at(code, node.start_mark, message, severity)

    def _problem_at(self, code: str, mark: Any, message: str, severity: Severity) -> None:
        if len(self.problems) <= MOST_OF_A_FILE:
            self.problems.append(problem_at(code, self.file, mark, message, severity))


class _Place(NamedTuple):
    """A place like a parser's mark."""

    line: int
    column: int


_BLOCK_STYLES = ("|", ">")


def problem_at(
    code: str, file: str, mark: Any, message: str, severity: Severity = Severity.ERROR
) -> Problem:
    """Return a problem at a parser's mark."""
    line, column = mark.line + 1, mark.column + 1
    return Problem(code, Origin(file), message, severity, line=line, column=column)


def too_deep(file: str, error: TooDeepError) -> Problem:
    """Return the problem of a file that nests too deep."""
    return problem_at("DB101", file, error.args[0], TOO_DEEP)


def _is_row(node: Any) -> bool:
    """Return whether an item of a list is a mapping that begins like a duty's row."""
    entries = node.value
    return bool(entries) and _DUTY.match(str(entries[0][0].value)) is not None


def _find(node: Any, names: Names) -> Any:
    """Return the mapping to which keys lead, or None."""
    for name in names:
        if node.__class__ is not yaml.MappingNode:
            return None
        node = next((value for key, value in node.value if key.value == name), None)
    return node
