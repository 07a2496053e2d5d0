"""Changes that came to several lists alike, told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from dutybook.compare.change import ORDER, Change
from dutybook.present import addresses
from dutybook.present.changes import ChangeView, ChangeViews, anchor, comparison_address
from dutybook.present.history import ListHistory, Step
from dutybook.present.page import Link
from dutybook.present.setting import Setting
from dutybook.present.wording import long_date

Found = tuple[ListHistory, Step, Change]


class TownsChange(NamedTuple):
    """One change and every list that it came to."""

    change: ChangeView
    places: tuple[Link, ...]
    """Each leads to the change in that list's comparison."""


class EditionMoment(NamedTuple):
    """What one edition changed of a duty, in whichever lists."""

    name: str
    since: str
    changes: tuple[TownsChange, ...]


def alike(found: Iterable[Found]) -> list[list[Found]]:
    """Gather changes that say the same of the same duty, in whichever lists; the most important kinds first."""
    merged: dict[tuple[object, ...], list[Found]] = {}
    for each in found:
        change = each[2]
        key = (change.kind, change.duty, change.field, change.before, change.after)
        merged.setdefault(key, []).append(each)
    return sorted(merged.values(), key=lambda group: ORDER[group[0][2].kind])


def across_lists(setting: Setting, found: Iterable[Found]) -> Iterator[TownsChange]:
    """Yield each change once, with every list that it came to; the most important kinds first."""
    return (told_once(setting, group) for group in alike(found))


def told_once(setting: Setting, group: list[Found]) -> TownsChange:
    """Return a change that came to several lists alike, as the first of them shows it."""
    history, step, change = group[0]
    view = ChangeViews(setting, history.town).of(change, step)
    duty = Link(view.duty.name, addresses.duty(change.duty) if change.duty else "")
    places = tuple(_place(setting, *each) for each in group)
    return TownsChange(view._replace(duty=duty), places)


def _place(setting: Setting, history: ListHistory, step: Step, change: Change) -> Link:
    village = ChangeViews(setting, history.town).village(change)
    name = village.name if village else history.name
    return Link(name, f"{comparison_address(history, step)}#{anchor(change)}")


def duty_moments(setting: Setting, duty_id: str) -> tuple[EditionMoment, ...]:
    """Return what each edition changed of a duty, newest first, over all lists."""
    histories = (*setting.histories.values(), setting.village_history)
    found = [
        (history, step, change)
        for history in histories
        for step, change in history.of_duty.get(duty_id, ())
    ]
    found.sort(key=_newness, reverse=True)
    return tuple(
        EditionMoment(name, since, tuple(across_lists(setting, of_edition)))
        for (_, name, since), of_edition in groupby(found, key=_newness)
    )


def _newness(found: Found) -> tuple[str, str, str]:
    head = found[1].new.head
    day = head.effective or head.published
    return (day.isoformat() if day else "", head.name, long_date(day) if day else "")
