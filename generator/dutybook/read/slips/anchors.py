"""Anchors and aliases: told each where it stands, and taken out."""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml._yaml import CParser

from dutybook.model.problem import MOST_OF_A_FILE
from dutybook.read.slips.draft import Draft, Slip
from dutybook.read.slips.values import ANCHOR

CODE = "DB108"
_ANCHOR = re.compile(r"&[^\s,\[\]{}]+[ \t]*")


def take_out_anchors(text: str, drafts: list[Draft]) -> tuple[list[Slip], bool]:
    """Return the anchors and aliases of a text, and whether the rest can be read without them.

    An alias of a one-line text is written out; what else it may stand for isn't followed: a short file
    could make a text without end of it.
    """
    slips: list[Slip] = []
    edits: list[tuple[Any, Any, str]] = []
    texts: dict[str, str] = {}
    parser = CParser(text)
    try:
        while parser.check_event() and len(slips) <= MOST_OF_A_FILE:
            event: Any = parser.get_event()
            name = getattr(event, "anchor", None)
            if name is None:
                continue
            start = event.start_mark
            slips.append(Slip(start.line + 1, start.column + 1, ANCHOR, CODE))
            if isinstance(event, yaml.AliasEvent):
                edits.append((start, event.end_mark, texts.get(name, "")))
            else:
                edits.append((start, None, ""))
                if isinstance(event, yaml.ScalarEvent) and "\n" not in event.value:
                    texts[name] = event.value
    except yaml.YAMLError:
        pass  # what else is wrong is told by whoever reads on
    if any(end is not None and not new for _, end, new in edits):
        return slips, False
    for start, end, new in reversed(edits):
        _edit(drafts[start.line], start.column, end.column if end else None, new)
    return slips, True


def _edit(draft: Draft, start: int, end: int | None, new: str) -> None:
    if end is not None:
        draft.replace(start, end, "'" + new.replace("'", "''") + "'")
    elif found := _ANCHOR.match(draft.text, start):
        draft.replace(start, found.end(), "")
