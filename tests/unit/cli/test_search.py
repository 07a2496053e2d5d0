"""``dutybook search``: questions in, ranked records out."""

from __future__ import annotations

import json
from pathlib import Path

from tests.samples import edited
from tests.unit.cli.test_commands import run, write_lists

TODAY = ("--today", "2026-11-22")
OF_THE_TOWN = edited("duties/livelihood.yml", ("俗称: [低保, 吃低保]", "俗称: [低保, 清溪镇政府]"))
"""An everyday name of a duty that people say when they look for the town's office."""


def test_a_question_is_answered_in_lines(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    code, out, _ = run("search", "吃低保怎么办", "--lists", str(lists), "--limit", "1")
    assert (code, out) == (0, "MS-001\t最低生活保障申请受理（吃低保）\n")


def test_a_file_of_questions_gives_a_json_array_a_line(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    questions = tmp_path / "questions.txt"
    questions.write_text("低保\n\ndibao\n派出所电话\n", encoding="utf-8")
    code, out, _ = run(
        "search", "--queries", str(questions), "--lists", str(lists), "--town", "清溪镇"
    )
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert len(answers) == 4
    assert answers[0][0].keys() == {"id", "type", "title", "score", "matched"}
    assert [answer[0]["id"] for answer in answers] == [
        "MS-001",
        "qingxi",
        "MS-001",
        "departments/qingxi-pcs",
    ]


def test_an_unknown_town_is_told_with_the_nearest(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    code, _, err = run("search", "低保", "--lists", str(lists), "--town", "清西镇")
    assert code == 2
    assert "不认识乡镇（街道）“清西镇”" in err
    assert "清溪镇" in err


def test_neither_question_nor_file_is_told(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    code, _, err = run("search", "--lists", str(lists))
    assert code == 2
    assert "--self-test" in err


def test_the_self_test_passes_where_every_name_is_found(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    code, out, err = run("search", "--self-test", "--lists", str(lists))
    assert (code, out) == (0, "")
    assert err.endswith("0 个不在前三\n")


def test_the_self_test_prints_a_name_that_leads_elsewhere(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists", **OF_THE_TOWN)
    code, out, err = run("search", "--self-test", "--lists", str(lists))
    assert code == 1
    assert out == ("“清溪镇政府”是“最低生活保障申请受理”（MS-001）的叫法，搜索先给出：清溪镇\n")
    assert err.endswith("1 个不在前三\n")


def test_a_build_warns_of_a_name_that_leads_elsewhere(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists", **OF_THE_TOWN)
    site = tmp_path / "site"
    code, _, err = run("build", "--lists", str(lists), "--site", str(site), *TODAY)
    assert code == 0
    assert [line for line in err.splitlines() if "DB" in line] == [
        f"{lists}/duties/livelihood.yml:5:14 警告 居民搜“清溪镇政府”，前 3 条里没有“最低生活保障申请受理”，"
        "先列出的是“清溪镇”；请换成更能说明这件事的说法，或者删去这个叫法 [DB605]"
    ]
    file = lists / "duties" / "livelihood.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("府]\n", "府]  # 忽略 DB605:镇政府代办\n"), encoding="utf-8")
    _, _, err = run("build", "--lists", str(lists), "--site", str(site), *TODAY)
    assert "DB605" not in err
