"""Compare texts entry by entry: equal ones first, then those that are alike, then what came and went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dutybook.compare.change import EntryChange
from dutybook.compare.normal import normal_entry, split_entries
from dutybook.compare.spans import spans

_LEAST_LIKENESS = 40.0
"""Of 100: entries less alike are told as one gone and one new."""


def same_text(old: Iterable[str], new: Iterable[str]) -> bool:
    """Return whether two texts say the same: the same entries, in any order or division."""
    before, after = _normal_entries(old), _normal_entries(new)
    return Counter(before) == Counter(after) or "".join(before) == "".join(after)


def compare_texts(
    old: Iterable[str], new: Iterable[str], body: str = ""
) -> tuple[EntryChange, ...]:
    """Return the entries that changed, came or went, in the order of the new text, gone ones last."""
    before, after = list(split_entries(old)), list(split_entries(new))
    _drop_equal(before, after)
    partners = _partners(before, after)
    changed = [
        EntryChange(body, before[partner], entry, spans(before[partner], entry))
        if (partner := partners.get(place)) is not None
        else EntryChange(body, None, entry, ())
        for place, entry in enumerate(after)
    ]
    matched = set(partners.values())
    gone = (entry for place, entry in enumerate(before) if place not in matched)
    return (*changed, *(EntryChange(body, entry, None, ()) for entry in gone))


def _normal_entries(lines: Iterable[str]) -> list[str]:
    return [form for entry in split_entries(lines) if (form := normal_entry(entry))]


def _drop_equal(before: list[str], after: list[str]) -> None:
    """Take out of both lists what they have in common."""
    for entry in list(after):
        form = normal_entry(entry)
        same = next((other for other in before if normal_entry(other) == form), None)
        if same is not None:
            before.remove(same)
            after.remove(entry)


def _partners(before: list[str], after: list[str]) -> dict[int, int]:
    """Return place after -> place before of entries that are one and the same act, reworded."""
    from rapidfuzz import fuzz  # only where texts differ

    scored = sorted(
        (-fuzz.ratio(normal_entry(old), normal_entry(new)), abs(i - j), j, i)
        for i, old in enumerate(before)
        for j, new in enumerate(after)
    )
    partners: dict[int, int] = {}
    for score, _, j, i in scored:
        if -score >= _LEAST_LIKENESS and j not in partners and i not in partners.values():
            partners[j] = i
    return partners
