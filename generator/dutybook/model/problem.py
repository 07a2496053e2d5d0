"""A problem found in a county's files: data, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dutybook.model.origin import Origin


class Severity(StrEnum):
    """How much a problem weighs: an error stops publication, a warning does not."""

    ERROR = "错误"
    WARNING = "警告"
    NOTE = "说明"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: its rule, its place, what is wrong and what to do."""

    code: str
    origin: Origin
    message: str
    """What is wrong and what to write instead, in Chinese, quoting what was written."""
    severity: Severity = Severity.ERROR
    at_key: bool = False
    """Whether the place meant is the key (a wrong key) rather than its value."""
    line: int = 0
    """Counted from 1; 0 until looked up."""
    column: int = 0
    """Counted from 1 in characters."""
