"""Every voice says all that was found, in the form its readers demand, whatever the files hold."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from dutybook.cli.checked import checked_of
from dutybook.cli.inspect import inspect
from dutybook.cli.reporting import report_of
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity
from dutybook.present.problems_github import MOST_ANNOTATIONS, summary_markdown, worst_first
from dutybook.present.report import Report, Told, fingerprints
from dutybook.present.voices import VOICES
from dutybook.read.tree import MemoryTree
from tests.conftest import REPOSITORY
from tests.samples import SMALL_COUNTY, county, edited

SCHEMAS = REPOSITORY / "tests" / "schemas"

NASTY = "100% 错：a,b\n::error::x <b>&\"'|`\x00\ud800\U0001f600"
"""What a message may quote: characters that mean something in one voice or another."""


def told(
    message: str = "写错了",
    severity: Severity = Severity.ERROR,
    path: str = "lists/county.yml",
    line: int = 3,
    *,
    code: str = "DB203",
    duty: str = "",
) -> Told:
    problem = Problem(
        code, Origin("county.yml", ("类别", 0)), message, severity, line=line, column=7
    )
    return Told(problem, path, duty)


def report(*problems: Told, files: tuple[str, ...] = ("lists/county.yml",)) -> Report:
    return Report(problems, files, "1.2.3")


def of_tree(tree: MemoryTree) -> Report:
    return report_of(checked_of(inspect(tree)), "lists")


REPORTS = {
    "none": report(),
    "nasty": report(told(NASTY), told(NASTY, Severity.WARNING), told(NASTY, Severity.NOTE)),
    "odd file name": report(told(path="lists/三 号:,\udce9.yml"), told(path="lists/\x1b[1m.yml")),
    "unplaced": report(told(line=0), told(code="DB999")),
    "many": report(*(told(f"第 {n} 个", path=f"lists/{n % 7}.yml") for n in range(40))),
    "a county's": of_tree(
        county(
            **edited("duties/emergency.yml", ("主责: 县应急管理局", "主责: 县应急局")),
            **{"qingxi/town.yml": SMALL_COUNTY["qingxi/town.yml"].replace("0980", "０９８０")},
        )
    ),
}


@pytest.fixture(params=REPORTS.values(), ids=list(REPORTS))
def any_report(request: pytest.FixtureRequest) -> Report:
    found: Report = request.param
    return found


def validated(text: str, schema: str) -> Any:
    value = json.loads(text)
    written = json.loads((SCHEMAS / schema).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(written)
    jsonschema.Draft202012Validator(
        written, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(value)
    return value


def placed(found: Report) -> bool:
    return all(told.problem.line for told in found.problems)


def test_json_fits_its_schema_and_counts(any_report: Report) -> None:
    text = VOICES["json"](any_report)
    value = validated(text, "check.json") if placed(any_report) else json.loads(text)
    assert len(value["problems"]) == len(any_report.problems)
    assert value["summary"]["files"] == len(any_report.files)
    severities = [problem["severity"] for problem in value["problems"]]
    for severity in ("error", "warning", "note"):
        assert value["summary"][f"{severity}s"] == severities.count(severity)


def test_json_names_the_duty_and_the_way_to_it() -> None:
    value = json.loads(VOICES["json"](REPORTS["a county's"]))
    assert value["problems"][0] == {
        "file": "lists/duties/emergency.yml",
        "line": 6,
        "column": 9,
        "code": "DB204",
        "severity": "error",
        "message": "不认识部门“县应急局”。是不是“县应急管理局”？新部门请先写进 departments.yml",
        "duty": "YJ-021",
        "path": ["事项", "YJ-021", "主责"],
    }
    row = of_tree(county(**edited("qingxi/list.yml", ("MS-014 高龄津贴申请受理:", "MS-014 高龄:"))))
    (wrong,) = json.loads(VOICES["json"](row))["problems"]
    assert (wrong["code"], wrong["duty"]) == ("DB203", "MS-014")
    assert wrong["path"] == ["基本履职事项", "民生服务", 1, "MS-014 高龄"]


@pytest.mark.parametrize("voice", VOICES)
def test_no_voice_repeats_a_sensitive_number(voice: str) -> None:
    number = "990121198503150020"
    slip = ("名称: 森林草原防灭火", f"名称: 森林草原防灭火\n    {number}: 张三")
    found = of_tree(county(**edited("duties/emergency.yml", slip)))
    assert any(told.problem.code == "DB501" for told in found.problems)
    assert any(told.problem.code == "DB103" for told in found.problems)
    assert number not in VOICES[voice](found)


def test_gitlab_fits_its_schema_with_one_fingerprint_each(any_report: Report) -> None:
    value = validated(VOICES["gitlab"](any_report), "gitlab-code-quality.json")
    marks = [finding["fingerprint"] for finding in value]
    assert len(set(marks)) == len(marks) == len(any_report.problems)


def test_a_fingerprint_outlives_moved_lines_and_rows() -> None:
    slip = (
        "乡镇职责:\n      - 开展巡查。\n",
        "配合: 县林草局\n    乡镇职责:\n      - 开展巡查。\n",
    )
    before = of_tree(county(**edited("duties/emergency.yml", slip)))
    moved = edited("duties/emergency.yml", slip, ("类别: 应急", "# 一行注释\n\n类别: 应急"))
    after = of_tree(county(**moved))
    assert before.problems[0].problem.line != after.problems[0].problem.line
    assert fingerprints(before) == fingerprints(after)


def test_a_fingerprint_tells_files_codes_duties_and_messages_apart() -> None:
    one = told("编号重复：“MS-014”已在第 18 行使用")
    same = told("编号重复：“MS-014”已在第 20 行使用", line=9)
    others = (
        told("编号重复：“MS-015”已在第 18 行使用"),
        told("编号重复：“MS-014”已在第 18 行使用", path="lists/laws.yml"),
        told("编号重复：“MS-014”已在第 18 行使用", code="DB201"),
        told("编号重复：“MS-014”已在第 18 行使用", duty="MS-014"),
    )
    assert fingerprints(report(one)) == fingerprints(report(same))
    assert len(set(fingerprints(report(one, *others)))) == 5
    twice = fingerprints(report(one, same))
    assert twice[0] == fingerprints(report(one))[0] != twice[1]


def test_sarif_fits_the_standard(any_report: Report) -> None:
    (run,) = validated(VOICES["sarif"](any_report), "sarif-2.1.0-subset.json")["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert len(run["results"]) == len(any_report.problems)
    for result in run["results"]:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert not uri.startswith("/")
        assert " " not in uri


def test_sarif_carries_the_manual_and_characters_for_columns() -> None:
    run = json.loads(VOICES["sarif"](REPORTS["a county's"]))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rule = next(rule for rule in run["tool"]["driver"]["rules"] if rule["id"] == "DB203")
    assert rule["shortDescription"] == {"text": "名称与目录一致"}
    assert "```yaml\n- MS-001 低保受理\n```" in rule["help"]["markdown"]
    assert "- MS-001 低保受理" in rule["help"]["text"]


def test_junit_has_a_suite_a_file_and_right_counts(any_report: Report) -> None:
    text = VOICES["junit"](any_report)
    root = ElementTree.fromstring(text.encode("utf-8"))
    assert root.tag == "testsuites"
    suites = root.findall("testsuite")
    paths = {*any_report.files, *(told.path for told in any_report.problems)}
    assert len(suites) == len(paths)
    for element in (root, *suites):
        cases = list(element.iter("testcase"))
        assert int(element.get("tests", "")) == len(cases)
        assert int(element.get("failures", "")) == len(list(element.iter("failure")))
        assert int(element.get("skipped", "")) == len(list(element.iter("skipped")))
        assert all(case.get("name") and case.get("classname") for case in cases)
    severities = [told.problem.severity for told in any_report.problems]
    assert int(root.get("failures", "")) == severities.count(Severity.ERROR)


def test_junit_s_clean_file_passes() -> None:
    assert (
        VOICES["junit"](report())
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dutybook check" tests="1" failures="0" skipped="0" errors="0">
  <testsuite name="lists/county.yml" tests="1" failures="0" skipped="0" errors="0">
    <testcase name="没有问题" classname="lists/county.yml" file="lists/county.yml"/>
  </testsuite>
</testsuites>"""
    )


