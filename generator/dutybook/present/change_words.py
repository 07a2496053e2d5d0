"""One change in words: what is said of it in every voice, before anybody sets it in type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.compare.change import Change, ChangeKind, EntryChange
from dutybook.compare.responsibility import holder, leads
from dutybook.compare.spans import Mark, Span, spans
from dutybook.model.duty import FIELD_KEYS, Listing
from dutybook.model.kinds import DutyKind

NOTHING = "（无）"
_JOINED = (ChangeKind.MERGED, ChangeKind.SPLIT)


class Fact(NamedTuple):
    """What was and what is, in a few words."""

    label: str
    before: str
    after: str


class RedLine(NamedTuple):
    """One entry of a text with its runs marked: wholly new, wholly gone, or changed."""

    body: str
    """Whose part it belongs to; empty where the text has no parts."""
    spans: tuple[Span, ...]


class ChangeWords(NamedTuple):
    """A change in words."""

    verb: str
    duty: str
    """``MS-001 名称``."""
    place: str
    """The village whose own change it is; empty otherwise."""
    stands: str
    """Where the duty stands: kind of list and category."""
    decision: str
    doubt: str
    """How sure the pairing of rows without 编号 is; empty where they have one."""
    label: str
    """The field that the redline shows; empty without one."""
    facts: tuple[Fact, ...]
    redline: tuple[RedLine, ...]
    moved: tuple[tuple[str, tuple[str, ...]], ...]
    """What moved along with the lead: from whom to whom, and the acts."""
    reach: str = ""
    """How many towns the change came to; empty where it is told for one list."""

    @property
    def aside(self) -> str:
        """Where the duty stands, who decided and what is in doubt, in brackets; empty without any."""
        parts = [part for part in (self.stands, self.decision, self.doubt) if part]
        return f"\uff08{'，'.join(parts)}\uff09" if parts else ""


def words_of(change: Change, village: str = "") -> ChangeWords:
    """Return a change in words."""
    row = change.row
    redline = tuple(_redline(change))
    return ChangeWords(
        verb=change.kind.verb,
        duty=f"{change.duty} {row.name}".strip(),
        place=village,
        stands=" · ".join(part for part in (row.heading, row.category) if part),
        decision=f"决定 {change.decision}" if change.decision else "",
        doubt=_doubt(change.confidence),
        label=FIELD_KEYS.get(change.field or "", "") if redline else "",
        facts=tuple(_facts(change, redline)),
        redline=redline,
        moved=tuple(_moved(change)),
    )


def standing(row: Listing) -> str:
    """Say in which list a row stands and who leads."""
    if row.text.delegated_by:
        how = row.text.delegation or "赋权"
        return f"{row.heading}（乡镇负责，{row.text.delegated_by}{how}）"
    if leads(row):
        return f"{row.heading}（{holder(row)}负责）"
    if row.kind in (DutyKind.EXCLUDED, DutyKind.BARRED):
        return f"{row.heading}（去处：{holder(row)}）" if row.text.go_to else row.heading
    role = "承接" if row.kind is DutyKind.RECLAIMED else "牵头"
    named = row.text.receiver if row.kind is DutyKind.RECLAIMED else row.text.lead
    return f"{row.heading}（{named}{role}）" if named else row.heading


def _facts(change: Change, redline: tuple[RedLine, ...]) -> Iterator[Fact]:
    old, new = change.old, change.new
    if change.kind in _JOINED:
        yield Fact("事项", _in_line(change.before), _in_line(change.after))
    elif old is None or new is None:
        yield Fact("清单", standing(old) if old else NOTHING, standing(new) if new else NOTHING)
    elif old.kind is not new.kind and change.field is None:
        yield Fact("清单", standing(old), standing(new))
    elif not redline:
        label = FIELD_KEYS[change.field] if change.field else "清单"
        yield Fact(label, _in_line(change.before), _in_line(change.after))


def _in_line(text: str | None) -> str:
    return "；".join(text.split("\n")) if text else NOTHING


def _redline(change: Change) -> Iterator[RedLine]:
    if change.kind is ChangeKind.RENAMED:
        yield RedLine("", spans(change.before or "", change.after or ""))
    for entry in change.entries:
        yield RedLine(entry.body, runs_of(entry))


def runs_of(entry: EntryChange) -> tuple[Span, ...]:
    """Return an entry's runs; all of it where it came or went."""
    if entry.before is None:
        return (Span(Mark.INSERTED, entry.after or ""),)
    return entry.spans if entry.after is not None else (Span(Mark.DELETED, entry.before),)


def _moved(change: Change) -> Iterator[tuple[str, tuple[str, ...]]]:
    ways: dict[str, list[str]] = {}
    for moved in change.moved:
        ways.setdefault(f"{moved.source} → {moved.target}", []).append(moved.text)
    for way, texts in ways.items():
        yield way, tuple(texts)


def _doubt(confidence: float | None) -> str:
    if confidence is None:
        return ""
    sure = "" if confidence == 1 else f"，把握 {round(confidence * 100)}%"
    return f"没有编号，按名称对应{sure}"
