"""Pair the rows of two lists: by 编号; where an imported list has none, by name, then by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dutybook.compare.normal import normal
from dutybook.model.duty import Listing

_LEAST_LIKENESS = 0.6
"""Of 1: names less alike are different duties."""
_SAME_CATEGORY = 0.05
"""What a common category adds."""


class Pair(NamedTuple):
    """A row before and after; one of them is None where a duty came or left."""

    old: Listing | None
    new: Listing | None
    confidence: float | None = None
    """None where the 编号 pairs them."""


class _Likely(NamedTuple):
    """Two rows that may be of one duty; the better pair sorts first."""

    unlikeness: float
    elsewhere: int
    """How many of category and kind differ."""
    new: int
    old: int
    """Places in the lists."""


def pair_rows(old: Iterable[Listing], new: Iterable[Listing]) -> list[Pair]:
    """Return pairs in the order of the new list, then the rows that left in the order of the old one."""
    olds, news = tuple(old), tuple(new)
    partners = _by_id(olds, news)
    if not all(row.id for row in (*olds, *news)):
        partners |= _without_ids(olds, news, partners)
    pairs = [
        Pair(olds[found[0]], row, found[1]) if (found := partners.get(place)) else Pair(None, row)
        for place, row in enumerate(news)
    ]
    kept = {place for place, _ in partners.values()}
    return [*pairs, *(Pair(row, None) for place, row in enumerate(olds) if place not in kept)]


_Partners = dict[int, tuple[int, float | None]]
"""Place in the new list -> place in the old one, and the confidence."""


def _by_id(olds: Sequence[Listing], news: Sequence[Listing]) -> _Partners:
    """Pair by 编号; where a list wrongly has one twice, the first with the first."""
    places: dict[str, list[int]] = {}
    for place, row in enumerate(olds):
        if row.id:
            places.setdefault(row.id, []).append(place)
    return {
        place: (places[row.id].pop(0), None) for place, row in enumerate(news) if places.get(row.id)
    }


def _without_ids(olds: Sequence[Listing], news: Sequence[Listing], paired: _Partners) -> _Partners:
    """Return further pairs, of rows of which at least one lacks an id."""
    taken = {place for place, _ in paired.values()}
    free_old = [(place, row) for place, row in enumerate(olds) if place not in taken]
    free_new = [(place, row) for place, row in enumerate(news) if place not in paired]
    found: _Partners = {}
    used: set[int] = set()
    for likely in sorted(_likely(free_old, free_new)):
        if likely.old not in used and likely.new not in found:
            used.add(likely.old)
            found[likely.new] = (likely.old, round(1 - likely.unlikeness, 2))
    return found


def _likely(
    olds: Sequence[tuple[int, Listing]], news: Sequence[tuple[int, Listing]]
) -> Iterator[_Likely]:
    """Yield the pairs whose names are the same or alike."""
    from rapidfuzz import fuzz, process  # only imported lists need it

    names = {place: normal(row.name) for place, row in olds}
    rows = dict(olds)
    cutoff = 100 * (_LEAST_LIKENESS - _SAME_CATEGORY)
    for place, row in news:
        alike = process.extract(
            normal(row.name), names, scorer=fuzz.ratio, score_cutoff=cutoff, limit=None
        )
        for _, score, other in alike:
            before = rows[other]
            category = normal(before.category) == normal(row.category)
            likeness = 1.0 if score == 100 else min(0.99, score / 100 + _SAME_CATEGORY * category)
            if likeness >= _LEAST_LIKENESS and not (before.id and row.id):  # two ids: two duties
                elsewhere = (not category) + (before.heading != row.heading)
                yield _Likely(1 - likeness, elsewhere, place, other)
