"""Several names in one entry of a list in brackets: ``[低保 吃低保]``, where a comma was forgotten."""

from __future__ import annotations

import re
from typing import Any

_ID = "[A-Z]{2,4}-[0-9]{3,4}(?![0-9])"
_REFERENCE = re.compile(_ID)
_BEFORE_ID = re.compile(rf"[ \u3000]+(?={_ID})")
_BETWEEN_NAMES = re.compile(
    "(?<=[\u4e00-\u9fff\u300b\uff09\u201d])[ \u3000]+(?=[\u4e00-\u9fff\u300a\uff08\u201c])"
    "(?![^\u300a\u300b]*\u300b)|" + _BEFORE_ID.pattern
)
"""A blank between two Chinese words: not within 《》, where the names of several bodies stand side by side."""


def parts_of(written: str) -> list[str]:
    """Return the names that one entry holds: mostly the entry alone.

    A duty's name behind its id may hold blanks.
    """
    pattern = _BEFORE_ID if _REFERENCE.match(written) else _BETWEEN_NAMES
    return pattern.split(written)


def all_parted(plain: Any) -> Any:
    """Return a file's plain values with every such entry of a list divided."""
    if isinstance(plain, dict):
        return {key: all_parted(value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [
            part
            for item in plain
            for part in (parts_of(item) if isinstance(item, str) else [all_parted(item)])
        ]
    return plain
