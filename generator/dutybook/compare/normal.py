"""The normal form of Chinese texts: what two texts have in common when they differ in noise alone.

Noise is whitespace and line breaks, full and half width, styles of quotation marks, dashes and numbering,
variant characters, and the mark an entry of a list ends with.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from dutybook.compare.variants import STANDARD_FORM

_QUOTES = (
    "\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u300c\u300d\u300e\u300f"
    "\u301d\u301e\u301f\ufe41\ufe42\ufe43\ufe44"
)
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc"
_DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb"
_BRACKETS = {
    "\u3008": "<",
    "\u3009": ">",
    "\u3014": "[",
    "\u3015": "]",
    "\u3010": "[",
    "\u3011": "]",
}
_FOLDED = (
    dict.fromkeys(_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOTS, "\u00b7")
    | _BRACKETS
    | {"\u3002": ".", "\u301c": "~", "\u2044": "/"}
    | STANDARD_FORM
)
_NUMBER = (
    r"(?:[(\uff08](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\uff09][.、\uff0e]?"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、)\uff09]|[.\uff0e](?!\d))"
    r"|[\u2460-\u2473\u2474-\u249b\u2776-\u277f])"
)
_LEADING_NUMBER = re.compile(rf"\s*{_NUMBER}\s*")
_INNER_NUMBER = re.compile(rf"(?<=[。；;.\uff0e])\s*(?={_NUMBER})")
_END_MARKS = ".,;:、"
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")


@lru_cache(maxsize=8192)
def fold(character: str) -> str:
    """Return the form that all styles of a character share; empty for what nobody sees."""
    if _INVISIBLE.fullmatch(character):
        return ""
    compatible = unicodedata.normalize("NFKC", character)
    return "".join(_FOLDED.get(part, part) for part in compatible if not part.isspace())


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """Return the normal form of a text in one piece."""
    return "".join(map(fold, text))


@lru_cache(maxsize=65536)
def entries(text: str) -> tuple[str, ...]:
    """Split one written line where it numbers several entries, and drop the numbers."""
    parts = (_LEADING_NUMBER.sub("", part, count=1) for part in _INNER_NUMBER.split(text))
    return tuple(part.strip() for part in parts if part.strip())


def split_entries(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the entries of a text, however they are written: a list, a block, or one numbered line."""
    return tuple(entry for line in lines for entry in entries(line))


@lru_cache(maxsize=65536)
def normal_entry(text: str) -> str:
    """Return the normal form of a list's entry: without the mark it ends with."""
    return normal(text).rstrip(_END_MARKS)
