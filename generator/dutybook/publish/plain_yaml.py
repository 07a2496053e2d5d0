"""Write plain values as YAML in the form of the county's own files: texts alone, one entry a line.

A value is quoted only where YAML would read something else; nothing is quoted for looking like a number, since
reading knows no types. Reading what was written gives the same value back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any


class InlineMap(dict[str, Any]):
    """A mapping that stands on one line, in braces."""


class InlineList(list[Any]):
    """A list that stands on one line, in brackets."""


_NEVER_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=<~")
_NEVER_IN_BLOCK = re.compile(r":(?:\s|$)|\s#|[^\S ]")
_NEVER_INLINE = re.compile(r"[,\[\]{}?]|:(?!\w)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_mapping(value: Mapping[str, Any], indent: int = 0) -> str:
    """Return a mapping in block form; its values are texts, lists and mappings."""
    return "".join(f"{line}\n" for line in _mapping(value, indent))


def _mapping(value: Mapping[str, Any], indent: int) -> Iterator[str]:
    for key, item in value.items():
        yield from _entry(f"{' ' * indent}{_scalar(key)}:", item, indent + 2)


def _sequence(value: Sequence[Any], indent: int) -> Iterator[str]:
    for item in value:
        if isinstance(item, dict) and item and not isinstance(item, InlineMap):
            first, *rest = _mapping(item, indent + 2)
            yield f"{' ' * indent}- {first.lstrip(' ')}"
            yield from rest
        else:
            yield from _entry(f"{' ' * indent}-", item, indent + 2)


def _entry(start: str, item: Any, indent: int) -> Iterator[str]:
    """Yield the lines of an entry behind its key or dash."""
    if isinstance(item, str) and _is_literal(item):
        chomping = "" if item.endswith("\n") else "-"
        yield f"{start} |{chomping}"
        yield from (f"{' ' * indent}{line}" for line in item.removesuffix("\n").split("\n"))
    elif isinstance(item, str | InlineMap | InlineList) or not item:
        yield f"{start} {_scalar(item) if isinstance(item, str) else _inline(item)}"
    else:
        yield start
        yield from (_mapping if isinstance(item, Mapping) else _sequence)(item, indent)


def _inline(item: Any) -> str:
    if isinstance(item, str):
        return _scalar(item, inline=True)
    if isinstance(item, Mapping):
        pairs = (f"{_scalar(key, inline=True)}: {_inline(value)}" for key, value in item.items())
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(map(_inline, item))}]"


def _is_literal(text: str) -> bool:
    """Return whether a text of several lines may stand as ``|`` says, line by line."""
    lines = text.removesuffix("\n").split("\n")
    return len(lines) > 1 and all(line == line.strip() != "" for line in lines)


def _scalar(text: str, inline: bool = False) -> str:
    if _is_plain(text) and not (inline and _NEVER_INLINE.search(text)):
        return text
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def _is_plain(text: str) -> bool:
    return (
        text != ""
        and text == text.strip()
        and text[0] not in _NEVER_FIRST
        and not text.startswith("...")
        and not _NEVER_IN_BLOCK.search(text)
    )
