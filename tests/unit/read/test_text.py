"""From bytes to text."""

import pytest

from dutybook.model.problem import Problem
from dutybook.read.text import HIDDEN, decode_text
from dutybook.read.yaml_text import parse


def told(data: bytes) -> Problem:
    _, (problem,) = decode_text("county.yml", data)
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


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_gbk_is_told_and_read_all_the_same(encoding: str) -> None:
    data = "名称: 清溪镉䶮\n# a说明b\n".encode(encoding, "ignore")
    text, (problem,) = decode_text("county.yml", data)
    assert problem.message == "文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8"
    assert (problem.line, problem.column) == (1, 1)
    assert text == data.decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_told_and_read_all_the_same(encoding: str) -> None:
    data = (
        "\ufeff名称: 清溪\n".encode(encoding)
        if encoding[-1] == "e"
        else "名称: 清溪\n".encode(encoding)
    )
    text, (problem,) = decode_text("county.yml", data)
    assert problem.message == "文件是 UTF-16 编码；请在编辑器里另存为 UTF-8"
    assert text == "名称: 清溪\n"


def test_what_was_pasted_in_another_encoding_is_told_at_its_line_and_read() -> None:
    data = "名称: a\n代码: ".encode() + "清溪".encode("gbk") + " # 说明\n".encode()
    text, (problem,) = decode_text("county.yml", data)
    assert (problem.line, text) == (2, "名称: a\n代码: 清溪 # 说明\n")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04" + b"\0" * 20,
        b"\xd0\xcf\x11\xe0" + b"\0\xff" * 9,
        b"\0" * 100,
    ],
    ids=["PNG", "ZIP", "Word", "nothing but zeros"],
)
def test_what_is_no_text_is_told(data: bytes) -> None:
    assert told(data).message == "这不是文本文件（可能是图片、Word 或压缩文件）；请移出 lists/"
    assert decode_text("f.yml", data)[0] == ""


def test_bytes_of_no_encoding_at_all_are_told() -> None:
    assert told(b"\xff\x30\xfe").message.startswith("文件不是 UTF-8 编码")


def test_every_hidden_character_is_told_and_none_is_read() -> None:
    text, problems = decode_text("f.yml", "a\x07b: \u200bc\u202e\nd\x1b: e".encode())
    assert [(found.line, found.column) for found in problems] == [(1, 2), (1, 6), (1, 8), (2, 2)]
    assert text.replace(HIDDEN, "") == "ab: c\nd: e"
    assert parse("f.yml", text)[0].value == {"ab": "c", "d": "e"}


@pytest.mark.parametrize("blank", ["\xa0", "\u2003", "\u202f", "\u205f"])
def test_odd_blanks_are_told_once_a_line_and_read_as_plain_ones(blank: str) -> None:
    text, (problem,) = decode_text("f.yml", f"名称:{blank}清{blank}溪镇\n".encode())
    assert problem.message == f"有特殊空格 U+{ord(blank):04X}，已按普通空格读；请改成普通空格"
    assert (problem.line, problem.column) == (1, 4)
    assert text == "名称: 清 溪镇\n"


def test_what_a_wrong_conversion_lost_is_told() -> None:
    assert told("名称: 清\ufffd镇\n".encode()).message == "有乱码“\ufffd”；请照原件改正"


def test_of_thousands_of_hidden_characters_only_some_are_told() -> None:
    _, problems = decode_text("f.yml", ("\u200b" * 9 + "\n").encode() * 2_000)
    assert len(problems) == 100


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
