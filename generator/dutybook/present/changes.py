"""Changes as readers see them: one sentence before, one after, the redline, who decided and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dutybook.compare.change import WHO, Change, ChangeKind, EntryChange
from dutybook.compare.spans import Span, spans
from dutybook.model.decision import Decision
from dutybook.model.duty import FIELD_KEYS, Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.bodies import Bodies
from dutybook.present.history import ListHistory, Step
from dutybook.present.page import Link
from dutybook.present.rows import KindTag, tag_of
from dutybook.present.setting import Setting
from dutybook.present.verdict import verdict
from dutybook.present.wording import long_date

COME_AND_GONE = (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MERGED, ChangeKind.SPLIT)

_UNLISTED, _LEFT = "未列入清单", "不再列入清单"


class DecisionNote(NamedTuple):
    """The decision that a change rests on."""

    link: Link
    document: str
    """Who approved it, by which document, when."""
    reason: str


class RedEntry(NamedTuple):
    """One entry of a text that changed: with its runs marked, or wholly new or gone."""

    body: str
    mark: str
    """``changed``, ``new`` or ``gone``."""
    spans: tuple[Span, ...]
    text: str
    """The whole entry where it is new or gone."""


class ChangeView(NamedTuple):
    """One change."""

    anchor: str
    kind: str
    verb: str
    field: str
    id: str
    duty: Link
    village: Link | None
    tag: KindTag
    category: str
    bodies: tuple[str, ...]
    """Departments on either side: what a reader may filter by."""
    before: tuple[str, ...]
    after: tuple[str, ...]
    redline: tuple[RedEntry, ...]
    decision: DecisionNote | None
    doubt: str
    """How sure the pairing of rows without 编号 is; empty where it is certain."""


@dataclass(frozen=True)
class ChangeViews:
    """Turn the changes of one list into views."""

    setting: Setting
    town: Town | None
    """None for the villages' standard list."""

    @property
    def _bodies(self) -> Bodies:
        return self.setting.doors[self.town.slug].bodies if self.town else self.setting.bodies

    def of(self, change: Change, step: Step) -> ChangeView:
        """Return a change of a step as readers see it."""
        row = change.row
        before, after = self._sides(change, step)
        return ChangeView(
            anchor=anchor(change),
            kind=change.kind.value.replace("_", "-"),
            verb=change.kind.verb,
            field=FIELD_KEYS.get(change.field or "", ""),
            id=change.duty,
            duty=Link(row.name, self._address(change)),
            village=self.village(change),
            tag=tag_of(row),
            category=row.category,
            bodies=tuple(self.involved(change)),
            before=before,
            after=after,
            redline=tuple(_redline(change)),
            decision=self.note(change),
            doubt=_doubt(change.confidence),
        )

    def _sides(self, change: Change, step: Step) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if change.kind in (ChangeKind.MERGED, ChangeKind.SPLIT):
            return _lines(change.before), _lines(change.after)
        if change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED):
            return (
                (self._sentence(change.old, step.old) or _UNLISTED,),
                (self._sentence(change.new, step.new) or self._left(change),),
            )
        if change.kind in WHO and change.field in (None, "lead", "receiver", "go_to"):
            sides = self._sentence(change.old, step.old), self._sentence(change.new, step.new)
            if sides[0] != sides[1]:
                return (sides[0],), (sides[1],)
        return _lines(change.before), _lines(change.after)

    def _sentence(self, row: Listing | None, held: DutyList) -> str:
        if row is None:
            return ""
        day = held.head.effective or self.setting.today
        return verdict(row, self._bodies, day).sentence

    def _left(self, change: Change) -> str:
        duty = self.setting.book.duties.get(change.duty)
        left = duty.entry.exit if duty else None
        where = f"，现归{self._bodies.link(left.now_with).name}" if left and left.now_with else ""
        return _LEFT + where

    def _address(self, change: Change) -> str:
        if not change.duty:
            return ""
        if self.town is not None:
            return addresses.answer(self.town.slug, change.duty)
        return addresses.duty(change.duty)

    def village(self, change: Change) -> Link | None:
        """Return the village whose own change it is."""
        if change.village is None or self.town is None:
            return None
        for village in self.town.villages:
            if village.slug == change.village:
                return Link(village.name, addresses.village(self.town.slug, village.slug))
        return Link(change.village, "")

    def involved(self, change: Change) -> Iterator[str]:
        """Yield the full names of the departments on either side of a change, each once."""
        seen = set()
        for row in (change.old, change.new):
            if row is not None:
                named = (row.text.lead, row.text.receiver, row.text.delegated_by)
                for name in (*named, *row.text.support):
                    if name and (full := self._bodies.link(name).name) not in seen:
                        seen.add(full)
                        yield full

    def note(self, change: Change) -> DecisionNote | None:
        """Return the decision that a change rests on."""
        found = (d for d in self.setting.book.decisions.values() if d.id == change.decision)
        decision = next(found, None)
        if decision is None:
            return None
        link = Link(f"决定 {decision.id}", addresses.decision(decision.id))
        return DecisionNote(link, _document(decision), _reason(decision, change))


def comparison_address(history: ListHistory, step: Step) -> str:
    """Return the address of the page that sets two editions of a list side by side."""
    slug = history.town.slug if history.town else None
    return addresses.changes(slug, step.old.head.edition, step.new.head.edition)


def anchor(change: Change) -> str:
    """Return what a change is called within the page of its two editions."""
    parts = (change.village, change.duty, change.kind.value, change.field)
    return "-".join(part.replace("_", "-") for part in parts if part)


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _redline(change: Change) -> Iterator[RedEntry]:
    if change.kind is ChangeKind.RENAMED:
        runs = spans(change.before or "", change.after or "")
        yield RedEntry("", "changed", runs, "")
    for entry in change.entries:
        yield _red_entry(entry)


def _red_entry(entry: EntryChange) -> RedEntry:
    if entry.before is None:
        return RedEntry(entry.body, "new", (), entry.after or "")
    if entry.after is None:
        return RedEntry(entry.body, "gone", (), entry.before)
    return RedEntry(entry.body, "changed", entry.spans, "")


def _document(decision: Decision) -> str:
    approval = decision.approval
    if approval is None:
        return ""
    return (
        f"{approval.body}{approval.number or approval.document or ''}，{long_date(approval.date)}"
    )


def _reason(decision: Decision, change: Change) -> str:
    """Return the reason given for this duty, else for the whole decision."""
    for declared in decision.changes:
        if declared.note and any(reference.id == change.duty for reference in declared.duties):
            return declared.note
    return decision.note or decision.grounds or ""


def _doubt(confidence: float | None) -> str:
    if confidence is None or confidence >= 1:
        return ""
    return f"旧版没有编号，按名称对上，把握{round(confidence * 100)}%"
