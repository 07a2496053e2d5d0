"""``dutybook search``: questions in, ranked records out."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.cli.test_commands import run, write_lists


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
