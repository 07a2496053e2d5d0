"""Compare two duty lists row by row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dutybook.compare.change import ORDER, Change, ChangeKind
from dutybook.compare.pairing import Pair, pair_rows
from dutybook.compare.rows import compare_rows
from dutybook.compare.versions import Reading, Unstated
from dutybook.model.duty import TEXT_FIELDS, Listing
from dutybook.model.duty_list import DutyList

_NO_READING = Reading()
_NO_COLUMNS = {"limit", "transition"}


def compare_rows_of_lists(
    old: Iterable[Listing], new: Iterable[Listing], reading: Reading = _NO_READING
) -> list[Change]:
    """Return all changes from one list's rows to another's, in the order of the new list.

    Rows that left come last, in the order of the old list; changes of one duty stand by kind.
    """
    changes: list[Change] = []
    for pair in pair_rows(old, new):
        found = changes_of(pair, reading)
        found.sort(key=lambda change: ORDER[change.kind])
        if pair.confidence is not None:
            found = [replace(change, confidence=pair.confidence) for change in found]
        changes += found
    return changes


def changes_of(pair: Pair, reading: Reading) -> list[Change]:
    """Return the changes of one duty."""
    old, new = pair.old, pair.new
    if old is None or new is None:
        if new is not None:
            return [Change(ChangeKind.ADDED, None, new, after=new.heading)]
        return [Change(ChangeKind.REMOVED, old, None, before=old.heading)] if old else []
    return compare_rows(old, new, reading)


def unstated_in(held: DutyList | None) -> Unstated:
    """Return the fields, by kind of duty, that a list can't be compared in; none unless it is imported.

    An imported list has the columns that its source printed, and prints other columns for other kinds: what no
    row of a kind states was not asked, so that it can't have changed. Limits are no column: where a list says
    anything at all, one that is not stated is not there.
    """
    if held is None or not held.imported:
        return frozenset()
    stated = {
        (row.kind, field) for row in held.rows for field in row.text.model_fields_set & TEXT_FIELDS
    }
    columns = TEXT_FIELDS - _NO_COLUMNS if stated else TEXT_FIELDS
    kinds = {row.kind for row in held.rows}
    return frozenset((kind, field) for kind in kinds for field in columns) - stated
