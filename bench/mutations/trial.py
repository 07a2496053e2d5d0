"""Trials: a list before, the same list after some mutations and much noise, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from random import Random

from bench.mutations.noise import noisy_list
from bench.mutations.plain import ASSISTING, STANDARD, Lists, OwnList, Row, files_of
from bench.mutations.scene import Expected, Scene
from bench.mutations.town import TOWN_MUTATIONS
from bench.mutations.village import STANDARD_MUTATIONS, VILLAGE_MUTATIONS
from dutybook.compare.books import compare_town, compare_village_lists
from dutybook.compare.change import Change
from dutybook.compare.sides import Side, current_side
from dutybook.model.duty import FIELD_KEYS
from dutybook.read.book import read_county
from dutybook.read.tree import MemoryTree

Mutation = Callable[[Scene], list[Expected] | None]
_MOST = 5
"""Mutations made in one list at a time."""
_ROWS, _STANDARD_ROWS, _LEAST = 45, 12, 6
"""Rows of a place's list in a trial, of the standard list beside a town's, and of one kind."""


@dataclass(frozen=True)
class Made:
    """One mutation that was made, and the changes it must be found as."""

    name: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True)
class Trial:
    """One comparison: what was made and what was found."""

    place: str
    seed: int
    made: tuple[Made, ...]
    found: tuple[Expected, ...]

    @property
    def missed(self) -> set[Expected]:
        """What was made and not found."""
        return {change for made in self.made for change in made.expected} - set(self.found)

    @property
    def extra(self) -> list[Expected]:
        """What was found and not made."""
        expected = [change for made in self.made for change in made.expected]
        rest = list(self.found)
        for change in expected:
            if change in rest:
                rest.remove(change)
        return rest


def trials(lists: Lists, wanted: int, seed: int = 1) -> Iterator[Trial]:
    """Yield trials over every town and the standard list in turn, until so many mutations were made.

    Every mutation is made about as often as any other; every second trial is full of noise besides.
    """
    made = 0
    decks = {place: cycle(_mutations(place)) for place in sorted(lists.rows)}
    kinds = {place: len(_mutations(place)) for place in decks}
    places = [place for place, number in kinds.items() for _ in range(number // 10)]
    for number, place in enumerate(cycle(places)):
        trial = _trial(lists, place, decks[place], seed + number)
        yield trial
        made += len(trial.made)
        if made >= wanted:
            return


def noise_alone(lists: Lists, number: int, seed: int = 1) -> Iterator[Trial]:
    """Yield trials in which nothing was changed but the writing."""
    places = sorted(lists.rows)
    for n in range(number):
        yield _trial(lists, places[n % len(places)], iter(()), seed + n, noisy=True)


def _mutations(place: str) -> Sequence[Mutation]:
    if place == STANDARD:
        return STANDARD_MUTATIONS
    return (*TOWN_MUTATIONS, *VILLAGE_MUTATIONS)


def _trial(
    lists: Lists, place: str, deck: Iterator[Mutation], seed: int, noisy: bool | None = None
) -> Trial:
    rng = Random(seed)
    before = _prepared(lists, place, rng)
    after = before.copy()
    scene = Scene(after, place, rng)
    made = list(_make(scene, deck))
    if seed % 2 if noisy is None else noisy:
        noisy_list(after, place, rng)
    changes = _compare(before, after, place)
    found = tuple(_seen(change) for change in changes)
    return Trial(place, seed, tuple(made), found)


def _make(scene: Scene, deck: Iterator[Mutation]) -> Iterator[Made]:
    for _ in range(_MOST):
        mutation = next(deck, None)
        if mutation is not None and (expected := mutation(scene)):
            yield Made(mutation.__name__, tuple(expected))


def _prepared(lists: Lists, place: str, rng: Random) -> Lists:
    """Return a part of one place's lists: some rows of every kind, and villages that differ.

    Every village has a matter of its own and one of the standard list that it doesn't bear.
    """
    rows = {place: _some(lists.rows[place], _ROWS, rng)}
    villages = {place: lists.villages[place]} if place in lists.villages else {}
    if place != STANDARD:
        exempt = {id for own in lists.villages[place].values() for id in own.not_borne}
        standard = [row for row in lists.rows[STANDARD] if row.id in exempt]
        rows[STANDARD] = [*standard, *_some(lists.standard(), _STANDARD_ROWS, rng, exempt)]
    prepared = replace(lists, rows=rows, villages=villages, decisions=[]).copy()
    for number, (village, own) in enumerate(prepared.villages.get(place, {}).items()):
        own.added.append(_own_row(f"VV-{800 + number}", village))
        own.not_borne.append(rng.choice(_unborne(prepared, own)))
    return prepared


def _some(rows: Sequence[Row], number: int, rng: Random, but: Collection[str] = ()) -> list[Row]:
    """Return some rows in their order, of every kind about the same part."""
    chosen: set[str] = set()
    for heading in dict.fromkeys(row.heading for row in rows):
        of_kind = [row.id for row in rows if row.heading == heading and row.id not in but]
        share = -(-number * len(of_kind) // len(rows))
        chosen |= set(rng.sample(of_kind, min(len(of_kind), max(share, _LEAST))))
    return [row for row in rows if row.id in chosen]


def _own_row(id: str, village: str) -> Row:
    fields = {"主责": "县民政局", "村级职责": ["每周走访一次。", "发现问题当天上报。"]}
    return Row(id, f"{village}自有事项", ASSISTING, "村务自治", fields)


def _unborne(lists: Lists, own: OwnList) -> list[str]:
    return [row.id for row in lists.standard() if row.id not in own.not_borne]


def _compare(before: Lists, after: Lists, place: str) -> Iterable[Change]:
    old, new = (_side(lists, place) for lists in (before, after))
    if place == STANDARD:
        return compare_village_lists(old, new)
    return compare_town(old, new, place)


def _side(lists: Lists, place: str) -> Side:
    reading = read_county(MemoryTree(files_of(lists, place)))
    if reading.book is None or any(p.severity.name == "ERROR" for p in reading.problems):
        raise ValueError(f"the mutated lists can't be read: {reading.problems[:3]}")
    return current_side(reading.book, whole=True)


def _seen(change: Change) -> Expected:
    field = FIELD_KEYS[change.field] if change.field else ""
    return Expected(change.duty, change.kind.value, field, change.village or "")
