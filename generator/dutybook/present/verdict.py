"""The answer in one sentence: who handles a duty, as its list kind says."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from dutybook.model.duty import DelegationType, Listing
from dutybook.model.kinds import DutyKind
from dutybook.present.bodies import Bodies
from dutybook.present.page import Link
from dutybook.present.wording import joined, long_date


class Tone(StrEnum):
    """How the answer looks: whether the reader is at the right door."""

    HERE = "here"
    SHARED = "shared"
    ELSEWHERE = "elsewhere"


class Verdict(NamedTuple):
    """The sentence, its tone, and the body it names first besides the place itself."""

    sentence: str
    tone: Tone
    body: Link | None


def verdict(row: Listing, bodies: Bodies, today: date) -> Verdict:
    """Say who handles the duty of ``row`` for readers of the bodies' place."""
    if row.kind is DutyKind.DELEGATED:
        return _delegated(row, bodies, today)
    return _SAYING.get(row.kind, _not_the_village)(row, bodies)


def _basic(row: Listing, bodies: Bodies) -> Verdict:
    return Verdict(f"由{bodies.own_name}办理", Tone.HERE, None)


def _supporting(row: Listing, bodies: Bodies) -> Verdict:
    lead = bodies.link(row.text.lead or "")
    return Verdict(f"{lead.name}牵头、{bodies.own_name}配合", Tone.SHARED, lead)


def _reclaimed(row: Listing, bodies: Bodies) -> Verdict:
    receiver = bodies.link(row.text.receiver or "")
    sentence = f"不归{bodies.own_noun}办、请找{receiver.name}"
    return Verdict(sentence, Tone.ELSEWHERE, receiver)


def _self_governance(row: Listing, bodies: Bodies) -> Verdict:
    return Verdict("由村（社区）自己办理", Tone.HERE, None)


def _assisting(row: Listing, bodies: Bodies) -> Verdict:
    lead = bodies.link(row.text.lead or "")
    return Verdict(f"由{lead.name}负责、村里协助", Tone.SHARED, lead)


def _issued(row: Listing, bodies: Bodies) -> Verdict:
    return Verdict("村（社区）可以开这个证明", Tone.HERE, None)


_SAYING = {
    DutyKind.BASIC: _basic,
    DutyKind.SUPPORTING: _supporting,
    DutyKind.RECLAIMED: _reclaimed,
    DutyKind.SELF_GOVERNANCE: _self_governance,
    DutyKind.ASSISTING: _assisting,
    DutyKind.ISSUED: _issued,
}


def _delegated(row: Listing, bodies: Bodies, today: date) -> Verdict:
    place, span = bodies.own_name, row.text.transition
    origin = bodies.link(row.text.delegated_by or "")
    if span is not None and today <= span.end:
        until = long_date(span.end)
        if today < span.start:
            from_day = long_date(span.start)
            return Verdict(f"{from_day}前仍由{origin.name}办理", Tone.ELSEWHERE, origin)
        sentence = f"过渡期至{until}：由{place}办理、{origin.name}共同负责"
        return Verdict(sentence, Tone.SHARED, origin)
    entrusted = row.text.delegation is DelegationType.ENTRUSTED
    how = f"受{origin.name}委托" if entrusted else f"{origin.name}下放"
    return Verdict(f"由{place}办理（{how}）", Tone.HERE, origin)


def _not_the_village(row: Listing, bodies: Bodies) -> Verdict:
    doors = tuple(dict.fromkeys(bodies.link(where.to).name for where in row.text.go_to))
    first = bodies.link(row.text.go_to[0].to) if row.text.go_to else None
    barred = row.kind is DutyKind.BARRED
    refusal = "村里不开这个证明" if barred else "不归村里办"
    where = f"、请{'到' if barred else '找'}{joined(doors)}" if doors else ""
    return Verdict(refusal + where, Tone.ELSEWHERE, first)
