"""Pinyin of Chinese names: for A–Z registers, and for addresses that nobody chose."""

from __future__ import annotations

import re
from functools import lru_cache

from dutybook.present.readings import readings_of, word_at

_NO_HAN = re.compile(r"[^\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=16384)
def syllables(name: str) -> tuple[str, ...]:
    """Return the toneless syllables of a name; other text comes as it is, its runs in one piece."""
    found: list[str] = []
    place = 0
    while place < len(name):
        if run := _NO_HAN.match(name, place):
            said: tuple[str, ...] = (run[0],)
            place = run.end()
        else:
            said = word_at(name, place) or readings_of(name[place])[:1] or (name[place],)
            place += len(said)
        found += said
    return tuple(found)


def initial(name: str) -> str:
    """Return the letter under which a register files a name: A to Z, else ``#``."""
    for syllable in syllables(name.lstrip("《“（(〈")):
        letter = syllable[:1].upper()
        return letter if "A" <= letter <= "Z" else "#"
    return "#"


def slug_of(name: str) -> str:
    """Return an address made of a name's pinyin."""
    slug = _NOT_SLUG.sub("-", "".join(syllables(name)).lower()).strip("-")
    return slug if slug[:1].isalpha() else f"p-{slug}"
