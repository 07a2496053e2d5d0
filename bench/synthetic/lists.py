"""The made-up towns' lists, today's and the edition of 2024, and the villages' list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bench.synthetic.catalogue import SyntheticDuty, acts
from bench.synthetic.size import DELEGATED, SHARES, Size
from bench.synthetic.words import CATEGORIES, COUNTY
from bench.synthetic.yaml_text import Flow

Rows = dict[str, list[SyntheticDuty]]
"""List kind -> its duties."""

_SHOWN = {
    "基本履职事项": ("依据", "乡镇职责"),
    "配合履职事项": ("依据", "主责", "配合", "上级部门职责", "乡镇职责"),
    "上级部门收回事项": ("依据", "承接部门", "工作方式"),
    "赋权事项": ("依据", "权力类型", "赋权方式", "委托书", "原实施部门"),
}
"""Fields that an edition expands, by kind."""
_OWN_TEXT = 0.03
"""Share of rows that have a text of their own."""
_NEW = 0.05
"""Share of rows that the edition of 2024 didn't have."""
_MOVED = 0.06
"""Share of rows that stood in another kind in 2024."""


def rows_of(size: Size, duties: list[SyntheticDuty], town: int) -> Rows:
    """Return a town's rows of today by kind.

    The catalogue runs from what most towns do themselves to what most gave back; chance shifts each
    duty a little, so that towns agree on most of them and not on all.
    """
    chance = size.random("rows", town)
    powers = duties[len(duties) - size.delegable :]
    counts = size.by_kind
    plain = chance.sample(range(len(duties) - size.delegable), size.rows - counts[DELEGATED])
    plain.sort(key=lambda number: number + chance.gauss(0, len(duties) / 12))
    found: Rows = {}
    for kind in SHARES:
        numbers, plain = plain[: counts[kind]], plain[counts[kind] :]
        found[kind] = [duties[number] for number in sorted(numbers)]
    found[DELEGATED] = chance.sample(powers, counts[DELEGATED])
    return {kind: _in_order(chosen) for kind, chosen in found.items() if chosen}


def _in_order(duties: list[SyntheticDuty]) -> list[SyntheticDuty]:
    return sorted(duties, key=lambda duty: list(CATEGORIES).index(duty.category))


def rows_of_2024(size: Size, rows: Rows, town: int) -> Rows:
    """Return the rows of two years ago: some weren't there yet, some stood in another kind."""
    chance = size.random("past", town)
    found: Rows = {kind: [] for kind in (*SHARES, DELEGATED)}
    for kind, duties in rows.items():
        for duty in duties:
            moved = chance.choice(list(SHARES)) if chance.random() < _MOVED else kind
            if chance.random() >= _NEW:
                found[kind if kind == DELEGATED else moved].append(duty)
    return {kind: _in_order(chosen) for kind, chosen in found.items() if chosen}


def list_file(size: Size, rows: Rows, town: int) -> dict[str, Any]:
    """Return a town's list of today: a row is a line, a few have texts of their own."""
    chance = size.random("own text", town)

    def row(kind: str, duty: SyntheticDuty) -> Any:
        if "乡镇职责" not in _SHOWN[kind] or chance.random() >= _OWN_TEXT:
            return duty.row
        return {duty.row: {"乡镇职责": acts(chance, duty.name, 2, 4)}}

    return _head("2026") | {kind: _by_category(kind, found, row) for kind, found in rows.items()}


def edition_file(rows: Rows) -> dict[str, Any]:
    """Return a past edition: every row with all that its kind shows; imported, so not frozen."""

    def row(kind: str, duty: SyntheticDuty) -> Any:
        return {duty.row: {key: duty.fields[key] for key in _SHOWN[kind] if key in duty.fields}}

    return _head("2024") | {kind: _by_category(kind, found, row) for kind, found in rows.items()}


def village_list_file(duties: Rows) -> dict[str, Any]:
    """Return the villages' list; every fifth assisting duty is for villages alone."""

    def row(kind: str, duty: SyntheticDuty) -> Any:
        alone = kind == "依法协助政府工作事项" and int(duty.id[-3:]) % 5 == 0
        return {duty.row: {"适用": "村"}} if alone else duty.row

    return _head("2026") | {kind: _by_category(kind, found, row) for kind, found in duties.items()}


def _by_category(
    kind: str, duties: Iterable[SyntheticDuty], row: Callable[[str, SyntheticDuty], Any]
) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for duty in duties:
        found.setdefault(duty.category, []).append(row(kind, duty))
    return found


def _head(year: str) -> dict[str, Any]:
    number = f"示委办发〔{year}〕8号"
    return {
        "版次": year,
        "名称": f"{year}年版",
        "批准": Flow(
            {"机关": f"{COUNTY}委、{COUNTY}政府", "文号": number, "日期": f"{year}-02-20"}
        ),
        "公布日期": f"{year}-03-02",
        "施行日期": f"{year}-03-15",
    }
