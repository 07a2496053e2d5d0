"""YAML read as texts, lists and mappings."""

import subprocess
import sys
import time
from typing import Any

import pytest

from dutybook.model.problem import Severity
from dutybook.read.yaml_text import Plain, parse


def value_of(text: str) -> Plain | None:
    source, problems = parse("town.yml", text)
    assert problems == []
    return source.value


def told(text: str) -> list[tuple[str, int, int, str]]:
    _, problems = parse("town.yml", text)
    return [(found.code, found.line, found.column, found.message) for found in problems]


@pytest.mark.parametrize(
    "written",
    [
        "08:30",
        "no",
        "yes",
        "on",
        "true",
        "~",
        "null",
        "0980-8123456",
        "0123",
        "990121101201",
        "1e3",
        "0x1F",
        "1_000",
        ".5",
        "2026-03-02",
        "2026-03-02 08:30:00",
        "12:30:45",
        "=",
        "<<",
        ".nan",
        "是",
    ],
)
def test_every_scalar_is_the_text_as_written(written: str) -> None:
    assert value_of(f"值: {written}\n列: [{written}]\n") == {"值": written, "列": [written]}


@pytest.mark.parametrize("written", ["no", "0123", "08:30", "null", "~"])
def test_every_key_is_text_too(written: str) -> None:
    assert value_of(f"{written}: 值\n") == {written: "值"}


def test_quoted_text_is_text_without_the_quotes() -> None:
    assert value_of("""甲: "0123"\n乙: '是: 的'\n丙: "SX-0141 水事"\n""") == {
        "甲": "0123",
        "乙": "是: 的",
        "丙": "SX-0141 水事",
    }


def test_block_text_keeps_its_lines() -> None:
    assert value_of("乡镇职责: |\n  1. 受理。\n  2. 公示。\n") == {
        "乡镇职责": "1. 受理。\n2. 公示。\n"
    }


@pytest.mark.parametrize("empty", ["", '""', "''", "   ", "  # 以后再写", "|"])
def test_an_empty_value_is_not_stated(empty: str) -> None:
    assert value_of(f"名称: 清溪镇\n说明: {empty}\n") == {"名称": "清溪镇"}


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n", "---\n", "{}\n", "[]\n"])
def test_a_file_without_content_holds_nothing(text: str) -> None:
    assert value_of(text) is None


def test_an_empty_entry_of_a_list_is_told() -> None:
    message = "这一项是空的；请写上内容，或删去这一行"
    assert told("俗称:\n  - 低保\n  -\n") == [("DB101", 3, 4, message)]


@pytest.mark.parametrize("written", ["…", "……", "...", "待定", "待补充", "TODO", "todo"])
def test_a_placeholder_is_told_where_it_stands(written: str) -> None:
    message = f"“{written}”是占位文字，不能公布；请写明，或把这一行删去"
    assert told(f"说明: {written}\n俗称: [低保, {written}]\n") == [
        ("DB107", 1, 5, message),
        ("DB107", 2, 10, message),
    ]


def test_a_placeholder_inside_a_text_is_text() -> None:
    assert value_of("说明: 时间待定的，另行通知……\n") == {"说明": "时间待定的，另行通知……"}


def test_a_key_written_twice_is_told_at_the_second_and_the_first_holds() -> None:
    source, _ = parse("town.yml", "名称: 清溪镇\n类型: 镇\n名称: 清溪乡\n")
    assert source.value == {"名称": "清溪镇", "类型": "镇"}
    assert told("名称: 清溪镇\n类型: 镇\n名称: 清溪乡\n") == [
        ("DB102", 3, 1, "“名称”在这里写了两次；请合并或删去一处")
    ]


def test_the_same_key_in_two_mappings_is_no_duplicate() -> None:
    assert value_of("窗口:\n  - 名称: 甲\n  - 名称: 乙\n") == {
        "窗口": [{"名称": "甲"}, {"名称": "乙"}]
    }


ANCHORS = "这里不能用“&”“*”（引用）；请把内容完整写出，或给整个值加引号"


def test_anchors_and_aliases_are_refused_each_where_it_stands() -> None:
    assert told("甲: &a 值\n乙: *a\n丙: [1, *a]\n") == [
        ("DB108", 1, 4, ANCHORS),
        ("DB108", 2, 4, ANCHORS),
        ("DB108", 3, 8, ANCHORS),
    ]


def test_merge_keys_are_refused() -> None:
    assert told("甲:\n  <<: *b\n") == [("DB108", 2, 7, ANCHORS)]


@pytest.mark.parametrize("quoted", [True, False])
def test_an_alias_bomb_is_refused_at_once(quoted: bool) -> None:
    nine = ",".join(["*a{0}"] * 9)
    steps = [f'"x{n + 1}":&a{n + 1} [{nine.format(n)}]' for n in range(9)]
    bomb = '{"x0":&a0 [啊,啊],' + ",".join(steps) + "}"
    started = time.perf_counter()
    found = told(f"甲: {bomb}\n" if quoted else bomb.replace('":', '": ').replace(",", "\n,"))
    assert {(code, message) for code, _, _, message in found} == {("DB108", ANCHORS)}
    assert time.perf_counter() - started < 1


def test_an_alias_bomb_without_a_single_blank_is_refused_too() -> None:
    """``"key":*alias`` needs no blank before the asterisk: what is looked for doesn't match there."""
    steps = (
        f'"a{n + 1}":&a{n + 1} {{' + ",".join(f'"{key}":*a{n}' for key in "abcdefgh") + "}"
        for n in range(5)
    )
    started = time.perf_counter()
    source, problems = parse("f.yml", '{"a0":&a0 "啊",' + ",".join(steps) + "}")
    assert source.value is None
    assert {found.code for found in problems} == {"DB108"}
    assert time.perf_counter() - started < 1


