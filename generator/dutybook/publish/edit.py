"""Edits to the county's own files: exact places change, every other byte stays as it was.

Comments, order, quotes, line ends and a byte order mark are none of an edit's business, so they are kept by
never being written anew.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from dutybook.model.edit import Edit

_LINE_END = re.compile("(\r\n|\r|\n)")
_MARK = "\ufeff"


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a file's bytes with edits made; of two that overlap, only the first in its line is made."""
    text = data.decode("utf-8")
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    pieces = _LINE_END.split(text)  # line, its end, line, its end …
    for edit in _apart(edits):
        here = 2 * (edit.line - 1)
        line = pieces[here]
        pieces[here] = line[: edit.start] + edit.text + line[edit.end :]
    return (mark + "".join(pieces)).encode("utf-8")


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits from the last to the first, so that places before them stay what they were."""
    kept: list[Edit] = []
    for edit in sorted(edits):
        overlaps = kept and kept[-1].line == edit.line and edit.start < kept[-1].end
        if not overlaps:
            kept.append(edit)
    return reversed(kept)


def difference(path: str, old: bytes, new: bytes) -> str:
    """Return what changes in a file as a unified diff."""
    before, after = (_lines(data) for data in (old, new))
    return "".join(difflib.unified_diff(before, after, f"a/{path}", f"b/{path}"))


def _lines(data: bytes) -> list[str]:
    """Return the lines as a diff shows them; a carriage return at a line's end would only confuse."""
    text = data.decode("utf-8").removeprefix(_MARK)
    return [f"{line}\n" for line in _LINE_END.sub("\n", text).removesuffix("\n").split("\n")]
