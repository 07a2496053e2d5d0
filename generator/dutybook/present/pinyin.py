"""Pinyin of Chinese names: for A–Z registers, and for addresses that nobody chose."""

from __future__ import annotations

import re
from functools import lru_cache

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=16384)
def syllables(name: str) -> tuple[str, ...]:
    """Return the toneless syllables of a name; other text comes as it is."""
    from pypinyin import lazy_pinyin  # its tables take 0.3 s to load, and many builds need none

    return tuple(lazy_pinyin(name))


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
