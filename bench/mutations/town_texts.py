"""Mutations of the texts of a town's rows: acts reworded, added, left out."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from bench.mutations.plain import RECLAIMED, SUPPORTING
from bench.mutations.scene import (
    Expected,
    Found,
    Scene,
    acts_of,
    dropped,
    inserted,
    reworded,
    set_acts,
)


def town_part_reworded(scene: Scene) -> Found:
    """One act of the town's part reworded."""
    return _text(scene, "乡镇职责", reworded)


def town_part_longer(scene: Scene) -> Found:
    """One act more."""
    return _text(scene, "乡镇职责", inserted)


def town_part_shorter(scene: Scene) -> Found:
    """One act less."""
    return _text(scene, "乡镇职责", dropped)


def village_part_reworded(scene: Scene) -> Found:
    """One act of the village's part reworded."""
    return _text(scene, "村级职责", reworded)


def department_part_reworded(scene: Scene) -> Found:
    """One act of a department's part reworded, a new one, or one that is gone."""
    row = scene.pick(SUPPORTING)
    if row is None:
        return None
    parts = row.fields["上级部门职责"]
    body = scene.rng.choice(sorted(parts))
    set_acts(
        parts,
        body,
        scene.rng.choice((reworded, inserted, dropped))(acts_of(parts, body), scene.rng),
    )
    return [Expected(row.id, "reworded", "上级部门职责")]


def method_reworded(scene: Scene) -> Found:
    """Another 工作方式."""
    row = scene.pick(RECLAIMED)
    if row is None:
        return None
    row.fields["工作方式"] = reworded([row.fields["工作方式"]], scene.rng)[0]
    return [Expected(row.id, "reworded", "工作方式")]


def _text(scene: Scene, key: str, change: Callable[[list[str], Random], list[str]]) -> Found:
    row = scene.pick(having=key)
    if row is None:
        return None
    set_acts(row.fields, key, change(acts_of(row.fields, key), scene.rng))
    return [Expected(row.id, "reworded", key)]


TEXT_MUTATIONS = (
    *(town_part_reworded, town_part_longer, town_part_shorter, village_part_reworded),
    *(department_part_reworded, method_reworded),
)
