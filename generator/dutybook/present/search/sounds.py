"""The table of sounds: toneless syllable -> the characters that sound so."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from dutybook.present.search.phrases import Phrase

_LONGEST = 4
"""Characters of the longest known word that is looked for around a character with several readings."""


def sounds_of(phrases: Iterable[Phrase]) -> dict[str, str]:
    """Return the table for the characters of phrases, and for those that people commonly write.

    A character with several readings gets the one that it has most often in the phrases: in a known word that
    word's, elsewhere its commonest.
    """
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT  # they take a while to load

    texts = [phrase.text for phrase in phrases]
    readings = {
        character: tuple(dict.fromkeys(map(_toneless, PINYIN_DICT[ord(character)].split(","))))
        for character in sorted({*_common(), *"".join(texts)})
        if ord(character) in PINYIN_DICT
    }
    heard: dict[str, Counter[str]] = {c: Counter() for c, said in readings.items() if len(said) > 1}
    for text in texts:
        for place, character in enumerate(text):
            if character in heard:
                word_reading = _read_in_word(text, place, PHRASES_DICT)
                heard[character][_toneless(word_reading) or readings[character][0]] += 1
    table: dict[str, list[str]] = {}
    for character, said in readings.items():
        counts = heard.get(character)
        syllable = max(counts, key=lambda s: (counts[s], s)) if counts else said[0]
        table.setdefault(syllable, []).append(character)
    return {syllable: "".join(table[syllable]) for syllable in sorted(table)}


def _read_in_word(text: str, place: int, words: Mapping[str, list[list[str]]]) -> str:
    """Return the reading of a character in the longest known word around it; empty where there is none."""
    for length in range(_LONGEST, 1, -1):
        for start in range(max(0, place - length + 1), min(place, len(text) - length) + 1):
            word = words.get(text[start : start + length])
            if word:
                return word[place - start][0]
    return ""


@cache
def _toneless(syllable: str) -> str:
    """Return a syllable in plain letters, with v for the rounded u."""
    plain = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(letter for letter in plain if letter.isascii())


@cache
def _common() -> str:
    """Return the 3,755 characters of the first level of GB 2312: those in daily use."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return "".join(pair.decode("gb2312", "ignore") for pair in rows)
