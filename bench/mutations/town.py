"""Mutations of a town's list, one for every way in which the glossary says that a list can change."""

from __future__ import annotations

from bench.mutations.plain import BASIC, DELEGATED, RECLAIMED, SUPPORTING, Row
from bench.mutations.scene import Expected, Found, Scene, acts_of, reworded, set_acts
from bench.mutations.town_texts import TEXT_MUTATIONS

_METHOD = "由该部门直接办理，乡镇不再承担。"
_POWERS = ("行政许可", "行政处罚", "行政强制", "行政检查", "行政确认", "其他")


def added(scene: Scene) -> Found:
    """A new duty of any kind."""
    row = scene.new_row(scene.rng.choice((BASIC, SUPPORTING, RECLAIMED, DELEGATED)))
    scene.rows.insert(scene.rng.randrange(len(scene.rows) + 1), row)
    return [Expected(row.id, "added")]


def removed(scene: Scene) -> Found:
    """A duty that left."""
    row = scene.pick()
    if row is None:
        return None
    scene.rows.remove(row)
    return [Expected(row.id, "removed")]


def reclaimed(scene: Scene) -> Found:
    """Basic, supporting or delegated: now the department's alone."""
    row = scene.pick(BASIC, SUPPORTING, DELEGATED)
    if row is None:
        return None
    _become(row, RECLAIMED, 承接部门=scene.department(), 工作方式=_METHOD)
    return [Expected(row.id, "reclaimed")]


def devolved(scene: Scene) -> Found:
    """Reclaimed once, and back again."""
    row = scene.pick(RECLAIMED)
    if row is None:
        return None
    heading = scene.rng.choice((BASIC, SUPPORTING, DELEGATED))
    _become(row, heading, **scene.fields_for(heading))
    return [Expected(row.id, "devolved")]


def supporting_became_basic(scene: Scene) -> Found:
    """The town leads now; some of the lead's acts became its own, word for word."""
    row = scene.pick(SUPPORTING)
    if row is None:
        return None
    parts = row.fields["上级部门职责"]
    along = scene.some(acts_of(parts, row.fields["主责"]))
    town = [*acts_of(row.fields, "乡镇职责"), *along]
    _become(row, BASIC, 乡镇职责=scene.shuffled(town))
    return [Expected(row.id, "lead_moved")]


def basic_became_supporting(scene: Scene) -> Found:
    """A department leads now, with some of the town's acts, word for word."""
    row = scene.pick(BASIC, having="乡镇职责")
    if row is None:
        return None
    acts = acts_of(row.fields, "乡镇职责")
    along = scene.some(acts)
    lead = scene.department()
    _become(
        row,
        SUPPORTING,
        主责=lead,
        上级部门职责={lead: [*along, "制定年度方案。"]},
        乡镇职责=[act for act in acts if act not in along],
    )
    return [Expected(row.id, "lead_moved")]


def basic_became_supporting_with_a_new_act(scene: Scene) -> Found:
    """A department leads now, and the town's own text changed besides."""
    row = scene.pick(BASIC, having="乡镇职责")
    if row is None:
        return None
    lead, acts = scene.department(), acts_of(row.fields, "乡镇职责")
    kept = [*acts[1:], "配合做好现场秩序维护。"]
    _become(row, SUPPORTING, 主责=lead, 上级部门职责={lead: [acts[0]]}, 乡镇职责=kept)
    return [Expected(row.id, "lead_moved"), Expected(row.id, "reworded", "乡镇职责")]


def delegated_became_supporting(scene: Scene) -> Found:
    """The power went back to a department that leads."""
    row = scene.pick(DELEGATED)
    if row is None:
        return None
    _become(row, SUPPORTING, **scene.fields_for(SUPPORTING))
    return [Expected(row.id, "lead_moved")]


def supporting_became_delegated(scene: Scene) -> Found:
    """The power came to the town that only helped before."""
    row = scene.pick(SUPPORTING)
    if row is None:
        return None
    _become(row, DELEGATED, **scene.fields_for(DELEGATED))
    return [Expected(row.id, "lead_moved")]


def another_lead_with_its_part(scene: Scene) -> Found:
    """Another 主责 that takes the old one's part over, word for word."""
    row = scene.pick(SUPPORTING)
    return None if row is None else [_another_lead(scene, row)]