COMMAND = re.compile(
    r"::(error|warning|notice) (?:file=([^,:]+),line=(\d+),col=(\d+),)?title=([^,:]+)::(.*)"
)


def annotations(text: str) -> list[re.Match[str]]:
    commands = (line for line in text.splitlines() if line.startswith("::"))
    return [found for line in commands if (found := COMMAND.fullmatch(line))]


def test_github_s_commands_are_escaped() -> None:
    (line,) = VOICES["github"](
        report(told("100% 错：a,b\r\n::error::x", path="lists/a,b:c.yml"))
    ).split("\n")
    assert line == (
        "::error file=lists/a%2Cb%3Ac.yml,line=3,col=7,title=DB203 名称与目录一致"
        "::100%25 错：a,b%0D%0A::error::x"
    )


def test_github_gets_ten_annotations_at_most_and_hears_of_the_rest(any_report: Report) -> None:
    text = VOICES["github"](any_report)
    found = annotations(text)
    assert len(found) == min(len(any_report.problems), MOST_ANNOTATIONS)
    commands = [line for line in text.splitlines() if line.startswith("::")]
    others = [line for line in commands if not COMMAND.fullmatch(line)]
    assert all(re.fullmatch(r"::group::.*|::endgroup::", line) for line in others)
    if len(any_report.problems) > MOST_ANNOTATIONS:
        assert found[-1][6] == "另有 31 个错误没有标出，见这一步的日志和摘要"
        logged = [line for line in text.splitlines() if line.startswith("lists/")]
        assert len(logged) == len(any_report.problems)