def test_an_ampersand_or_asterisk_inside_a_text_is_text() -> None:
    text = "说明: 甲&乙 5*6 A&B\n名称: '*重点*'\n"
    assert value_of(text) == {"说明": "甲&乙 5*6 A&B", "名称": "*重点*"}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("!!str 清溪镇", "tag:yaml.org,2002:str"),
        ("!!python/object/apply:os.system [ls]", "tag:yaml.org,2002:python/object/apply:os.system"),
        ("!important 清溪镇", "!important"),
    ],
)
def test_a_tag_is_refused(written: str, shown: str) -> None:
    (found,) = told(f"名称: {written}\n")
    assert found[:3] == ("DB108", 1, 5)
    assert found[3].startswith(f"这里不能用标签“{shown}”；请删去")


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("[" * 20_000, 25),
        ("甲: " + "[" * 20_000, 28),
        ("{a: " * 20_000, 97),
        ("- " * 20_000, 1),
        ("? " * 20_000, 1),
        ("[" * 25 + "]" * 25, 25),
    ],
    ids=["brackets", "value", "braces", "rows", "keys", "just one too many"],
)
def test_what_nests_too_deep_is_refused_at_once(text: str, column: int) -> None:
    started = time.perf_counter()
    assert told(text) == [("DB101", 1, column, "嵌套超过 24 层；请检查括号和缩进")]
    assert time.perf_counter() - started < 1


def test_indentation_that_nests_too_deep_is_refused_at_its_line() -> None:
    steps = "".join(f"{' ' * depth}a:\n" for depth in range(2_000))
    assert told(steps) == [("DB101", 97, 1, "嵌套超过 24 层；请检查括号和缩进")]


@pytest.mark.parametrize("step", ["-  ", "- ? ", "? - ", "-   ?   "])
def test_what_nests_too_deep_in_other_ways_is_refused_too(step: str) -> None:
    """In a process of its own: it ends in RecursionError, or takes the interpreter down."""
    program = f"from dutybook.read.yaml_text import parse; print(parse('f.yml', {step!r} * 20_000)[1][0].message)"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr[-200:]
    assert ended.stdout == "嵌套超过 24 层；请检查括号和缩进\n"


@pytest.mark.parametrize("escape", ["\\u202e", "\\0", "\\x07", "\\u2028"])
def test_an_escape_in_quotes_brings_no_control_character_in(escape: str) -> None:
    source, problems = parse("f.yml", f'名称: "青禾{escape}县"\n')
    assert [found.code for found in problems] == ["DB109"]
    assert source.value in (None, {"名称": "青禾县"})


def test_many_brackets_side_by_side_do_not_nest() -> None:
    assert value_of("- [a]\n" * 100) == [["a"]] * 100


@pytest.mark.parametrize(
    ("written", "read"),
    [("０９８０-8123456", "0980-8123456"), ("2026-０３-02", "2026-03-02"), ("３", "3")],
)
def test_full_width_digits_in_a_machines_value_are_read_with_a_warning(
    written: str, read: str
) -> None:
    source, (problem,) = parse("town.yml", f"电话: {written}\n")
    assert source.value == {"电话": read}
    assert problem.message == f"“{written}”里有全角数字，已按半角读；请改成半角"
    assert (problem.code, problem.severity) == ("DB112", Severity.WARNING)
    assert (problem.line, problem.column) == (1, 5)


def test_full_width_digits_in_running_text_are_read_with_a_note() -> None:
    source, (problem,) = parse("town.yml", "名称: 部分权限下放等８市\n")
    assert source.value == {"名称": "部分权限下放等8市"}
    assert (problem.code, problem.severity) == ("DB112", Severity.NOTE)


def test_full_width_blanks_around_a_value_pass() -> None:
    assert value_of("名称: 清溪镇\u3000\u3000\n俗称: [低保\u3000]\n") == {
        "名称": "清溪镇",
        "俗称": ["低保"],
    }


def test_a_key_that_is_no_word_is_told() -> None:
    assert told("[甲, 乙]: 值\n") == [("DB101", 1, 1, "键应是一个词；请核对冒号前的内容")]


def test_a_file_that_stops_making_sense_is_told_there() -> None:
    message = "从这里起读不懂：“[乙]”；请核对上一行和本行的缩进、冒号、引号和括号"
    assert told("[甲]\n[乙]\n") == [("DB101", 2, 1, message)]


def test_a_key_marked_by_a_question_mark_is_told() -> None:
    source, problems = parse("f.yml", "? 名称\n: 清溪镇\n")
    assert [(each.line, each.column) for each in problems] == [(1, 1), (2, 1)]
    assert source.value is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("- 甲\n- 乙\n", ["甲", "乙"]),
        ("只有一句话\n", "只有一句话"),
        ("甲:\n- 乙\n", {"甲": ["乙"]}),
        ("{甲: 乙, 丙: [丁]}", {"甲": "乙", "丙": ["丁"]}),
    ],
)
def test_a_file_may_hold_any_shape(text: str, value: Any) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize("step", ['["]",', "[ # ]\n"], ids=["in quotes", "in a comment"])
def test_brackets_that_close_nothing_do_not_hide_how_deep_others_nest(step: str) -> None:
    _, (problem,) = parse("f.yml", f"{step * 900}x{']' * 900}")
    assert problem.message == "嵌套超过 24 层；请检查括号和缩进"
