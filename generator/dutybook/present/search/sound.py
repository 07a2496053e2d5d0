"""How words sound; the same, line for line, as the script's ``sound.js``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

_SOFTENED = (
    (re.compile("^zh"), "z"),
    (re.compile("^ch"), "c"),
    (re.compile("^sh"), "s"),
    (re.compile("^n(?=[aeiouv])"), "l"),
    (re.compile("^f(?=u)"), "h"),
    (re.compile("ng$"), "n"),
)


def softened(syllable: str) -> str:
    """Return a syllable as careless ears hear it: zh = z, ch = c, sh = s, n = l, -ng = -n."""
    for pattern, instead in _SOFTENED:
        syllable = pattern.sub(instead, syllable)
    return syllable


def read_sounds(table: Mapping[str, str]) -> dict[str, str]:
    """Return character -> syllable from a table of syllables and the characters that sound so."""
    sounds: dict[str, str] = {}
    for syllable, characters in table.items():
        for character in characters:
            sounds.setdefault(character, syllable)
    return sounds


def syllables_of(text: Iterable[str], sounds: Mapping[str, str]) -> list[str]:
    """Return a text's syllables; characters without sound stand for themselves."""
    return [sounds.get(character, character) for character in text]


def split_letters(letters: str, known: AbstractSet[str]) -> list[str] | None:
    """Split letters into as few syllables as will do; None where they are no syllables."""
    ways: list[list[str] | None] = [None] * (len(letters) + 1)
    ways[len(letters)] = []
    for start in range(len(letters) - 1, -1, -1):
        for size in range(min(6, len(letters) - start), 0, -1):
            rest = ways[start + size]
            piece = letters[start : start + size]
            best = ways[start]
            if rest is not None and piece in known and (best is None or len(rest) + 1 < len(best)):
                ways[start] = [piece, *rest]
    return ways[0]


def _consumed(
    letters: str, at: int, syllables: Sequence[str], place: int, spelt: int
) -> tuple[int, int] | None:
    if at == len(letters):
        return place, spelt
    if place == len(syllables):
        return None
    syllable = syllables[place]
    for size in range(min(len(syllable), len(letters) - at), 0, -1):
        last = at + size == len(letters)
        initial = size == 1 or (size == 2 and syllable[1] == "h")
        full = size == len(syllable)
        if (full or initial or last) and letters.startswith(syllable[:size], at):
            rest = _consumed(letters, at + size, syllables, place + 1, spelt + full)
            if rest is not None:
                return rest
    return None


def spelling(letters: str, syllables: Sequence[str]) -> float:
    """Return how well letters (full pinyin, initials, or half-typed) spell a phrase: 0 to 1."""
    best = 0.0
    for start, syllable in enumerate(syllables):
        if syllable[0] != letters[0]:
            continue
        found = _consumed(letters, 0, syllables, start, 0)
        if found is not None:
            count = found[0] - start
            full = found[1] / count
            share = count / len(syllables)
            score = (0.35 + 0.65 * share) * (0.7 + 0.3 * full) * (0.85 if start else 1)
            best = max(best, score)
    return best
