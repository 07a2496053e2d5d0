"""Where a value was written, without line numbers: those are looked up only for problems."""

from __future__ import annotations

from typing import NamedTuple

Key = str | int


class Origin(NamedTuple):
    """A file of the county (path below ``lists/``) and the keys and indices that lead to the value."""

    file: str
    path: tuple[Key, ...] = ()

    def at(self, *keys: Key) -> Origin:
        """Return the origin of something inside this value."""
        return Origin(self.file, self.path + keys)
