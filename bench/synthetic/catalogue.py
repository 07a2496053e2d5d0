"""The made-up catalogue: every duty with the text that each kind of list needs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from random import Random
from typing import Any

from bench.synthetic.county import DEPARTMENTS, LAWS
from bench.synthetic.size import Size
from bench.synthetic.words import (
    ACTIONS,
    CATEGORIES,
    DEEDS,
    EVERYDAY,
    OBJECTS,
    POWERS,
    SCOPES,
    STATION,
    TAILS,
    VERBS,
    VILLAGE_CATEGORY,
    VILLAGE_DUTIES,
)
from bench.synthetic.yaml_text import Flow, Inline

MOST_DUTIES = len(SCOPES) * len(OBJECTS) * len(ACTIONS)


@dataclass(frozen=True)
class SyntheticDuty:
    """A duty: its id and name, and its fields as the catalogue writes them."""

    id: str
    name: str
    category: str
    fields: dict[str, Any]

    @property
    def row(self) -> str:
        """The duty as a list writes it."""
        return f"{self.id} {self.name}"


def town_duties(size: Size) -> list[SyntheticDuty]:
    """Return the duties of towns; the last ``size.delegable`` are powers."""
    chosen = size.random("names").sample(range(MOST_DUTIES), size.duties)
    first_power = size.duties - size.delegable
    found = []
    for index, (number, category) in enumerate(zip(chosen, cycle(CATEGORIES), strict=False)):
        chance = size.random("duty", index)
        scope, thing, action = _words(number)
        name, id = f"{scope}{thing}{action}", f"{CATEGORIES[category][1]}-{_serial(index):03}"
        if index < first_power:
            fields = _shared_text(chance, thing) | _both_sides(chance, thing)
        else:
            name = f"对擅自改动{scope}{thing}行为的{action}"
            fields = _shared_text(chance, thing) | _power(chance)
        found.append(SyntheticDuty(id, name, category, fields))
    return found


def _words(number: int) -> tuple[str, str, str]:
    number, action = divmod(number, len(ACTIONS))
    scope, thing = divmod(number, len(OBJECTS))
    return SCOPES[scope], OBJECTS[thing], ACTIONS[action]


def _serial(index: int) -> int:
    return index // len(CATEGORIES) + 1


def _shared_text(chance: Random, thing: str) -> dict[str, Any]:
    laws = chance.sample(LAWS, chance.randint(1, 2))
    bases = [f"《{law}》第{chance.choice('二三四五六七八九')}十条" for law in laws]
    said = [f"{verb}{thing}" for verb in chance.sample(EVERYDAY, chance.randint(1, 3))]
    note = f"{thing}的事先到窗口问清楚，{chance.choice(DEEDS)}。"
    fields: dict[str, Any] = {"俗称": Inline(said), "说明": note, "依据": bases}
    if chance.random() < 0.15:
        fields["办理流程"] = [
            Flow({"步骤": "受理", "由谁": "乡镇", "时限": "1个工作日"}),
            Flow({"步骤": "核对", "由谁": "乡镇", "时限": f"{chance.randint(2, 9)}个工作日"}),
            Flow({"步骤": "答复", "由谁": "乡镇", "时限": "2个工作日"}),
        ]
    return fields


def _both_sides(chance: Random, thing: str) -> dict[str, Any]:
    lead, *support = chance.sample(DEPARTMENTS, chance.randint(1, 3))
    parts = {lead: acts(chance, thing, 3, 4)}
    for name in sorted(support):  # the order in which Hugo sees them, too
        parts[name] = acts(chance, thing, 1, 2)
    return {
        "主责": lead,
        **({"配合": Inline(support)} if support else {}),
        "上级部门职责": parts,
        "乡镇职责": acts(chance, thing, 2, 4),
        "承接部门": lead,
        "工作方式": f"由{lead}直接办理，{chance.choice(DEEDS)}。",
    }


def acts(chance: Random, thing: str, fewest: int, most: int) -> list[str]:
    """Return one side's acts."""
    deeds = chance.sample(DEEDS, chance.randint(fewest, most))
    return [f"{chance.choice(VERBS)}对{thing}{deed}{chance.choice(TAILS)}。" for deed in deeds]


def _power(chance: Random) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "权力类型": chance.choice(POWERS),
        "赋权方式": chance.choice(("下放", "委托")),
        "原实施部门": chance.choice(DEPARTMENTS),
    }
    if fields["赋权方式"] == "委托":
        number = f"示托〔2026〕{chance.randint(1, 99)}号"
        fields["委托书"] = Flow({"文号": number, "日期": "2026-02-25", "期限": "2029-02-24"})
    return fields


def village_duties(size: Size) -> dict[str, list[SyntheticDuty]]:
    """Return the duties of villages by list kind."""
    found: dict[str, list[SyntheticDuty]] = {}
    number = 0
    for kind, names in VILLAGE_DUTIES.items():
        for name in names:
            number += 1
            chance = size.random("village duty", number)
            fields = _shared_text(chance, name) | _village_fields(chance, kind, name)
            duty = SyntheticDuty(f"CZ-{number:03}", name, VILLAGE_CATEGORY, fields)
            found.setdefault(kind, []).append(duty)
    return found


def _village_fields(chance: Random, kind: str, name: str) -> dict[str, Any]:
    match kind:
        case "依法自治事项":
            return {"村级职责": acts(chance, name, 2, 3)}
        case "依法协助政府工作事项":
            return {"主责": chance.choice(DEPARTMENTS), "村级职责": acts(chance, name, 2, 4)}
        case "可出具证明事项":
            return {"用途": f"办理{name}相关手续时使用"}
    other = {"情形": "其他情形", "找": STATION}
    first = {"情形": "一般情形", "找": chance.choice(DEPARTMENTS), "说明": "带上本人证件。"}
    return {"去处": [Flow(first), Flow(other)]}


def catalogue_file(category: str, duties: list[SyntheticDuty]) -> dict[str, Any]:
    """Return what one category's file of the catalogue says."""
    return {
        "类别": category,
        "事项": {duty.id: {"名称": duty.name, **duty.fields} for duty in duties},
    }
