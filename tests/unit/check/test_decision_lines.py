"""The lines that a problem proposes for a decision are lines that the checker takes."""

from __future__ import annotations

from dutybook.check.decision_lines import decision_line
from dutybook.compare.change import Change, ChangeKind
from tests.unit.present.setting_of import row_of, setting

ROW = row_of(setting(), "JS-031")


def line(before: str, after: str) -> str:
    change = Change(ChangeKind.LEAD_MOVED, ROW, ROW, "go_to", before, after)
    return decision_line(change, ())


def test_a_line_names_both_ends() -> None:
    name = "JS-031 农村房屋安全鉴定"
    said = f"- {{移交: {name}, 从: 县民政局, 到: 派出所}}"
    assert line("县民政局", "派出所") == said


def test_several_bodies_are_no_end() -> None:
    name = "JS-031 农村房屋安全鉴定"
    assert line("县民政局\n派出所", "派出所") == f"- {{移交: {name}, 到: 派出所}}"
    assert line("派出所", "县民政局\n派出所") == f"- {{移交: {name}, 从: 派出所}}"
