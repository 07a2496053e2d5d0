"""Contents that stand beside the key they belong to, for want of two blanks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dutybook.model.kinds import DutyKind

BESIDE = "“{key}”是“{above}”的内容，请再缩进两格"
BESIDE_A_NAME = "“{key}”写在了“{above}”旁边；若是它的内容，请再缩进两格"

Tell = Callable[[Any, str], None]
"""Record a problem at a node."""


_HEADINGS = frozenset(kind.value for kind in DutyKind)


def _belongs(name: str, value: Any, above: str) -> bool:
    """Return whether a value may be the content of the empty key above it: of a heading, its rows."""
    if name in _HEADINGS or isinstance(value, str):
        return False
    return above not in _HEADINGS or isinstance(value, list)


def put_under_names(node: Any, found: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Return a mapping whose keys are names, fields that stand between the names moved below them."""
    from dutybook.read.slips.words import is_known  # loads every class that has keys

    kept: dict[str, Any] = {}
    above: str | None = None
    for key in _words(node):
        value = found.get(key.value)
        if key.value not in found or key.value in kept:
            continue
        if above is not None and not isinstance(value, dict) and is_known(key.value):
            tell(key, BESIDE_A_NAME.format(key=key.value, above=above[:40]))
            kept[above] = {**kept[above], key.value: value}
            continue
        above = key.value if isinstance(value, dict) else None
        kept[key.value] = value
    return kept


def put_under_field(node: Any, found: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Return a mapping in which what follows an empty field, and is no field itself, is moved below it."""
    from dutybook.read.slips.words import is_known  # loads every class that has keys

    kept: dict[str, Any] = {}
    above: str | None = None
    for key in _words(node):
        name = key.value
        if name not in found:
            above = name if is_known(name) or name in _HEADINGS else None
        elif above is not None and _belongs(name, found[name], above) and not is_known(name):
            if above not in kept:
                tell(key, BESIDE.format(key=name[:40], above=above))
            kept[above] = {**kept.get(above, {}), name: found[name]}
        else:
            above = None
            kept[name] = found[name]
    return kept


def _words(node: Any) -> Iterator[Any]:
    """Yield the keys of a mapping that are texts."""
    return (key for key, _ in node.value if isinstance(key.value, str))
