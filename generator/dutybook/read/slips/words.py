"""The signs and words by which a line is understood although a parser can't read it."""

from __future__ import annotations

import re
from functools import cache

WIDE_COLON = "\uff1a"
WIDE_BLANK = "\u3000"
WIDE_HASH = "\uff03"
BLANKS = " \t\u3000"
DASHES = frozenset("\uff0d\ufe63\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
"""What Chinese input methods and word processors write for ``-``."""
BULLETS = frozenset("\u2022\u25cf\u25aa\u25a0\u25c6\u00b7\u30fb\u2027*+")
SEPARATORS = "\uff0c\uff1b\u3001"
"""，；、 — what Chinese sentences use where YAML wants a comma."""
WIDE_BRACKETS = {
    "\u3010": "[",
    "\u3011": "]",
    "\uff3b": "[",
    "\uff3d": "]",
    "\uff5b": "{",
    "\uff5d": "}",
}
CLOSING = {"[": "]", "{": "}"}

KEY = r"[\u4e00-\u9fffA-Za-z][^\s:\uff1a,\uff0c\uff1b\"'\[\]{}#]{0,40}"
"""What may be a key, judged by its look."""
DUTY = re.compile(r"[A-Za-z]{2,4}[-\uff0d\u2014\u2013]?[0-9]{3,4}(?![0-9])")
"""What begins like a duty's id."""
ROW = re.compile(DUTY.pattern + r"\s+\S")
"""A duty's id with its name."""
NUMBERING = re.compile(
    r"(?:[(\uff08](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\uff09]"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.\u3001\uff0e](?!\d)|[①-⑳])\s*"
)
PAIR_AHEAD = re.compile(rf"({KEY})[ \u3000]*[:\uff1a]")


@cache
def known_keys() -> frozenset[str]:
    """Return every key that some file may hold."""
    from dutybook.model.value import Value
    from dutybook.read.schema import KINDS  # noqa: F401  # loads every class that has keys

    return frozenset(_keys_below(Value))


def _keys_below(shape: type) -> set[str]:
    keys = {str(field.alias) for field in getattr(shape, "model_fields", {}).values()}
    return keys.union(*map(_keys_below, shape.__subclasses__()))


def is_known(word: str) -> bool:
    """Return whether a word is a key of the format."""
    return word in known_keys()


def is_comment(text: str, column: int) -> bool:
    """Return whether a comment as clerks write it begins at ``column``: ``# `` or ``#忽略``."""
    return text.startswith(("# ", "##", "#忽略"), column) or text[column:].rstrip() == "#"


def hash_at(text: str, start: int) -> int:
    """Return where a comment begins, as a parser sees it; -1 for none."""
    if text.startswith("#", start) and text[start - 1 : start] in ("", " ", "\t"):
        return start
    found = min(
        (at for at in (text.find(" #", start), text.find("\t#", start)) if at >= 0), default=-1
    )
    return found + 1 if found >= 0 else -1


def end_of_value(text: str, start: int) -> int:
    """Return the column behind a plain value, its comment left out."""
    sign = hash_at(text, start)
    return len((text if sign < 0 else text[:sign]).rstrip())


def blanks_end(text: str, at: int) -> int:
    """Return the column of the first character from ``at`` that is no blank."""
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at
