"""Trials: a list before, the same list after some mutations and much noise, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from random import Random

from bench.mutations.noise import noisy_list
from bench.mutations.plain import STANDARD, Lists, Row, files_of
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
    decks = {place: cycle(_mutations(place)) for place in (*sorted(lists.rows),)}
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
    before, after = _prepared(lists, rng), None
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


def _prepared(lists: Lists, rng: Random) -> Lists:
    """Return lists in which every village has a matter of its own and one that it doesn't bear."""
    prepared = lists.copy()
    for place, villages in prepared.villages.items():
        for number, (village, own) in enumerate(villages.items()):
            fields = {"主责": "县民政局", "村级职责": ["每周走访一次。", "发现问题当天上报。"]}
            own.added.append(
                Row(
                    f"VV-{800 + number}",
                    f"{village}自有事项",
                    "依法协助政府工作事项",
                    "村务自治",
                    fields,
                )
            )
            standard = [row.id for row in prepared.rows[STANDARD] if row.id not in own.not_borne]
            own.not_borne.append(rng.choice(standard))
        del place
    return prepared


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
