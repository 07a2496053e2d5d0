"""A file's text and what it holds; where something is wrong or odd, what it was meant to hold.

The C parser's node tree carries lines and columns, but costs memory; so a file is parsed once into plain
values, and parsed again, only where problems are to be shown, to find their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Protocol

import yaml
from yaml._yaml import CParser

from dutybook.model.origin import Key, Origin
from dutybook.model.problem import MOST_OF_A_FILE, Problem
from dutybook.read.nodes import Composer, Names, NodeReader, Plain, TooDeepError, too_deep
from dutybook.read.size import too_much
from dutybook.read.text import HIDDEN

_ODD_SIGNS = ("\t", HIDDEN, "\u3010", "\uff3b", "\uff5b", "\uff02", "\uff03")
"""Signs that a right file has no use for, or little: tab, 【［｛, ＂, ＃."""
_EATEN = re.compile(r" #(?![ #\n]|忽略)")
_KEY_MARK = re.compile(r"(?m)^[ -]*\?[ \t]")
_ENTRY_IN_ENTRY = re.compile("\\{[^{}\n]*[\uff0c\uff1b\u3001] *[\u4e00-\u9fff]{1,8}[\uff1a:]")
"""``{名称: 甲，号：3}`` can be read, but as one entry."""


class Places(Protocol):
    """The way back from a mended text to the file as written."""

    @property
    def text(self) -> str:
        """The mended text."""

    @property
    def sure(self) -> frozenset[int]:
        """Lines that may be written as they were mended, from 1."""

    def place(self, line: int, column: int) -> tuple[int, int]:
        """Return line and column in the file, from 1."""


def compose(text: str) -> Any:
    """Return the node tree of a text, None for an empty one; raise YAMLError where there is none."""
    return Composer(text).get_single_node()


@dataclass(frozen=True)
class Source:
    """One file's text and what it holds."""

    file: str
    text: str
    """As written."""
    value: Plain | None
    """None where the file couldn't be parsed, or is empty."""
    mended: Places | None = None
    """What was read instead of ``text``, where that has slips of the pen."""
    _index: dict[int, dict[Key, tuple[Any, Any]]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def locate(self, path: tuple[Key, ...], at_key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value at ``path``, or of its key.

        Where the path leads further than the file does, the last thing on the way is meant.
        """
        parent, node, mark = None, self._root, None
        for step, key in enumerate(path):
            found = self._step(node, key) or self._step(parent, key)  # beside what it belongs to
            if found is None:
                break
            parent, (name, node) = node, found
            last = step == len(path) - 1
            mark = name.start_mark if last and at_key else node.start_mark
            if not last or isinstance(node, yaml.MappingNode | yaml.SequenceNode):
                mark = name.start_mark
        if mark is None:
            return 1, 1
        place = mark.line + 1, mark.column + 1
        return self.mended.place(*place) if self.mended else place

    @cached_property
    def _root(self) -> Any:
        try:
            return compose(self.mended.text if self.mended else self.text)
        except yaml.YAMLError:
            return None

    def _step(self, node: Any, key: Key) -> tuple[Any, Any] | None:
        """Return the nodes of a key and its value; those of a list's item are the same."""
        if isinstance(node, yaml.SequenceNode):
            there = isinstance(key, int) and key < len(node.value)
            return (node.value[key], node.value[key]) if there else None
        if not isinstance(node, yaml.MappingNode):
            return None
        if id(node) not in self._index:
            entries = reversed(node.value)  # of a key written twice, the first holds
            self._index[id(node)] = {
                name.value: (name, value)
                for name, value in entries
                if isinstance(name, yaml.ScalarNode)
            }
        return self._index[id(node)].get(key)

    def line(self, number: int) -> str:
        """Return the text of a line counted from 1; empty beyond the end."""
        lines = self._lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")


def parse(file: str, text: str, names: Names | None = None) -> tuple[Source, list[Problem]]:
    """Parse one file; whatever is wrong with its form comes back as problems.

    Slips of known shape are mended in memory, so that the rest of the file is read all the same.
    """
    if (refusal := too_much(text)) is not None:
        line, column, message = refusal
        return Source(file, text, None), [
            Problem("DB101", Origin(file), message, line=line, column=column)
        ]
    try:
        as_written = None if _has_anchors(text) else _read(file, text, names)
    except TooDeepError as error:
        return Source(file, text, None), [too_deep(file, error)]
    except yaml.YAMLError as error:
        return _meant(file, text, names, None, error)
    if as_written and not as_written.is_odd and not _looks_odd(text):
        return Source(file, text, as_written.value), as_written.problems
    return _meant(file, text, names, as_written)


def _read(file: str, text: str, names: Names | None) -> NodeReader:
    reader = NodeReader(file, text)
    node = compose(text)
    if node is not None:
        reader.read(node, names)
    return reader


def _has_anchors(text: str) -> bool:
    """Return whether a text must not be composed as it is: aliases could make it endless."""
    if "&" not in text and "*" not in text:
        return False
    parser = CParser(text)
    try:
        while parser.check_event():
            if getattr(parser.get_event(), "anchor", None) is not None:
                return True
    except yaml.YAMLError:
        pass  # composing stops at the same place
    return False


def _looks_odd(text: str) -> bool:
    """Return whether a text that can be read may hold slips that a parser takes for something else."""
    return (
        any(sign in text for sign in _ODD_SIGNS)
        or ("?" in text and _KEY_MARK.search(text) is not None)
        or (" #" in text and _EATEN.search(text) is not None)
        or ("{" in text and _ENTRY_IN_ENTRY.search(text) is not None)
    )


def _meant(
    file: str,
    text: str,
    names: Names | None,
    as_written: NodeReader | None,
    error: yaml.YAMLError | None = None,
) -> tuple[Source, list[Problem]]:
    """Read a text with its slips mended; where that fails, fall back on what was written."""
    from dutybook.read.slips.repair import repair  # its patterns are compiled only for broken files

    mended, slips = repair(text)
    if not slips and as_written is not None and HIDDEN not in text:
        return Source(file, text, as_written.value), as_written.problems
    told = [
        Problem(slip.code, Origin(file), slip.message, line=slip.line, column=slip.column)
        for slip in slips[: MOST_OF_A_FILE + 1]
    ]
    try:
        reader = _read(file, mended.text, names) if mended else None
    except TooDeepError as deep:
        return Source(file, text, None), [*told, too_deep(file, deep)]
    except yaml.YAMLError as failure:
        reader, error = None, error or failure
    if reader is not None and mended is not None:
        return Source(file, text, reader.value, mended), told + _as_written(reader.problems, mended)
    if as_written is not None:
        return Source(file, text, as_written.value), told + as_written.problems
    if not told and error is not None:
        told = [_stopped(file, text, error)]
    return Source(file, text, None), told


def _as_written(problems: Iterable[Problem], mended: Places) -> list[Problem]:
    places = ((problem, mended.place(problem.line, problem.column)) for problem in problems)
    return [replace(problem, line=line, column=column) for problem, (line, column) in places]


def _stopped(file: str, text: str, error: yaml.YAMLError) -> Problem:
    """Say where the parser stopped, when nobody knows why."""
    lines = text.rstrip("\n").split("\n")
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(lines):  # the parser stopped behind the end: something was not closed
        line, column = len(lines), 1
    written = lines[line - 1].strip()[:40]
    message = f"从这里起读不懂：“{written}”；请核对上一行和本行的缩进、冒号、引号和括号"
    return Problem("DB101", Origin(file), message, line=line, column=column)
