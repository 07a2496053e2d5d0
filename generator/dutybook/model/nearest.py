"""Find the known name that a mistyped one most likely means."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the most similar known name, or None where nothing is similar enough to suggest."""
    from rapidfuzz import fuzz, process  # 0.05 s to load, and most runs have nothing to suggest

    candidates = sorted(set(known))
    found = process.extractOne(written, candidates, scorer=fuzz.WRatio, score_cutoff=55)
    return found[0] if found else None


def did_you_mean(written: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the sentence that suggests the nearest known name, or ``otherwise``."""
    found = nearest(written, known)
    return f"是不是“{found}”？" if found else otherwise
