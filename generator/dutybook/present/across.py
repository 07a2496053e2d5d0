"""Changes that came to several lists alike, told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from dutybook.compare.change import ORDER, Change
from dutybook.present import addresses
from dutybook.present.changes import ChangeView, ChangeViews, comparison_address
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


def across_lists(setting: Setting, found: Iterable[Found]) -> Iterator[TownsChange]:
    """Yield each change once, with every list that it came to; the most important kinds first."""
    merged: dict[tuple[object, ...], tuple[Change, ChangeView, list[Link]]] = {}
    for history, step, change in found:
        key = (change.kind, change.duty, change.field, change.before, change.after)
        view = ChangeViews(setting, history.town).of(change, step)
        name = history.town.name if history.town else "村级清单"
        link = Link(
            view.village.name if view.village else name,
            f"{comparison_address(history, step)}#{view.anchor}",
        )
        if key in merged:
            merged[key][2].append(link)
        else:
            merged[key] = (change, view, [link])
    for change, view, places in sorted(merged.values(), key=lambda item: ORDER[item[0].kind]):
        duty = Link(view.duty.name, addresses.duty(change.duty) if change.duty else "")
        yield TownsChange(view._replace(duty=duty), tuple(places))


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
