"""Which problems a changed county has, for tests that look at one rule."""

from __future__ import annotations

from datetime import date

from tests.samples import complaints, county


def told(code: str, files: dict[str, str], today: date | None = None) -> list[str]:
    """Return the problems of one code as ``file:line severity``; others are another test's."""
    lines = [line.split(" ", 2) for line in complaints(county(**files), today)]
    return [
        f"{place.rpartition(':')[0]} {severity}"
        for place, severity, message in lines
        if message.endswith(f"[{code}]")
    ]
