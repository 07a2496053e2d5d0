"""How Chinese characters are read, by themselves and in words: pypinyin's tables, without tones.

The tables take 0.2 s to load, so they are loaded by whoever asks first. Of the package only its data are
used: reading thousands of short names needs no segmenter, which takes as long again to get ready.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from functools import cache

_LONGEST = 4
"""Characters of the longest word that is looked for; what is longer in the table are sayings."""


def readings_of(character: str) -> tuple[str, ...]:
    """Return the toneless syllables that a character may have, the commonest first; none for other characters."""
    said = _tables()[1].get(ord(character), "")
    return tuple(dict.fromkeys(map(_toneless, said.split(",")))) if said else ()


def word_at(text: str, start: int) -> tuple[str, ...]:
    """Return the syllables of the longest known word that begins at a place; none where there is no word."""
    words = _tables()[0]
    for length in range(min(_LONGEST, len(text) - start), 1, -1):
        if word := words.get(text[start : start + length]):
            return tuple(_toneless(said[0]) for said in word)
    return ()


def reading_in_word(text: str, place: int) -> str:
    """Return the reading of a character in the longest known word around it; empty where there is none."""
    words = _tables()[0]
    for length in range(_LONGEST, 1, -1):
        for start in range(max(0, place - length + 1), min(place, len(text) - length) + 1):
            if word := words.get(text[start : start + length]):
                return _toneless(word[place - start][0])
    return ""


@cache
def _tables() -> tuple[Mapping[str, list[list[str]]], Mapping[int, str]]:
    """Return word -> the readings of each of its characters, and code point -> readings with commas between."""
    os.environ.setdefault(
        "PYPINYIN_NO_PHRASES", "1"
    )  # else its segmenter learns them, which we don't use
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    return phrases_dict, pinyin_dict


@cache
def _toneless(syllable: str) -> str:
    """Return a syllable in plain letters, with v for the rounded u."""
    plain = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(letter for letter in plain if letter.isascii())
