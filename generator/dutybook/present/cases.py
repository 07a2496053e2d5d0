"""A decision in short: what it is about, where it stands, its steps; what board, home and its own page share."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dutybook.model.course import Course, CourseState, course_of
from dutybook.model.decision import VERBS, Change, Decision
from dutybook.model.identity import DutyReference
from dutybook.present import addresses
from dutybook.present.course_words import Moment, moments
from dutybook.present.duty_text import safe_address
from dutybook.present.milestones import Milestone, milestones
from dutybook.present.page import Link
from dutybook.present.setting import Setting
from dutybook.present.wording import joined


class CaseView(NamedTuple):
    """A decision as the board shows it."""

    link: Link
    id: str
    door: str
    places: str
    state: str
    stands: str
    """Where it stands on the day of the page, in a sentence or three."""
    later: str
    """JSON: ``[[day, state, sentences], …]`` for the days to come, for the page's script."""
    milestones: tuple[Milestone, ...]
    notice_until: str
    """The last day of a notice that hangs today, as in ``2026-11-28``; empty otherwise."""
    notice_address: str


@dataclass(frozen=True)
class Case:
    """A decision seen on the day of a setting."""

    setting: Setting
    decision: Decision

    @cached_property
    def course(self) -> Course:
        """Its course."""
        return course_of(self.setting.book, self.decision, self.setting.today)

    @cached_property
    def title(self) -> str:
        """What it is about: its first change, and how many there are."""
        changes = self.decision.changes
        if not changes:
            return f"决定 {self.decision.id}"
        first = changes[0]
        name = name_of(self.setting, first.duties[0])
        number = sum(len(change.duties) for change in changes)
        more = f"等{number}项" if number > 1 else ""
        return f"{VERBS[first.kind]}“{name}”{more}"

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """What is said of it from day to day."""
        return moments(self.setting.book, self.decision, self.setting.today)

    @cached_property
    def milestones(self) -> tuple[Milestone, ...]:
        """Its steps."""
        return milestones(self.setting.book, self.decision, self.course, self.setting.today)

    def view(self) -> CaseView:
        """Return the decision in short."""
        decision, course = self.decision, self.course
        noticed = course.state is CourseState.NOTICE and course.notice_end is not None
        notice = decision.notice
        return CaseView(
            link=Link(self.title, addresses.decision(decision.id)),
            id=decision.id,
            door=decision.door.value,
            places=places_of(self.setting, decision.changes),
            state=course.state.value,
            stands=self.moments[0].text,
            later=later(self.moments),
            milestones=self.milestones,
            notice_until=course.notice_end.isoformat() if noticed and course.notice_end else "",
            notice_address=safe_address(notice.address) if notice and noticed else "",
        )


def cases(setting: Setting) -> tuple[Case, ...]:
    """Return every decision, the newest first."""
    found = (Case(setting, decision) for decision in setting.book.decisions.values())
    return tuple(sorted(found, key=lambda case: case.decision.id, reverse=True))


def name_of(setting: Setting, reference: DutyReference) -> str:
    """Return a duty's name as it is called now, else as it was written."""
    known = setting.duties.get(reference.id)
    return known.name if known else reference.name or reference.id


def places_of(setting: Setting, changes: tuple[Change, ...]) -> str:
    """Name the places that changes apply to; empty where they are all that have the duties."""
    named = [place for change in changes for place in change.applies_to]
    if not all(change.applies_to for change in changes):
        return ""
    towns = {town.slug: town.name for town in setting.book.towns}
    return joined(dict.fromkeys(towns.get(place, place) for place in named))


def later(found: tuple[Moment, ...]) -> str:
    """Return the moments as the script reads them; empty where nothing is to come."""
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if len(found) > 1 else ""
