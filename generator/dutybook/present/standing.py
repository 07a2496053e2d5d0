"""Which list holds today, and which one is coming."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.kinds import EVERYDAY_FIELDS


class Standing(NamedTuple):
    """The list in force on a day, and a published one that isn't yet."""

    now: DutyList | None
    coming: DutyList | None


def standing(current: DutyList | None, editions: tuple[DutyList, ...], today: date) -> Standing:
    """Return which list leads: before 施行日期 the newest edition in force, the coming one beside it.

    Where no edition is in force yet, the coming list leads alone. A draft is nobody's business yet. An edition
    that leads says what the current list says beside the law: counters, notes, everyday names.
    """
    in_force = [edition for edition in editions if edition.head.in_force(today)]
    if current is None or not in_force:
        return Standing(current, None)
    is_draft = current.is_draft(editions)
    if current.head.in_force(today) and not is_draft:
        return Standing(current, None)
    return Standing(_explained(in_force[-1], current), None if is_draft else current)


def _explained(edition: DutyList, current: DutyList) -> DutyList:
    """Return an edition with what explains its rows, which freezing leaves out, as it is today."""
    today = current.by_id()
    return replace(
        edition, rows=tuple(_with_everyday(row, today.get(row.id)) for row in edition.rows)
    )


def _with_everyday(row: Listing, today: Listing | None) -> Listing:
    if today is None or today.kind is not row.kind:
        return row
    own = row.text.model_fields_set
    added = {name: getattr(today.text, name) for name in EVERYDAY_FIELDS if name not in own}
    stated = {name: value for name, value in added.items() if value}
    text = row.text.model_copy(update=stated) if stated else row.text
    return replace(row, text=text, counter=row.counter or today.counter)
