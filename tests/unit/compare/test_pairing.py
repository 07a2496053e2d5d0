"""Which rows are one duty: by 编号, else by name, else by likeness."""

from __future__ import annotations

from dataclasses import replace

from dutybook.compare.lists import compare_rows_of_lists
from dutybook.compare.pairing import pair_rows
from tests.unit.compare.rows import row, told


def names(old: list[str], new: list[str]) -> list[tuple[str | None, str | None, float | None]]:
    """Return the names that were paired; ``编号 名称`` or a name alone."""
    sides = ([row(*_parts(written)) for written in side] for side in (old, new))
    return [
        (pair.old.name if pair.old else None, pair.new.name if pair.new else None, pair.confidence)
        for pair in pair_rows(*sides)
    ]


def _parts(written: str) -> tuple[str, str]:
    id, _, name = written.rpartition(" ")
    return id, name


def test_an_id_pairs_whatever_the_names() -> None:
    assert names(["MS-001 甲", "MS-002 乙"], ["MS-002 甲", "MS-001 乙"]) == [
        ("乙", "甲", None),
        ("甲", "乙", None),
    ]


def test_two_ids_are_two_duties_though_the_names_agree() -> None:
    assert names(["MS-001 低保受理"], ["MS-002 低保受理"]) == [
        (None, "低保受理", None),
        ("低保受理", None, None),
    ]


def test_the_same_name_pairs_for_certain_in_any_style() -> None:
    assert names(["低保受理（初审）"], ["MS-001 低保受理(初審)"]) == [
        ("低保受理（初审）", "低保受理(初審)", 1.0)
    ]


def test_the_most_alike_names_pair_first() -> None:
    old = ["高龄津贴申请", "护理补贴申请"]
    new = ["MS-002 重度残疾人护理补贴申请", "MS-001 高龄津贴申请受理"]
    assert names(old, new) == [
        ("护理补贴申请", "重度残疾人护理补贴申请", 0.76),
        ("高龄津贴申请", "高龄津贴申请受理", 0.91),
    ]


def test_names_less_alike_are_different_duties() -> None:
    assert names(["公墓建设"], ["MS-001 低保受理"]) == [
        (None, "低保受理", None),
        ("公墓建设", None, None),
    ]


def test_of_equal_names_the_one_in_the_same_category_is_meant() -> None:
    here, there = row("", "政策宣传"), replace(row("", "政策宣传"), category="应急管理及消防")
    new = [replace(there, id="YJ-001"), replace(here, id="MS-001")]
    pairs = pair_rows([here, there], new)
    assert [pair.old for pair in pairs] == [there, here]


def test_an_id_that_a_list_wrongly_has_twice_pairs_in_order() -> None:
    rows = [row("MS-001", "甲"), row("MS-001", "乙")]
    assert compare_rows_of_lists(rows, rows) == []
    assert told(compare_rows_of_lists(rows, rows[:1])) == [("MS-001", "removed", None)]


def test_changes_say_how_sure_the_pairing_is() -> None:
    (change,) = compare_rows_of_lists(
        [row("", "高龄津贴申请")], [row("MS-001", "高龄津贴申请受理")]
    )
    assert (change.kind.value, change.duty, change.confidence) == ("renamed", "MS-001", 0.91)
