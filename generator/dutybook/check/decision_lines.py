"""The line that a decision would have to hold for a change: ready to be pasted under 变更."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dutybook.compare.change import Change, ChangeKind
from dutybook.model.decision import VERBS
from dutybook.model.duty import FIELD_KEYS

_NEEDS_QUOTES = re.compile(r"""[,\[\]{}#&*!|>'"%@`]|: |^[-?:] |:$""")

_WITH_ENDS = (ChangeKind.LEAD_MOVED, ChangeKind.RECATEGORISED)
_WITH_TARGET = (ChangeKind.ADDED, ChangeKind.DEVOLVED)
_WITH_FIELD = (ChangeKind.REWORDED,)


def decision_line(change: Change, places: Iterable[str]) -> str:
    """Return the line for a change in these places; none means every list that has the duty."""
    parts = [f"{VERBS[change.kind.value]}: {_quoted(full_name(change))}"]
    if change.kind in _WITH_ENDS:
        parts += _end("从", change.before)
    if change.kind in (*_WITH_ENDS, *_WITH_TARGET):
        parts += _end("到", change.after)
    if change.kind in _WITH_FIELD and change.field:
        parts.append(f"内容: [{FIELD_KEYS.get(change.field, change.field)}]")
    if places := tuple(places):
        parts.append(f"适用: [{', '.join(map(_quoted, places))}]")
    return f"- {{{', '.join(parts)}}}"


def full_name(change: Change) -> str:
    """Return ``编号 名称`` of the changed duty."""
    return f"{change.duty} {change.row.name}".strip()


def _end(key: str, text: str | None) -> Iterator[str]:
    """Yield an end of the change; none where there are several: a line names one body or one kind of list."""
    if text and "\n" not in text:
        yield f"{key}: {_quoted(text)}"


def _quoted(text: str) -> str:
    if not _NEEDS_QUOTES.search(text):
        return text
    return "'" + text.replace("'", "''") + "'"
