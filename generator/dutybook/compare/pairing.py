"""Pair the rows of two lists: by 编号; where an imported list has none, by name, then by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def pair_rows(old: Iterable[Listing], new: Iterable[Listing]) -> list[Pair]:
    """Return pairs in the order of the new list, then the rows that left in the order of the old one."""
    olds, news = list(old), list(new)
    by_id = {row.id: row for row in olds if row.id}
    found = {id(row): Pair(by_id[row.id], row) for row in news if row.id in by_id}
    if not all(row.id for row in olds) or not all(row.id for row in news):
        found |= _without_ids(olds, news, found)
    paired = {id(pair.old) for pair in found.values()}
    left = (Pair(row, None) for row in olds if id(row) not in paired)
    return [*(found.get(id(row), Pair(None, row)) for row in news), *left]


def _without_ids(
    olds: list[Listing], news: list[Listing], found: dict[int, Pair]
) -> dict[int, Pair]:
    """Return further pairs, of rows of which at least one lacks an id."""
    taken = {id(pair.old) for pair in found.values()}
    olds = [row for row in olds if id(row) not in taken]
    news = [row for row in news if id(row) not in found]
    pairs: dict[int, Pair] = {}
    used: set[int] = set()
    for confidence, before, after in (*_same_names(olds, news), *_alike(olds, news)):
        if id(before) not in used and id(after) not in pairs:
            used.add(id(before))
            pairs[id(after)] = Pair(before, after, confidence)
    return pairs


def _same_names(
    olds: list[Listing], news: list[Listing]
) -> Iterator[tuple[float, Listing, Listing]]:
    named: dict[str, list[Listing]] = {}
    for row in olds:
        named.setdefault(normal(row.name), []).append(row)
    for row in news:
        candidates = named.get(normal(row.name), [])
        for before in sorted(candidates, key=lambda b: b.category != row.category):
            if _may_pair(before, row):
                yield 1.0, before, row


def _alike(olds: list[Listing], news: list[Listing]) -> list[tuple[float, Listing, Listing]]:
    """Return pairs of names that are alike, the most alike first."""
    from rapidfuzz import fuzz  # only imported lists need it

    likely = []
    names = [(normal(row.name), row) for row in olds]
    for after in news:
        name = normal(after.name)
        for other, before in names:
            score = fuzz.ratio(other, name, score_cutoff=100 * (_LEAST_LIKENESS - _SAME_CATEGORY))
            if score and _may_pair(before, after):
                likeness = score / 100 + _SAME_CATEGORY * (before.category == after.category)
                likely.append((min(0.99, likeness), before, after))
    likely = [found for found in likely if found[0] >= _LEAST_LIKENESS]
    return sorted(likely, key=lambda pair: (-pair[0], pair[1].position, pair[2].position))


def _may_pair(old: Listing, new: Listing) -> bool:
    """Return whether names may decide: two ids that differ are two duties."""
    return not (old.id and new.id)
