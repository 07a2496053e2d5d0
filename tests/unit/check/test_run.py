"""All rules run together: order, and silencing a rule on a line."""

import re

import pytest

from dutybook.check.rules import RULES
from dutybook.check.run import silence, silencing_mistakes
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from tests.samples import complaints, county, edited

UNKNOWN = "qingxi/list.yml:15:7 错误 目录（duties/）里没有“QT-777”。新事项请先写进目录 [DB202]"


def told(comment: str) -> list[str]:
    """Return what is said of an unknown duty in a row with a comment behind it."""
    row = "- YJ-021 森林草原防灭火"
    return complaints(county(**edited("qingxi/list.yml", (row, f"- QT-777 新事项{comment}"))))


def test_a_rule_is_not_silenced_unless_asked() -> None:
    assert told("") == told("  # 下月补目录") == [UNKNOWN]


@pytest.mark.parametrize(
    "comment",
    [
        "  # 忽略 DB202:下月补目录",
        "  # 忽略 DB202：下月补目录",
        "  # 忽略 DB202: 下月补目录",
        "  #忽略 DB202:下月补目录",
        "  # 忽略 DB203、DB202:下月补目录",
        "  # 忽略 DB202,DB203:下月补目录",
    ],
)
def test_a_rule_is_silenced_on_a_line_for_a_reason(comment: str) -> None:
    assert told(comment) == []


def test_another_rule_is_not_silenced() -> None:
    assert told("  # 忽略 DB203:下月补目录") == [UNKNOWN]


def test_without_a_reason_nothing_is_silenced_and_the_comment_is_told() -> None:
    assert told("  # 忽略 DB202") == [
        UNKNOWN,
        "qingxi/list.yml:15:19 错误 忽略一条规则要写明理由，"
        "形如 # 忽略 DB601:沿用上级文件原文 [DB113]",
    ]


def test_only_the_comments_own_line_is_silenced() -> None:
    row = "    - YJ-021 森林草原防灭火\n"
    rows = "    # 忽略 DB202:下月补\n    - QT-777 甲\n    - QT-778 乙  # 忽略 DB202:下月补\n    - QT-779 丙\n"
    found = complaints(county(**edited("qingxi/list.yml", (row, rows))))
    assert [line.split()[0] for line in found] == ["qingxi/list.yml:16:7", "qingxi/list.yml:18:7"]


def test_a_warning_of_form_may_be_silenced_too() -> None:
    tree = county(
        **edited(
            "qingxi/town.yml", ("电话: [0980-8123456]", "电话: [0980-８123456]  # 忽略 DB112:原文")
        )
    )
    assert complaints(tree) == []


@pytest.mark.parametrize("code", ["DB501", "DB599", "DB202、DB501"])
def test_a_privacy_rule_cannot_be_silenced(code: str) -> None:
    text = f"电话: 13800000000 # 忽略 {code}:本人同意\n"
    (mistake,) = silencing_mistakes([("qingxi/town.yml", text)])
    assert (mistake.code, mistake.line, mistake.column) == ("DB113", 1, 17)
    assert mistake.message == "隐私规则（DB5…）不能忽略；请改掉内容"
    problem = Problem("DB501", Origin("qingxi/town.yml"), "私人号码", line=1, column=5)
    assert silence([problem], lambda file, number: text.strip()) == [problem]


def test_problems_stand_in_the_order_of_files_and_lines() -> None:
    tree = county(
        **edited(
            "qingxi/list.yml", ("窗口: 民政窗口", "窗口: 一号"), ("- YJ-021 森林", "- QT-777 森林")
        ),
        **edited("duties/livelihood.yml", ("配合: [县财政局]", "配合: [丁, 丙]")),
    )
    assert [re.match(r"\S+", line)[0] for line in complaints(tree)] == [  # type: ignore[index]
        "duties/livelihood.yml:9:10",
        "duties/livelihood.yml:9:13",
        "qingxi/list.yml:11:13",
        "qingxi/list.yml:15:7",
    ]


@pytest.mark.parametrize(
    "path",
    ["departments.yml", "laws.yml", "duties/livelihood.yml", "qingxi/town.yml", "qingxi/list.yml"],
)
def test_nothing_is_said_to_be_missing_that_an_unreadable_file_may_hold(path: str) -> None:
    (line,) = complaints(county(**{path: "[" * 99}))
    assert line == f"{path}:1:25 错误 嵌套超过 24 层；请检查括号和缩进 [DB101]"


def test_codes_are_told_from_each_other() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(set(codes)) == sorted(codes)
    assert all(re.fullmatch(r"DB(?:120|[2-7]\d\d)", code) for code in codes)
