"""A list that is being changed: which rows are still untouched, and what the changes must be found as."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from bench.mutations.plain import FIELDS, Lists, Row

T = TypeVar("T")
_PHRASES = ("会同有关部门", "每季度", "及时", "在三日内", "统一", "依法", "逐户", "书面")
_ACTS = ("组织开展业务培训。", "建立问题台账，逐项销号。", "每年向社会公布一次办理情况。")


class Expected(NamedTuple):
    """A change that must be found."""

    duty: str
    kind: str
    field: str = ""
    """The Chinese key; empty where the row as a whole changed."""
    village: str = ""


Found = list[Expected] | None
"""What a mutation must be found as; None where the list has no row for it."""


class Scene:
    """One list of a county in which mutations are made, each in a row that no other touches."""

    def __init__(self, lists: Lists, place: str, rng: random.Random) -> None:
        self.lists = lists
        self.place = place
        self.rng = rng
        self._touched: set[str] = set()
        self._new = 900

    @property
    def rows(self) -> list[Row]:
        """The rows of the list, to be changed in place."""
        return self.lists.rows[self.place]

    @property
    def categories(self) -> list[str]:
        """Every category of the list."""
        return sorted({row.category for row in self.rows})

    def pick(
        self, *headings: str, having: str = "", where: Callable[[Row], bool] | None = None
    ) -> Row | None:
        """Return a row that was not changed yet; None where there is none of the sort."""
        free = [
            row
            for row in self.rows
            if row.id not in self._touched
            and (not headings or row.heading in headings)
            and (not having or row.fields.get(having))
            and (where is None or where(row))
        ]
        if not free:
            return None
        row = self.rng.choice(free)
        self._touched.add(row.id)
        return row

    def touch(self, id: str) -> bool:
        """Reserve a duty; say whether it was free."""
        free = id not in self._touched
        self._touched.add(id)
        return free

    def new_row(self, heading: str) -> Row:
        """Return a row of a duty that was never listed."""
        self._new += 1
        id = f"ZZ-{self._new}"
        self._touched.add(id)
        category = self.rng.choice(self.categories)
        return Row(id, f"新设事项第{self._new}号", heading, category, self.fields_for(heading))

    def fields_for(self, heading: str) -> dict[str, Any]:
        """Return fields that a row of a kind needs."""
        lead = self.department()
        values: dict[str, Any] = {
            "主责": lead,
            "上级部门职责": {lead: ["制定方案并组织实施。", "通报检查结果。"]},
            "乡镇职责": ["开展日常巡查，发现问题及时上报。", "配合现场核查。"],
            "村级职责": ["协助入户宣传。"],
            "承接部门": lead,
            "工作方式": "由承接部门直接办理。",
            "权力类型": "行政检查",
            "赋权方式": "下放",
            "原实施部门": lead,
            "去处": [{"情形": "咨询", "找": lead}],
            "用途": "办理有关登记",
        }
        return {key: values[key] for key in FIELDS[heading] if key in values}

    def department(self, *but: str) -> str:
        """Return a department of the county, none of those named."""
        return self.rng.choice([name for name in self.lists.departments if name not in but])

    def bodies_of(self, row: Row) -> list[str]:
        """Return every department that a row names."""
        parts = row.fields.get("上级部门职责", {})
        return [row.fields.get("主责", ""), *acts_of(row.fields, "配合"), *parts]

    def some(self, things: Sequence[T]) -> list[T]:
        """Return at least one of some things, in their order."""
        chosen = set(self.rng.sample(range(len(things)), self.rng.randint(1, len(things))))
        return [thing for place, thing in enumerate(things) if place in chosen]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """Return things in another order."""
        return self.rng.sample(things, len(things))

    def decide(self, **change: Any) -> None:
        """Have a decision of the list's edition declare a change."""
        approval = {"机关": "青禾县委、县政府", "日期": "2026-02-25"}
        decision = {"版次": "2026", "途径": "动态调整", "变更": [change], "批准": approval}
        self.lists.decisions.append(decision)


def acts_of(fields: dict[str, Any], key: str) -> list[str]:
    """Return a text's acts, or several names; none where the field is missing."""
    written = fields.get(key, [])
    return [written] if isinstance(written, str) else list(written)


def set_acts(fields: dict[str, Any], key: str, acts: list[str]) -> None:
    """Write a text's acts, or leave the field out where none is left."""
    if acts:
        fields[key] = acts
    else:
        fields.pop(key, None)


def reworded(acts: list[str], rng: random.Random) -> list[str]:
    """Return acts of which one says something else: a phrase more, some characters less, another number."""
    at = rng.randrange(len(acts))
    act = acts[at]
    numbers = list(re.finditer(r"\d+", act))
    if numbers and rng.random() < 0.5:
        number = rng.choice(numbers)
        changed = f"{act[: number.start()]}{int(number[0]) + 3}{act[number.end() :]}"
    elif len(act) > 8 and rng.random() < 0.4:
        start = rng.randrange(len(act) - 6)
        changed = act[:start] + act[start + 4 :]
    else:
        start = rng.randrange(len(act))
        changed = act[:start] + rng.choice(_PHRASES) + act[start:]
    if _substance(changed) == _substance(act):
        changed = rng.choice(_PHRASES) + act
    return [*acts[:at], changed, *acts[at + 1 :]]


def inserted(acts: list[str], rng: random.Random) -> list[str]:
    """Return acts with one more."""
    at = rng.randrange(len(acts) + 1)
    return [*acts[:at], rng.choice([act for act in _ACTS if act not in acts]), *acts[at:]]


def dropped(acts: list[str], rng: random.Random) -> list[str]:
    """Return acts with one less."""
    at = rng.randrange(len(acts))
    return acts[:at] + acts[at + 1 :]


def _substance(text: str) -> str:
    return "".join(re.findall(r"\w", text))
