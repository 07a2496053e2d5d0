"""What earlier checks saw, so that a file that is as it was needs no parsing.

Two kept files a county: the outcome of the last check, and every file's plain value. A file is known by a digest of
its bytes, never by its date.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dutybook.cli.kept import Kept, digest

Value = tuple[bytes, bytes, list[tuple[Any, ...]]]
"""The digest of a file's bytes, its value as marshal writes it, and its problems of form as plain values."""
Values = Mapping[str, Value]
"""What is known of each file, by its path."""


class Memory:
    """The memory of one county."""

    def __init__(self, root: Path) -> None:
        name = digest(str(root).encode("utf-8", "surrogateescape")).hex()
        self._outcome, self._values = Kept(f"{name}.outcome"), Kept(f"{name}.values")

    def outcome(self, key: bytes) -> Any:
        """Return the outcome of the last check, if it was of the very same files; else None."""
        kept = self._outcome.load()
        return kept[1] if kept and kept[0] == key else None

    def keep_outcome(self, key: bytes, outcome: Any) -> None:
        """Remember the outcome of a check: plain values only."""
        self._outcome.store((key, outcome))

    def values(self) -> Values:
        """Return what files held when they were parsed last."""
        return self._values.load() or {}

    def keep_values(self, values: Values) -> None:
        """Remember what files hold."""
        self._values.store(dict(values))
