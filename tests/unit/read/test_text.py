"""From bytes to text."""

import pytest

from dutybook.model.problem import Problem
from dutybook.read.text import decode_text


def told(data: bytes) -> Problem:
    text, problems = decode_text("county.yml", data)
    assert text == ""
    (problem,) = problems
    assert (problem.code, problem.origin.file) == ("DB109", "county.yml")
    return problem


@pytest.mark.parametrize(
    "data",
    [
        "名称: 青禾县\n代码: 1\n".encode(),
        "名称: 青禾县\n代码: 1\n".encode("utf-8-sig"),
        "名称: 青禾县\r\n代码: 1\r\n".encode(),
        "名称: 青禾县\r代码: 1\r".encode(),
        "名称: 青禾县\r\n代码: 1\n".encode("utf-8-sig"),
    ],
    ids=["plain", "byte order mark", "Windows", "old Mac", "mixed"],
)
def test_the_editors_habits_make_no_difference(data: bytes) -> None:
    assert decode_text("county.yml", data) == ("名称: 青禾县\n代码: 1\n", [])


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode_text("county.yml", b"") == ("", [])


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16"])
def test_another_encoding_is_told_with_what_to_do(encoding: str) -> None:
    problem = told("名称: 清溪".encode(encoding))
    assert problem.message == "文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8"
    assert (problem.line, problem.column) == (1, 1)


def test_the_first_line_that_is_not_utf_8_is_told() -> None:
    assert told("名称: a\n# ".encode() + "清溪".encode("gbk")).line == 2


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\x0b", "U+000B"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x80", "U+0080"),
        ("\x85", "U+0085"),
        ("\x9f", "U+009F"),
        ("\u00ad", "U+00AD"),
        ("\u200b", "U+200B"),
        ("\u200e", "U+200E"),
        ("\u2028", "U+2028"),
        ("\u2029", "U+2029"),
        ("\u202a", "U+202A"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\u2060", "U+2060"),
        ("\u2069", "U+2069"),
        ("\ufdd0", "U+FDD0"),
        ("\ufeff", "U+FEFF"),
        ("\ufffe", "U+FFFE"),
        ("\uffff", "U+FFFF"),
    ],
)
def test_a_control_character_is_told_where_it_stands(character: str, shown: str) -> None:
    problem = told(f"名称: 青禾县\n代码: 99{character}0121\n".encode())
    assert problem.message == f"有看不见的控制字符 {shown}；请删去"
    assert (problem.line, problem.column) == (2, 7)


def test_the_place_of_a_control_character_is_counted_behind_windows_line_ends() -> None:
    problem = told("名称: 青禾县\r\n代码: \x07".encode())
    assert (problem.line, problem.column) == (2, 5)


@pytest.mark.parametrize(
    "character", ["\t", "§", "·", "é", "\u3000", "\u2014", "〔", "𠮷", "▲", "️"]
)
def test_what_texts_really_hold_passes(character: str) -> None:
    text = f"名称: 青禾{character}县\n"
    assert decode_text("county.yml", text.encode()) == (text, [])
