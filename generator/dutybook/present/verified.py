"""When a contact point was last verified, and whether that is too long ago."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dutybook.present.wording import long_date


class Verified(NamedTuple):
    """What is said of the day of verification; the browser says it anew for the reader's own day."""

    day: str
    """ISO; empty where none is stated."""
    text: str
    overdue: bool


NEVER = Verified("", "", False)


def verified(day: date | None, today: date, most_days: int | None) -> Verified:
    """Return what is said; ``most_days``: after how many days a county wants it done again (None: never)."""
    if day is None:
        return Verified("", "待核实，去之前请先打电话", True) if most_days else NEVER
    told = f"{long_date(day)}核实"
    overdue = most_days is not None and (today - day).days > most_days
    return Verified(day.isoformat(), overdue_text(told) if overdue else told, overdue)


def overdue_text(told: str) -> str:
    """Return what is said of a verification too long ago; the script of the pages says the same."""
    return f"待核实（上次{told}），去之前请先打电话"
