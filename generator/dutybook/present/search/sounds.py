"""The table of sounds: toneless syllable -> the characters that sound so."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from dutybook.present.search.phrases import Phrase


def sounds_of(phrases: Iterable[Phrase]) -> dict[str, str]:
    """Return the table for the characters of phrases, and for those that people commonly write.

    A character with several readings gets the one it has in the phrases most often, else its commonest.
    """
    from pypinyin import lazy_pinyin  # its tables take a while to load

    counts: dict[str, dict[str, int]] = {}
    for phrase in phrases:
        said = lazy_pinyin(phrase.text, errors=_each)
        for character, syllable in zip(phrase.text, said, strict=True):
            if character != syllable:
                seen = counts.setdefault(character, {})
                seen[syllable] = seen.get(syllable, 0) + 1
    table: dict[str, list[str]] = {}
    for character in sorted(counts.keys() | set(_common())):
        heard = counts.get(character)
        syllable = max(heard, key=lambda s: (heard[s], s)) if heard else lazy_pinyin(character)[0]
        if syllable != character:
            table.setdefault(syllable, []).append(character)
    return {syllable: "".join(table[syllable]) for syllable in sorted(table)}


def _each(text: str) -> Any:
    """Return the characters that have no sound one by one, so that places stay in step."""
    return list(text)


@cache
def _common() -> str:
    """Return the 3,755 characters of the first level of GB 2312: those in daily use."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return "".join(pair.decode("gb2312", "ignore") for pair in rows)
