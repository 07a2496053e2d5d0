"""Mutations of the villages' standard list, and of what single villages add to it or leave out."""

from __future__ import annotations

from bench.mutations.plain import (
    ASSISTING,
    BARRED,
    EXCLUDED,
    FIELDS,
    ISSUED,
    OWN,
    OwnList,
    Row,
)
from bench.mutations.scene import Expected, Found, Scene, acts_of, reworded
from bench.mutations.town import (
    another_basis,
    another_limit,
    merged,
    moved_without_a_decision,
    recategorised,
    removed,
    renamed,
    split,
)
from bench.mutations.town_texts import village_part_reworded

_KINDS = (OWN, ASSISTING, EXCLUDED, ISSUED, BARRED)


def added(scene: Scene) -> Found:
    """A new matter of any kind."""
    row = scene.new_row(scene.rng.choice(_KINDS))
    scene.rows.insert(scene.rng.randrange(len(scene.rows) + 1), row)
    return [Expected(row.id, "added")]


def relieved(scene: Scene) -> Found:
    """What the village did, or helped with, is no longer its matter; a certificate is barred."""
    row = scene.pick(OWN, ASSISTING, ISSUED)
    if row is None:
        return None
    _become(scene, row, BARRED if row.heading == ISSUED else EXCLUDED)
    return [Expected(row.id, "reclaimed")]


def burdened_again(scene: Scene) -> Found:
    """What the village was relieved of is its matter again; a barred certificate is issued."""
    row = scene.pick(EXCLUDED, BARRED)
    if row is None:
        return None
    _become(scene, row, ISSUED if row.heading == BARRED else ASSISTING)
    return [Expected(row.id, "devolved")]


def own_became_assisting(scene: Scene) -> Found:
    """A department leads what was the village's own matter, or the other way."""
    row = scene.pick(OWN, ASSISTING)
    if row is None:
        return None
    text = row.fields.get("村级职责")
    _become(scene, row, ASSISTING if row.heading == OWN else OWN)
    row.fields.pop("村级职责", None)
    if text:
        row.fields["村级职责"] = text
    return [Expected(row.id, "lead_moved")]


def another_lead(scene: Scene) -> Found:
    """Another 主责."""
    row = scene.pick(ASSISTING)
    if row is None:
        return None
    row.fields["主责"] = scene.department(row.fields["主责"])
    return [Expected(row.id, "lead_moved", "主责")]


def somewhere_else(scene: Scene) -> Found:
    """Another body to go to, for one situation or for all."""
    row = scene.pick(EXCLUDED, BARRED)
    if row is None:
        return None
    cases = _cases(row)
    at = scene.rng.randrange(len(cases))
    cases[at]["找"] = scene.department(*(case["找"] for case in cases))
    row.fields["去处"] = cases
    return [Expected(row.id, "lead_moved", "去处")]


def situations_exchanged(scene: Scene) -> Found:
    """The same bodies, but for each other's situations: it is another body that one has to go to."""
    row = scene.pick(
        EXCLUDED, BARRED, where=lambda row: len({case["找"] for case in _cases(row)}) > 1
    )
    if row is None:
        return None
    cases = _cases(row)
    bodies = [case["找"] for case in cases]
    for case, body in zip(cases, [*bodies[1:], bodies[0]], strict=True):
        case["找"] = body
    row.fields["去处"] = cases
    return [Expected(row.id, "lead_moved", "去处")]


def situation_reworded(scene: Scene) -> Found:
    """The same body for a situation that is worded otherwise."""
    row = scene.pick(EXCLUDED, BARRED)
    if row is None:
        return None
    cases = _cases(row)
    case = scene.rng.choice(cases)
    case["情形"] = f"{case.get('情形', '')}需要留底的"
    row.fields["去处"] = cases
    return [Expected(row.id, "reworded", "去处")]


def purpose_reworded(scene: Scene) -> Found:
    """Another 用途."""
    row = scene.pick(ISSUED)
    if row is None:
        return None
    row.fields["用途"] = reworded([row.fields["用途"]], scene.rng)[0]
    return [Expected(row.id, "reworded", "用途")]


