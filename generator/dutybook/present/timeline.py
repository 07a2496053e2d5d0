"""One duty's own history in one list (沿革): since which edition, and what changed when."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from dutybook.present.changes import ChangeView, ChangeViews, comparison_address
from dutybook.present.history import ListHistory, Step
from dutybook.present.page import Link
from dutybook.present.wording import long_date


class Moment(NamedTuple):
    """What one edition changed of the duty."""

    edition: Link
    """Leads to the comparison with the edition before."""
    since: str
    changes: tuple[ChangeView, ...]


class Timeline(NamedTuple):
    """The moments, newest first, and how it began."""

    moments: tuple[Moment, ...]
    beginning: str


NO_HISTORY = Timeline((), "")


def timeline(history: ListHistory, views: ChangeViews, duty_id: str) -> Timeline:
    """Return a duty's history in a list; nothing where the list has no past edition."""
    first = history.first.get(duty_id)
    if len(history.lists) < 2 or first is None:
        return NO_HISTORY
    began = f"{first.head.name}起列入清单"
    found = history.of_duty.get(duty_id)
    if not found:
        return Timeline((), f"{began}，至今没有变动")
    moments = tuple(
        _moment(history, step, tuple(views.of(change, step) for _, change in pairs))
        for step, pairs in groupby(found, key=lambda pair: pair[0])
    )
    return Timeline(moments, began)


def _moment(history: ListHistory, step: Step, changes: tuple[ChangeView, ...]) -> Moment:
    head = step.new.head
    link = Link(head.name, f"{comparison_address(history, step)}#{changes[0].anchor}")
    return Moment(link, f"{long_date(head.effective)}起" if head.effective else "", changes)
