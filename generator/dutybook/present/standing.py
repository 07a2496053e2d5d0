"""Which list holds today, and which one is coming."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dutybook.model.duty_list import DutyList


class Standing(NamedTuple):
    """The list in force on a day, and a published one that isn't yet."""

    now: DutyList | None
    coming: DutyList | None


def standing(current: DutyList | None, editions: tuple[DutyList, ...], today: date) -> Standing:
    """Return which list leads: before 施行日期 the newest edition in force, the coming one beside it.

    Where no edition is in force yet, the coming list leads alone.
    """
    if current is None or current.head.in_force(today):
        return Standing(current, None)
    in_force = [edition for edition in editions if edition.head.in_force(today)]
    return Standing(in_force[-1], current) if in_force else Standing(current, None)
