"""One mistake, one complaint: what only follows from it isn't told."""

from __future__ import annotations

import re
from datetime import date

import pytest

from dutybook.cli.watch import Checker
from dutybook.model.problem import Problem, Severity
from dutybook.read.tree import MemoryTree
from tests.decided import DECIDED_COUNTY

TODAY = date(2026, 3, 20)
_VALUE = re.compile(r"( *(?:- )?)([^\s:{}\[\]]+): .+")
_FROZEN = "DB304"
"""Told of whatever is changed in a frozen edition."""


def told(files: dict[str, str], checker: Checker, changed: dict[str, str]) -> list[Problem]:
    files.clear()
    files.update({**DECIDED_COUNTY, **changed})
    found = checker.check().problems
    return [p for p in found if p.severity is not Severity.NOTE and p.code != _FROZEN]


@pytest.mark.parametrize("path", DECIDED_COUNTY)
def test_a_value_of_the_wrong_form_is_told_where_it_stands_and_nowhere_else(path: str) -> None:
    files: dict[str, str] = {}
    checker = Checker(MemoryTree(files), TODAY)
    lines = DECIDED_COUNTY[path].split("\n")
    for index, line in enumerate(lines):
        if (found := _VALUE.fullmatch(line)) is None:
            continue
        wrong = f"{found[1]}{found[2]}: {{坏: {{坏: 值}}}}"
        spoilt = "\n".join([*lines[:index], wrong, *lines[index + 1 :]])
        problems = told(files, checker, {path: spoilt})
        assert problems, line
        assert {(p.origin.file, p.line) for p in problems} == {(path, index + 1)}, line


@pytest.mark.parametrize(
    ("path", "right", "wrong", "code"),
    [
        ("qingxi/list.yml", "  应急管理及消防:", "  应急管理及消访:", "DB206"),
        ("qingxi/list.yml", "YJ-021 森林草原防灭火", "YJ-021 森林防火", "DB203"),
        ("qingxi/list.yml", "YJ-021 森林草原防灭火", "YJ-029 森林草原防灭火", "DB202"),
        ("duties/emergency.yml", "主责: 县应急管理局", "主责: 县应急管里局", "DB204"),
    ],
)
def test_a_slip_in_a_row_makes_no_change_to_be_decided(
    path: str, right: str, wrong: str, code: str
) -> None:
    spoilt = DECIDED_COUNTY[path].replace(right, wrong, 1)
    assert spoilt != DECIDED_COUNTY[path]
    files: dict[str, str] = {}
    problems = told(files, Checker(MemoryTree(files), TODAY), {path: spoilt})
    codes = {problem.code for problem in problems}
    assert code in codes
    assert "DB419" not in codes


def test_what_another_mistake_does_not_explain_is_told() -> None:
    changed = {
        "departments.yml": DECIDED_COUNTY["departments.yml"].replace("网址名: mzj", "网址名: [m]"),
        "duties/emergency.yml": DECIDED_COUNTY["duties/emergency.yml"].replace(
            "主责: 县应急管理局", "主责: 县应急管里局", 1
        ),
    }
    files: dict[str, str] = {}
    problems = told(files, Checker(MemoryTree(files), TODAY), changed)
    assert sorted(problem.code for problem in problems) == ["DB105", "DB204", "DB209"]