def another_lead_with_its_part_reworded(scene: Scene) -> Found:
    """Another 主责; of the part that moved along, one act was reworded."""
    row = scene.pick(SUPPORTING)
    if row is None:
        return None
    moved = _another_lead(scene, row)
    lead, parts = row.fields["主责"], row.fields["上级部门职责"]
    set_acts(parts, lead, reworded(acts_of(parts, lead), scene.rng))
    return [moved, Expected(row.id, "reworded", "上级部门职责")]


def lead_and_supporter_swapped(scene: Scene) -> Found:
    """A supporter leads and the lead supports; each keeps its part, or takes the other's."""
    row = scene.pick(SUPPORTING, having="配合")
    if row is None:
        return None
    lead, parts = row.fields["主责"], row.fields["上级部门职责"]
    other = scene.rng.choice(acts_of(row.fields, "配合"))
    swap = {lead: other, other: lead}
    row.fields["主责"] = other
    row.fields["配合"] = [swap.get(body, body) for body in acts_of(row.fields, "配合")]
    if scene.rng.random() < 0.5:
        row.fields["上级部门职责"] = {swap.get(body, body): acts for body, acts in parts.items()}
    return [Expected(row.id, "lead_moved", "主责"), Expected(row.id, "support_changed", "配合")]


def another_receiver(scene: Scene) -> Found:
    """Another 承接部门."""
    row = scene.pick(RECLAIMED)
    if row is None:
        return None
    row.fields["承接部门"] = scene.department(row.fields["承接部门"])
    return [Expected(row.id, "lead_moved", "承接部门")]


def basic_became_delegated(scene: Scene) -> Found:
    """The town acts by delegation now."""
    row = scene.pick(BASIC)
    if row is None:
        return None
    _become(row, DELEGATED, **scene.fields_for(DELEGATED))
    return [Expected(row.id, "delegation_changed")]


def delegated_became_basic(scene: Scene) -> Found:
    """The town acts of its own now."""
    row = scene.pick(DELEGATED)
    if row is None:
        return None
    _become(row, BASIC, **scene.fields_for(BASIC))
    return [Expected(row.id, "delegation_changed")]


def another_power(scene: Scene) -> Found:
    """Another 权力类型."""
    return _term(scene, "权力类型", "delegation_changed", _POWERS)


def another_delegation(scene: Scene) -> Found:
    """下放 instead of 委托, or the other way."""
    return _term(scene, "赋权方式", "delegation_changed", ("下放", "委托"))


def another_delegating_department(scene: Scene) -> Found:
    """Another 原实施部门."""
    return _term(scene, "原实施部门", "delegation_changed", tuple(scene.lists.departments))


def another_agreement(scene: Scene) -> Found:
    """A new 委托书, another one, or none."""
    row = scene.pick(DELEGATED)
    if row is None:
        return None
    old = row.fields.pop("委托书", None)
    if old is None or scene.rng.random() < 0.7:
        year = scene.rng.randint(2027, 2035)
        agreement = {"文号": f"青林委托〔{year}〕1号", "日期": f"{year}-02-25"}
        row.fields["委托书"] = {**(old or {}), **agreement, "期限": f"{year + 3}-02-24"}
    return [Expected(row.id, "delegation_changed", "委托书")]


def another_support(scene: Scene) -> Found:
    """A supporter more, one less, or another one."""
    row = scene.pick(SUPPORTING)
    if row is None:
        return None
    names = acts_of(row.fields, "配合")
    new = scene.department(*scene.bodies_of(row))
    how = scene.rng.randrange(3) if names else 0
    row.fields["配合"] = ([*names, new], names[1:], [new, *names[1:]])[how]
    return [Expected(row.id, "support_changed", "配合")]


def another_transition(scene: Scene) -> Found:
    """Another 过渡期, a new one, or none."""
    row = scene.pick(DELEGATED)
    if row is None:
        return None
    old = row.fields.pop("过渡期", None)
    if old is None or scene.rng.random() < 0.5:
        row.fields["过渡期"] = {"开始": "2027-03-15", "结束": f"2027-0{scene.rng.randint(4, 9)}-14"}
    return [Expected(row.id, "limit_changed", "过渡期")]


def another_limit(scene: Scene) -> Found:
    """Another 期限, a new one, or none."""
    row = scene.pick()
    if row is None:
        return None
    old = row.fields.pop("期限", None)
    if old is None or scene.rng.random() < 0.5:
        row.fields["期限"] = {"至": f"20{scene.rng.randint(30, 60)}-12-31"}
    return [Expected(row.id, "limit_changed", "期限")]


def renamed(scene: Scene) -> Found:
    """Another name."""
    row = scene.pick()
    if row is None:
        return None
    row.name = reworded([row.name], scene.rng)[0]
    return [Expected(row.id, "renamed", "名称")]


