"""Every change of the lists has its decision, and the words say how to mend what hasn't."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

from dutybook.cli.inspect import inspect
from dutybook.model.problem import Problem, Severity
from dutybook.read.tree import MemoryTree
from tests.decided import DECIDED_COUNTY, decided, redecided
from tests.golden.cases import EXPECTED, cases

TODAY = date(2026, 3, 20)
ADJUSTMENT = "decisions/2026-03.yml"


def found(files: dict[str, str], today: date | None = TODAY) -> tuple[Problem, ...]:
    return inspect(decided(**files), today).problems


def test_the_sample_is_in_order() -> None:
    assert found({}) == ()


def test_where_nobody_knows_the_day_the_newest_publication_stands_in() -> None:
    assert found({}, None) == ()


WITHOUT_DECISION = {
    "reclaimed": redecided(
        ADJUSTMENT,
        ("  - 收回: JS-031 农村房屋安全鉴定\n    适用: [清溪镇]\n    说明: 技术承接难。\n", ""),
    ),
    "reworded": redecided(
        ADJUSTMENT, ("  - 修改: MS-001 最低生活保障申请受理\n    内容: [乡镇职责]\n", "")
    ),
    "reworded by one town": redecided(
        "liulin/list.yml",
        ("受理\n", "受理:\n        乡镇职责: [受理申请。, 公示初审结果。, 送达。]\n"),
    )
    | redecided(ADJUSTMENT, ("    内容: [乡镇职责]\n", "    适用: [清溪镇]\n")),
    "added to the villages": redecided(
        "decisions/2026-01.yml",
        ("  - 新增: CZ-046 手机软件打卡积分任务\n    到: 减负事项\n", ""),
    ),
    "removed": redecided("qingxi/list.yml", ("    - YJ-021 森林草原防灭火\n", "")),
    "lead moved": redecided(
        "qingxi/list.yml",
        (
            "    - YJ-021 森林草原防灭火\n",
            "    - YJ-021 森林草原防灭火:\n        主责: 县住房城乡建设局\n"
            "        上级部门职责: {县住房城乡建设局: [组织编制预案。]}\n",
        ),
    ),
    "lead moved to the town": redecided(
        "qingxi/list.yml",
        ("    - YJ-021 森林草原防灭火\n", ""),
        ("配合履职事项:\n", "  应急管理及消防:\n    - YJ-021 森林草原防灭火\n配合履职事项:\n"),
    ),
    "recategorised": redecided(
        "qingxi/list.yml",
        ("    - YJ-021 森林草原防灭火\n", ""),
        ("上级部门收回事项:\n", "  城乡建设:\n    - YJ-021 森林草原防灭火\n上级部门收回事项:\n"),
    ),
    "support": redecided(
        "duties/emergency.yml",
        (
            "  YJ-021:\n    名称: 森林草原防灭火\n",
            "  YJ-021:\n    名称: 森林草原防灭火\n    配合: [县民政局]\n",
        ),
    ),
    "a name that YAML would misread": redecided(
        "duties/emergency.yml", ("名称: 森林草原防灭火", "名称: '森林,草原[防]: 灭火'")
    )
    | redecided("qingxi/list.yml", ("YJ-021 森林草原防灭火", "'YJ-021 森林,草原[防]: 灭火'")),
}


@pytest.mark.parametrize("files", WITHOUT_DECISION.values(), ids=WITHOUT_DECISION)
def test_the_line_that_a_message_gives_mends_what_it_tells(files: dict[str, str]) -> None:
    problems = [problem for problem in found(files) if problem.code == "DB419"]
    lines = [re.search(r"“变更”里写上 (- \{.*\})$", problem.message) for problem in problems]
    assert problems
    assert all(lines)
    text = files.get(ADJUSTMENT, DECIDED_COUNTY[ADJUSTMENT])
    pasted = "".join(f"  {line[1]}\n" for line in lines if line)
    mended = files | {ADJUSTMENT: text.replace("变更:\n", f"变更:\n{pasted}")}
    assert [p.message for p in found(mended) if p.severity is Severity.ERROR] == []


def test_a_change_of_noise_needs_no_decision() -> None:
    noise = redecided("duties/livelihood.yml", ("受理申请，入户调查。", "（1）受理申请, 入户调查"))
    moved = redecided(
        "qingxi/list.yml",
        (
            "    - YJ-021 森林草原防灭火\n    - YJ-031 防汛抗旱物资前置\n",
            "    - YJ-031 防汛抗旱物资前置\n    - YJ-021 森林草原防灭火:\n        说明: 冬春两季。\n",
        ),
    )
    assert found(noise | moved) == ()


def test_a_list_without_a_frozen_edition_is_not_accounted_for() -> None:
    unfrozen = {
        path: text.partition("冻结:")[0]
        for path, text in DECIDED_COUNTY.items()
        if "editions" in path
    }
    undecided = WITHOUT_DECISION["reclaimed"]
    assert [p for p in found(undecided | unfrozen) if p.code == "DB419"] == []


def test_a_decision_may_be_carried_out_as_soon_as_the_list_is_drafted() -> None:
    assert found({}, date(2026, 2, 26)) == ()  # approved yesterday; the list holds from 15 March


VARIANTS = {
    case.name: {
        file.relative_to(case).as_posix(): file.read_text(encoding="utf-8")
        for file in case.rglob("*.yml")
    }
    for case in cases("decisions")
    if (case / EXPECTED).exists()
}


@pytest.mark.parametrize("files", VARIANTS.values(), ids=VARIANTS)
def test_time_that_passes_never_makes_a_county_unpublishable(files: dict[str, str]) -> None:
    days = ("2026-01-18", "2026-02-24", "2026-02-25", "2026-03-15", "2026-05-02", "2027-06-01")
    errors = [
        sum(problem.severity is Severity.ERROR for problem in found(files, date.fromisoformat(day)))
        for day in days
    ]
    assert all(later <= earlier for earlier, later in pairwise(errors)), errors


def test_a_county_that_names_no_procedure_compares_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("lists were compared")

    monkeypatch.setattr("dutybook.check.accounting.compare_town", refuse)
    quiet = redecided(
        "county.yml",
        ("  职责准入: [申请, 论证, 审核, 公示, 批准]\n  动态调整: [申请, 会商, 审核, 批准]\n", ""),
    )
    assert found(quiet) == ()


def test_what_a_decision_file_that_cannot_be_read_may_say_is_not_missed() -> None:
    tree: MemoryTree = decided(**{ADJUSTMENT: "[" * 99})
    assert {problem.code for problem in inspect(tree, TODAY).problems} == {"DB101"}
