"""A key of the format as the manual describes it."""

from __future__ import annotations

from typing import NamedTuple


class DescribedKey(NamedTuple):
    """One key: what may be written under it and what it means."""

    key: str
    required: bool
    form: str
    """The kind of value, in the words of the manual: 日期, 整数, 一项或几项 …"""
    choices: tuple[str, ...]
    """The words of which one is to be written; empty where any may."""
    what: str
    example: str
    """A short example as it stands in a file; empty where a longer one would be needed."""
    default: str
    below: str
    """The model whose keys stand below this one; empty for none."""