def recategorised(scene: Scene) -> Found:
    """Another category."""
    row = scene.pick()
    if row is None:
        return None
    row.category = scene.rng.choice([c for c in scene.categories if c != row.category])
    return [Expected(row.id, "recategorised", "类别")]


def another_basis(scene: Scene) -> Found:
    """Another article, another law, one more or one less."""
    row = scene.pick(having="依据")
    if row is None:
        return None
    bases = acts_of(row.fields, "依据")
    at = scene.rng.randrange(len(bases))
    how = scene.rng.randrange(4)
    if how == 0:
        bases[at] = f"{bases[at].partition('》')[0]}》第九百{scene.rng.choice('一二三四')}条"
    elif how == 1:
        bases[at] = "《某某管理办法》第三条"
    elif how == 2:
        bases.append("《某某管理办法》第三条")
    else:
        del bases[at]
    row.fields["依据"] = bases
    return [Expected(row.id, "basis_changed", "依据")]


def merged(scene: Scene) -> Found:
    """Two duties in one, as a decision says: under a new 编号, or under one of theirs."""
    first = scene.pick()
    second = scene.pick(first.heading) if first else None
    if first is None or second is None:
        return None
    if scene.rng.random() < 0.5:
        scene.rows.remove(second)
        scene.decide(合并=[first.id, second.id], 为=first.id)
        return [Expected(first.id, "merged")]
    whole = scene.new_row(first.heading)
    scene.rows[scene.rows.index(first)] = whole
    scene.rows.remove(second)
    scene.decide(合并=[f"{first.id} {first.name}", second.id], 为=[whole.id])
    return [Expected(whole.id, "merged")]


def split(scene: Scene) -> Found:
    """Two duties of one, as a decision says: the old 编号 gone, or kept by one of them."""
    whole = scene.pick()
    if whole is None:
        return None
    first, second = scene.new_row(whole.heading), scene.new_row(whole.heading)
    scene.rows.append(second)
    if scene.rng.random() < 0.5:
        scene.decide(拆分=whole.id, 为=[whole.id, second.id])
    else:
        scene.rows[scene.rows.index(whole)] = first
        scene.decide(拆分=[whole.id], 为=[first.id, second.id])
    return [Expected(whole.id, "split")]


def moved_without_a_decision(scene: Scene) -> Found:
    """One duty gone and another come, which no decision joins."""
    row = scene.pick()
    if row is None:
        return None
    other = scene.new_row(row.heading)
    scene.rows[scene.rows.index(row)] = other
    return [Expected(row.id, "removed"), Expected(other.id, "added")]


def _another_lead(scene: Scene, row: Row) -> Expected:
    """Move a row's lead, with its part."""
    old, new = row.fields["主责"], scene.department(*scene.bodies_of(row))
    parts = row.fields["上级部门职责"]
    row.fields["主责"] = new
    row.fields["上级部门职责"] = {
        new if body == old else body: acts for body, acts in parts.items()
    }
    return Expected(row.id, "lead_moved", "主责")


def _become(row: Row, heading: str, **fields: object) -> None:
    """Give a row another kind, with that kind's fields; what all kinds have stays, and texts that are shared."""
    kept = ("依据", "俗称", "说明", "办理流程", "期限")
    if {row.heading, heading} == {BASIC, SUPPORTING}:
        kept += ("村级职责",)
    row.fields = {key: row.fields[key] for key in kept if key in row.fields} | {
        key: value for key, value in fields.items() if value
    }
    row.heading = heading


def _term(scene: Scene, key: str, kind: str, values: tuple[str, ...]) -> Found:
    row = scene.pick(DELEGATED)
    if row is None:
        return None
    row.fields[key] = scene.rng.choice([value for value in values if value != row.fields[key]])
    return [Expected(row.id, kind, key)]


TOWN_MUTATIONS = (
    *(added, removed, reclaimed, devolved, supporting_became_basic, basic_became_supporting),
    *(basic_became_supporting_with_a_new_act, delegated_became_supporting),
    *(supporting_became_delegated, another_lead_with_its_part),
    *(another_lead_with_its_part_reworded, lead_and_supporter_swapped, another_receiver),
    *(basic_became_delegated, delegated_became_basic, another_power, another_delegation),
    *(another_delegating_department, another_agreement, another_support, another_transition),
    *(another_limit, renamed, *TEXT_MUTATIONS, recategorised),
    *(another_basis, merged, split, moved_without_a_decision),
)
