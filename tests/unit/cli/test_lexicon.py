from __future__ import annotations

import json
from pathlib import Path

from tests.samples import edited
from tests.unit.cli.test_commands import run, write_lists


def test_the_report_says_what_a_duty_got(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    code, out, err = run("lexicon", "--lists", str(lists), "--duty", "CZ-031")
    assert code == 0
    name, words = out.splitlines()
    assert name == "CZ-031 古树名木日常看护"
    assert words.startswith("  古树名木保护：古树名木保护、老树、")
    assert err.startswith("看了 1 个名称，1 个得到说法（共 ")


def test_what_got_nothing_and_what_is_uncertain_come_last(tmp_path: Path) -> None:
    slip = edited("duties/emergency.yml", ("名称: 森林草原防灭火", "名称: 社会救助公示"))
    lists = write_lists(tmp_path / "lists", **slip)
    code, out, err = run("lexicon", "--lists", str(lists), "--duty", "YJ-021")
    assert (code, out.splitlines()) == (
        0,
        [
            "没有得到说法：",
            "  YJ-021 社会救助公示",
            "拿不准、没有加的，请看一看：",
            "  YJ-021 社会救助公示：可能是“社会救助服务”（名称里只有一个宽泛的词）",
        ],
    )
    assert err == "看了 1 个名称，0 个得到说法（共 0 个），1 个没有；1 处拿不准\n"


def test_the_report_for_programs(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    data = json.loads(run("lexicon", "--lists", str(lists), "--format", "json")[1])
    got = {record["key"]: record for record in data["got"]}
    assert got["MS-001"]["entries"] == ["最低生活保障"]
    assert "吃救济" in got["MS-001"]["words"]
    assert "吃低保" not in got["MS-001"]["words"], "the county says so itself"
    assert [record["key"] for record in data["nothing"]] == ["CZ-011"]


def test_an_unknown_duty_is_told_the_nearest(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    code, out, err = run("lexicon", "--lists", str(lists), "--duty", "MS-0")
    assert (code, out) == (2, "")
    assert err == "不能运行：没有“MS-0”；是不是“MS-001”？\n"
