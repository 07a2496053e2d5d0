"""What the files hold character by character: comments, keys and values alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dutybook.model.county import County
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.model.sensitive import Sensitive, SensitiveKind, find_sensitive


@dataclass(frozen=True)
class Texts:
    """The text of every file that could be opened, and the county as far as it could be read."""

    files: Mapping[str, str]
    """By path."""
    county: County | None

    def of_kind(self, kind: SensitiveKind) -> Iterator[tuple[str, Sensitive]]:
        """Yield the numbers of a kind that stand in the files, with their file."""
        for file, found in self._sensitive:
            if found.kind is kind:
                yield file, found

    @cached_property
    def _sensitive(self) -> tuple[tuple[str, Sensitive], ...]:
        return tuple(
            (file, found) for file, text in self.files.items() for found in find_sensitive(text)
        )

    def problem(self, code: str, file: str, start: int, message: str) -> Problem:
        """Return the error that begins at a character of a file, counted from 0."""
        text = self.files[file]
        line = text.count("\n", 0, start) + 1
        column = start - text.rfind("\n", 0, start)
        return Problem(code, Origin(file), message, line=line, column=column)
