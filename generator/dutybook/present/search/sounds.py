"""The table of sounds: toneless syllable -> the characters that sound so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from dutybook.present.readings import reading_in_word, readings_of
from dutybook.present.search.phrases import Phrase


def sounds_of(phrases: Iterable[Phrase]) -> dict[str, str]:
    """Return the table for the characters of phrases, and for those that people commonly write.

    A character with several readings gets the one that it has most often in the phrases: in a known word that
    word's, elsewhere its commonest.
    """
    texts = [phrase.text for phrase in phrases]
    readings = {
        character: said
        for character in sorted({*_common(), *"".join(texts)})
        if (said := readings_of(character))
    }
    heard: dict[str, Counter[str]] = {c: Counter() for c, said in readings.items() if len(said) > 1}
    for text in texts:
        for place, character in enumerate(text):
            if character in heard:
                said_here = reading_in_word(text, place) or readings[character][0]
                heard[character][said_here] += 1
    table: dict[str, list[str]] = {}
    for character, said in readings.items():
        counts = heard.get(character)
        syllable = max(counts, key=lambda s: (counts[s], s)) if counts else said[0]
        table.setdefault(syllable, []).append(character)
    return {syllable: "".join(table[syllable]) for syllable in sorted(table)}


@cache
def _common() -> str:
    """Return the 3,755 characters of the first level of GB 2312: those in daily use."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return "".join(pair.decode("gb2312", "ignore") for pair in rows)
