"""The normal form of Chinese texts: what two texts have in common when they differ in noise alone.

Noise is whitespace and line breaks, full and half width, styles of quotation marks, brackets, dashes and
numbering, variant characters, how a text is divided into entries, and the mark an entry ends with.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from dutybook.compare.variants import STANDARD_FORM
from dutybook.model.numbering import one_by_one

_QUOTES = (
    "\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u300c\u300d\u300e\u300f"
    "\u301d\u301e\u301f\ufe41\ufe42\ufe43\ufe44"
)
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u30fc"
_DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb"
_OPENING, _CLOSING = "[\u3014\u3010\u3016", "]\u3015\u3011\u3017"
_FOLDED = (
    dict.fromkeys(_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOTS, "\u00b7")
    | dict.fromkeys(_OPENING, "(")
    | dict.fromkeys(_CLOSING, ")")
    | {"\u3008": "<", "\u3009": ">", "\u3002": ".", "\u301c": "~", "\u2044": "/", "\u25cb": "〇"}
    | STANDARD_FORM
)
_INVISIBLE = re.compile(
    r"[\s\u00ad\u034f\u180e\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]+"
)
_RUN = re.compile(r"-{2,}|\.{2,}")
_RUNS = {"-": "-", ".": ".."}
"""A dash and an ellipsis, however long."""
_END_MARKS = ".,;:、"
_BREAK = "\n"


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
    folded = "".join(map(fold, text))
    return _RUN.sub(lambda run: _RUNS[run[0][0]], folded)


@lru_cache(maxsize=65536)
def normal_entry(text: str) -> str:
    """Return the normal form of a list's entry: without the mark it ends with."""
    return normal(text).rstrip(_END_MARKS)


def same_text(old: Iterable[str], new: Iterable[str]) -> bool:
    """Return whether two texts say the same: the same entries in any order, or divided otherwise."""
    before, after = (list(filter(None, map(normal_entry, one_by_one(t)))) for t in (old, new))
    return Counter(before) == Counter(after) or _same_but_for_breaks(before, after)


def _same_but_for_breaks(before: list[str], after: list[str]) -> bool:
    """Return whether entries in their order are one text, where a break may stand for a mark or nothing."""
    old, new = _BREAK.join(before), _BREAK.join(after)
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            i, j = i + 1, j + 1
        elif old[i] == _BREAK:
            i, j = i + 1, j + _stands_for_a_break(new[j], old[i + 1 : i + 2])
        elif new[j] == _BREAK:
            i, j = i + _stands_for_a_break(old[i], new[j + 1 : j + 2]), j + 1
        else:
            return False
    return i == len(old) and j == len(new)


def _stands_for_a_break(mark: str, after_the_break: str) -> bool:
    return mark in _END_MARKS and mark != after_the_break
