"""Marks of web pages in a text: what a page shows as it is written, since texts here have no marks.

They come along when a text is copied from a page's source, a content system or a chat program.
"""

from __future__ import annotations

import re
from typing import Any

_TAGS = (
    "a|b|big|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|o:p|p|pre|s|section"
    "|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
)
_MARK = re.compile(
    rf"</?(?:{_TAGS})(?:\s[^<>]{{0,400}})?\s*/?>|&(?:[a-z]{{2,8}}|#[0-9]{{2,6}}|#x[0-9a-f]{{2,5}});",
    re.IGNORECASE,
)
_PARTING = re.compile(r"</?(?:br|dd|div|dt|h[1-6]|hr|li|p|section|t[dhr])\b[^<>]*>", re.IGNORECASE)
"""Marks that part two lines of a page."""
_BETWEEN = re.compile(r"(?<=\S)\n+(?=\S)")


def find_mark(text: str) -> re.Match[str] | None:
    """Return the first mark of a web page in a text."""
    return _MARK.search(text)


def without_marks(text: str) -> str | None:
    """Return a text as a page would have shown it; None where the marks part lines, which nobody can guess."""
    from html import unescape  # what it looks up takes time to load

    parted = _PARTING.sub("\n", text).strip()
    if _BETWEEN.search(re.sub(r"[ \u3000]*\n[ \u3000]*", "\n", parted)):
        return None
    bare = _MARK.sub(lambda mark: mark[0] if mark[0][0] == "&" else "", parted)
    return unescape(bare).replace("\xa0", " ").strip("\u3000 \n")


def all_without_marks(plain: Any) -> Any:
    """Return a file's plain values with every text as ``without_marks`` makes it."""
    if isinstance(plain, dict):
        return {key: all_without_marks(value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [all_without_marks(value) for value in plain]
    bare = without_marks(plain) if isinstance(plain, str) and find_mark(plain) else None
    return plain if bare is None else bare
