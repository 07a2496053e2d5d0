"""Find the known name that a mistyped one most likely means."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT = 2
"""Most keys have two characters: there a name is near that holds both, or has as many and one of them."""

_BEGINNING = 4
"""How many characters tell one name of a duty from others that begin alike."""


_LONGEST = 200
"""Names have at most some 130 characters; what is longer resembles everything."""


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the most similar known name, or None where nothing is similar enough to suggest."""
    from rapidfuzz import fuzz, process  # 0.05 s to load, and most runs have nothing to suggest

    candidates = sorted(set(known)) if 0 < len(written) <= _LONGEST else []
    if len(written) <= _SHORT:
        holding = [name for name in candidates if written in name or name in written]
        alike = holding or [name for name in candidates if len(name) == len(written)]
        found = process.extractOne(
            written, alike, scorer=fuzz.ratio, score_cutoff=0 if holding else 50
        )
    else:
        found = process.extractOne(written, candidates, scorer=fuzz.WRatio, score_cutoff=55)
    return found[0] if found else None


def did_you_mean(written: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the sentence that suggests the nearest known name, or ``otherwise``."""
    found = nearest(written, known)
    return f"是不是“{found}”？" if found else otherwise


def nearest_title(written: str, known: Iterable[str]) -> str | None:
    """Return the duty's name that a wrong or shortened one most likely means, or None.

    Names share many words, so more must agree than in short keys; the beginning of one name alone will do.
    """
    from rapidfuzz import fuzz, process

    start = written.rstrip("….。")
    candidates = sorted(set(known)) if start else []
    beginning = [name for name in candidates if len(start) >= _BEGINNING and name.startswith(start)]
    if len(beginning) == 1:
        return beginning[0]
    found = process.extractOne(start, candidates, scorer=fuzz.ratio, score_cutoff=60)
    return found[0] if found else None