def for_other_places(scene: Scene) -> Found:
    """For villages alone, for communities alone, or for both."""
    row = scene.pick()
    if row is None:
        return None
    old = row.fields.pop("适用", None)
    if old is None or scene.rng.random() < 0.5:
        row.fields["适用"] = "社区" if old == "村" else "村"
    return [Expected(row.id, "reworded", "适用")]


def village_took_a_matter_on(scene: Scene) -> Found:
    """A village bears something besides the standard list."""
    village, own = _village(scene)
    row = scene.new_row(scene.rng.choice((OWN, ASSISTING)))
    own.added.append(row)
    return [Expected(row.id, "added", village=village)]


def village_laid_a_matter_down(scene: Scene) -> Found:
    """A village no longer bears what it had besides the standard list."""
    found = _own_row(scene)
    if found is None:
        return None
    village, own, row = found
    if any(standard.id == row.id for standard in scene.lists.standard()):
        return None  # it would go on bearing what every village does
    own.added.remove(row)
    return [Expected(row.id, "removed", village=village)]


def village_was_exempted(scene: Scene) -> Found:
    """A village no longer bears a matter of the standard list."""
    village, own = _village(scene)
    free = [row for row in scene.lists.standard() if row.id not in own.not_borne]
    row = scene.rng.choice(free)
    if not scene.touch(row.id):
        return None
    own.not_borne.append(row.id)
    return [Expected(row.id, "removed", village=village)]


def village_is_no_longer_exempt(scene: Scene) -> Found:
    """A village bears a matter of the standard list that it was exempt from."""
    village, own = _village(scene)
    standard = {row.id for row in scene.lists.standard()}
    free = [id for id in own.not_borne if id in standard]
    if not free or not scene.touch(free[0]):
        return None
    own.not_borne.remove(free[0])
    return [Expected(free[0], "added", village=village)]


def village_s_own_text_reworded(scene: Scene) -> Found:
    """What a village has besides the standard list says something else."""
    found = _own_row(scene)
    if found is None or not found[2].fields.get("村级职责"):
        return None
    village, _, row = found
    row.fields["村级职责"] = reworded(acts_of(row.fields, "村级职责"), scene.rng)
    return [Expected(row.id, "reworded", "村级职责", village)]


def village_s_own_lead_moved(scene: Scene) -> Found:
    """Another 主责 for what a village has besides the standard list."""
    found = _own_row(scene)
    if found is None or found[2].heading != ASSISTING:
        return None
    village, _, row = found
    row.fields["主责"] = scene.department(row.fields["主责"])
    return [Expected(row.id, "lead_moved", "主责", village)]


def _become(scene: Scene, row: Row, heading: str) -> None:
    """Give a row another kind, with that kind's fields; what all kinds have stays."""
    kept = [key for key in row.fields if key not in FIELDS[row.heading]]
    row.fields = {key: row.fields[key] for key in kept} | scene.fields_for(heading)
    row.heading = heading


def _cases(row: Row) -> list[dict[str, str]]:
    written = row.fields["去处"]
    return [{"找": written}] if isinstance(written, str) else [dict(case) for case in written]


def _village(scene: Scene) -> tuple[str, OwnList]:
    villages = scene.lists.villages[scene.place]
    village = scene.rng.choice(sorted(villages))
    return village, villages[village]


def _own_row(scene: Scene) -> tuple[str, OwnList, Row] | None:
    """Return a row that a village has besides the standard list, not changed yet."""
    for village, own in scene.lists.villages[scene.place].items():
        for row in own.added:
            if scene.touch(row.id):
                return village, own, row
    return None


STANDARD_MUTATIONS = (
    *(added, removed, relieved, burdened_again, own_became_assisting, another_lead),
    *(somewhere_else, situations_exchanged, situation_reworded, purpose_reworded),
    *(for_other_places, village_part_reworded, another_basis, another_limit, renamed),
    *(recategorised, merged, split, moved_without_a_decision),
)
VILLAGE_MUTATIONS = (
    *(village_took_a_matter_on, village_laid_a_matter_down, village_was_exempted),
    *(village_is_no_longer_exempt, village_s_own_text_reworded, village_s_own_lead_moved),
)
