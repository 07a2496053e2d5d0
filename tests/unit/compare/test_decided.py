"""Which decision names a change, and mergers and splits, which only a decision can tell."""

from __future__ import annotations

import pytest

from dutybook.compare.books import compare_sides
from dutybook.compare.change import Change
from dutybook.compare.sides import current_side
from tests.samples import SMALL_COUNTY, book_of, county

LIST = """\
版次: {edition}
名称: {edition}年版
基本履职事项:
  民生服务:
{rows}
"""
DECISION = """\
编号: 2026-09
版次: 2026
途径: 动态调整
变更:
{changes}
批准: {{机关: 青禾县委、县政府, 日期: 2026-02-25}}
"""


def compared(
    old: list[str], new: list[str], *changes: str, decision: str | None = None
) -> list[Change]:
    """Return the changes from one list of 柳林乡 to another, under a decision."""
    sides = []
    for edition, names in (("2025", old), ("2026", new)):
        rows = "\n".join(f"    - {name}" for name in names)
        declared = "\n".join(f"  - {change}" for change in changes)
        files = {
            "liulin/list.yml": LIST.format(edition=edition, rows=rows),
            "decisions/2026-03.yml": decision or DECISION.format(changes=declared),
        }
        sides.append(current_side(book_of(county(**files)), edition, whole=True))
    return compare_sides(*sides, "liulin")


A, B, C = "MS-901 津贴发放", "MS-902 补贴发放", "MS-903 津贴补贴发放"


def told(changes: list[Change]) -> list[tuple[str, str, str | None]]:
    return [(change.duty, change.kind.value, change.decision) for change in changes]


@pytest.mark.parametrize("places", ["", ", 适用: [柳林乡]", ", 适用: [清溪镇, liulin]"])
def test_a_decision_names_a_change_where_verb_duty_and_place_agree(places: str) -> None:
    changes = compared([A], [A, B], f"{{新增: MS-902, 到: 基本履职事项{places}}}")
    assert told(changes) == [("MS-902", "added", "2026-09")]


@pytest.mark.parametrize("line", ["新增: MS-901", "退出: MS-902", "{新增: MS-902, 适用: [清溪镇]}"])
def test_another_duty_verb_or_place_names_nothing(line: str) -> None:
    assert told(compared([A], [A, B], line)) == [("MS-902", "added", None)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("批准:", "结果: {撤回: 2026-03-01}\n批准:"),
        ("版次: 2026", "版次: 2027"),
        ("版次: 2026", "版次: 2025"),
    ],
)
def test_a_decision_not_approved_or_of_another_edition_names_nothing(old: str, new: str) -> None:
    decision = DECISION.format(changes="  - 新增: MS-902").replace(old, new)
    assert told(compared([A], [A, B], decision=decision)) == [("MS-902", "added", None)]


def test_a_merger_is_one_change_for_what_came_and_went() -> None:
    (change,) = compared([A, B], [C], "{合并: [MS-901, MS-902], 为: MS-903}")
    assert told([change]) == [("MS-903", "merged", "2026-09")]
    assert (change.before, change.after) == (f"{A}\n{B}", C)
    assert change.duties == ("MS-903", "MS-901", "MS-902")


def test_a_merger_may_keep_one_of_the_ids() -> None:
    (change,) = compared([A, B], [A], "{合并: [MS-901, MS-902], 为: MS-901}")
    assert told([change]) == [("MS-901", "merged", "2026-09")]


def test_a_split_is_told_of_the_duty_that_was_split() -> None:
    (change,) = compared([C], [A, B], "{拆分: MS-903, 为: [MS-901, MS-902]}")
    assert told([change]) == [("MS-903", "split", "2026-09")]
    assert change.duties == ("MS-901", "MS-903", "MS-902")


@pytest.mark.parametrize(
    ("new", "line"),
    [
        ([], "{合并: [MS-901, MS-902], 为: MS-903}"),  # what it was to become is not in the list
        ([C], "{合并: [MS-901, MS-902], 为: MS-903, 适用: [清溪镇]}"),  # not here
        ([C], "{合并: [MS-904, MS-905], 为: MS-903}"),  # other duties
    ],
)
def test_what_a_decision_does_not_merge_here_came_and_went(new: list[str], line: str) -> None:
    kinds = {
        change.kind.value for change in compared([A, B], [*new, "MS-014 高龄津贴申请受理"], line)
    }
    assert kinds == {"added", "removed"}


def test_a_decision_about_a_town_names_what_its_villages_did() -> None:
    files = {
        "decisions/2026-03.yml": DECISION.format(
            changes="  - {退出: CZ-011, 适用: [清溪镇/柳林村]}"
        )
    }
    village = SMALL_COUNTY["qingxi/villages/liulin.yml"].split("  不承担")[0]
    old = book_of(county(**files, **{"qingxi/villages/liulin.yml": village}))
    changes = compare_sides(current_side(old, "v1"), current_side(book_of(county(**files))))
    assert [(c.duty, c.village, c.kind.value, c.decision) for c in changes] == [
        ("CZ-011", "liulin", "removed", "2026-09")
    ]
