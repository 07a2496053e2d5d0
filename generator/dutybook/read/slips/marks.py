"""Lines that are no content: of merges that conflict, and between the parts of a file."""

from __future__ import annotations

import re

from dutybook.read.slips.draft import Draft
from dutybook.read.slips.page import Page

CONFLICT = "这里有两人同时改动留下的标记；请选定一种写法，再删去“<<<<<<<”“=======”“>>>>>>>”这三行"
SECOND_PART = "一个文件只写一份内容；请删去这一行“---”"

_PART = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?: |$)")


class Marks:
    """Tell marks from content, line by line."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._side = ""
        """The sign of the mark that opened the side of a conflict in which the line stands."""

    def holds(self, draft: Draft, is_first: bool) -> bool:
        """Return whether a line is a mark, or of the second of two wordings: the first is read on."""
        found = _CONFLICT.match(draft.text)
        if found and (self._side or found[1][0] == "<"):
            if found[1][0] == "<":
                self._page.tell(draft, 0, CONFLICT)
            self._side = "" if found[1][0] == ">" else found[1][0]
            return True
        if self._side in ("=", "|") and self._side:
            return True
        if _PART.match(draft.text) is None or is_first:
            return False
        if draft.text.startswith("---"):
            self._page.tell(draft, 0, SECOND_PART)
        return True