def test_github_s_annotations_are_the_worst_spread_over_files() -> None:
    notes = [told("小事", Severity.NOTE, "lists/a.yml") for _ in range(5)]
    warnings = [told("可疑", Severity.WARNING, "lists/a.yml", line) for line in range(1, 9)]
    errors = [
        told("错", Severity.ERROR, f"lists/{name}.yml", line) for name in "bc" for line in (1, 2, 3)
    ]
    chosen = worst_first(report(*notes, *warnings, *errors))
    assert [(one.path[6], one.problem.line) for one in chosen[:6]] == [
        ("b", 1), ("c", 1), ("b", 2), ("c", 2), ("b", 3), ("c", 3),
    ]  # fmt: skip
    assert [one.problem.severity for one in chosen[6:]] == [Severity.WARNING] * 8 + [
        Severity.NOTE
    ] * 5


def test_the_summary_page_lists_all_and_keeps_its_table_whole() -> None:
    text = summary_markdown(REPORTS["nasty"])
    rows = [line for line in text.splitlines() if line.startswith("| lists/")]
    assert len(rows) == 3
    assert all(row.count("|") == 6 for row in rows)
    assert "&lt;b>" in rows[0]
    assert summary_markdown(report()).endswith("读了 1 个文件，没有问题。\n")
    long = report(*(told(str(n)) for n in range(600)))
    assert "另有 100 个问题，见日志。" in summary_markdown(long)
    assert len(summary_markdown(long).encode()) < 1024 * 1024


def test_problems_keep_their_severity_in_every_voice() -> None:
    one_each = report(*(replace_severity(severity) for severity in Severity))
    assert re.findall(r"^::(\w+)", VOICES["github"](one_each), re.MULTILINE) == [
        "error", "warning", "notice",
    ]  # fmt: skip
    assert [f["severity"] for f in json.loads(VOICES["gitlab"](one_each))] == [
        "major",
        "minor",
        "info",
    ]
    results = json.loads(VOICES["sarif"](one_each))["runs"][0]["results"]
    assert [result["level"] for result in results] == ["error", "warning", "note"]


def replace_severity(severity: Severity) -> Told:
    one = told()
    return one._replace(problem=replace(one.problem, severity=severity))


def test_schemas_refuse_what_the_standards_refuse() -> None:
    """The schemas are ours: hold them against reports that readers would not take."""
    sarif = json.loads(VOICES["sarif"](REPORTS["a county's"]))
    sarif["runs"][0]["results"][0]["level"] = "fatal"
    gitlab = json.loads(VOICES["gitlab"](REPORTS["a county's"]))
    gitlab[0]["location"]["path"] = "./lists/a.yml"
    for value, schema in ((sarif, "sarif-2.1.0-subset.json"), (gitlab, "gitlab-code-quality.json")):
        with pytest.raises(jsonschema.ValidationError):
            validated(json.dumps(value), schema)


def test_every_schema_file_is_used() -> None:
    names = {file.name for file in SCHEMAS.glob("*.json")}
    assert names == set(re.findall(r'"([\w.-]+\.json)"', Path(__file__).read_text("utf-8")))
