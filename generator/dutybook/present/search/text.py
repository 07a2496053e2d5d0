"""What a question says once its style is gone; the same, line for line, as the script's ``text.js``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from dutybook.present.search.speech import (
    DAYS,
    INTENTS,
    OWN,
    PADDING,
    PARTICLES,
    SOUND_BEFORE,
    SOUND_BEHIND,
    WHERES,
)

_LONGEST_TEXT = 2000
_ASTRAL = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
_MARKS = re.compile(
    "[\x00-/:-`{-\xbf\u2000-\u206f\u20d0-\u20ff\u2190-\u2bff\u3000-\u3004\u3008-\u303f\ufe00-\ufe6f\ufeff\ufff0-\uffff]"
)
_PLAIN = re.compile(f"[0-9a-z\u4e00-\u9fff]{{0,{_LONGEST_TEXT}}}")
"""What is in that form already, as most names are."""
_CAPITALS = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
LONGEST_QUERY = 120


def normalise(text: str) -> str:
    """Return text in the one form that is compared: half-width, lower case, without marks and blanks."""
    if _PLAIN.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKC", _ASTRAL.sub("", text)[:_LONGEST_TEXT])
    return _MARKS.sub("", plain.translate(_CAPITALS))


def standard(text: str, forms: Mapping[str, str] | None) -> str:
    """Return text with every traditional or variant character in its standard form."""
    return "".join(forms.get(character, character) for character in text) if forms else text


def without(text: str, words: Sequence[str]) -> str:
    """Return text without the words, the longest first."""
    for word in words:
        if word in text:
            text = text.replace(word, "")
    return text


def essence(query: str) -> str:
    """Return what is left of a question without its padding; all of it where nothing would be left."""
    plain = normalise(query)[:LONGEST_QUERY]
    own = without(plain, OWN) or plain
    return without(own, PADDING) or own


def intent(text: str, said: str) -> tuple[str, bool]:
    """Split off what asks for an office rather than for a matter: what is left, and whether it does.

    ``said``: the whole question, which may end with what asks where something is.
    """
    left = without(text, INTENTS)
    if left != text:
        return without(left, DAYS), True
    return left, said.rstrip("".join(PARTICLES)).endswith(WHERES)


def without_sound(letters: str) -> str:
    """Return letters without the pinyin of padding; all of them where nothing else would be left."""
    left, again = letters, True
    while again:
        before = next((word for word in SOUND_BEFORE if left.startswith(word)), "")
        left = left[len(before) :]
        behind = next((word for word in SOUND_BEHIND if left.endswith(word)), "")
        left = left[: len(left) - len(behind)]
        again = bool(before or behind)
    return left or letters
