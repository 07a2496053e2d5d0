"""Write plain values as YAML in the form of ``lists/``: one entry a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any


class Flow(dict[str, Any]):
    """A mapping that is written on one line."""


class Inline(list[str]):
    """A list that is written on one line."""


def yaml_text(content: Mapping[str, Any]) -> str:
    """Return a file's text; every scalar must be fit to stand without quotes."""
    return "\n".join(_mapping(content, "")) + "\n"


def _mapping(content: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in content.items():
        if _on_one_line(value):
            yield f"{indent}{key}: {_flow(value)}"
        else:
            yield f"{indent}{key}:"
            yield from _block(value, f"{indent}  ")


def _block(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _mapping(value, indent)
    else:
        yield from _sequence(value, indent)


def _sequence(items: Sequence[Any], indent: str) -> Iterator[str]:
    for item in items:
        if _on_one_line(item):
            yield f"{indent}- {_flow(item)}"
        else:
            first, *rest = _mapping(item, f"{indent}  ")
            yield f"{indent}- {first.lstrip()}"
            yield from rest


def _on_one_line(value: Any) -> bool:
    return isinstance(value, str | int | Flow | Inline)


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return str(value)
