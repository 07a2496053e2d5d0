"""One hostile file in a county: it is told, at once, and so are the slips of the other files."""

from __future__ import annotations

import time

import pytest

from dutybook.model.problem import MOST_OF_A_FILE
from tests.samples import complaints, county

OTHER = "words.yml"
OTHER_SLIP = "words.yml:1:4 错误 冒号是全角“：”；请改成半角冒号加空格“: ” [DB101]"
HEAD = "版次: 2026\n名称: 2026年版\n"
ROWS = f"{HEAD}基本履职事项:\n  民生服务:\n"
DUTY = "类别: 民生服务\n事项:\n  MS-001:\n    名称: 最低生活保障申请受理\n"
TOO_MANY = "这个文件的问题太多，没有全部列出；请先改好列出的，再检查一次 [DB115]"


def told_of(path: str, content: str | bytes) -> list[str]:
    """Return what is told of a file, without its path; another file's slip must be told besides."""
    tree = county(**{path: content, OTHER: "新农合：医保\n"})
    started = time.process_time()
    lines = complaints(tree)
    assert time.process_time() - started < 1
    assert OTHER_SLIP in lines
    return [line.removeprefix(f"{path}:") for line in lines if line.startswith(f"{path}:")]


def ids(count: int) -> list[str]:
    return [
        f"{chr(65 + at // 1000 % 26)}{chr(65 + at // 26000)}-{at % 1000:03}" for at in range(count)
    ]


ANCHORS = "这里不能用“&”“*”（引用）；请把内容完整写出，或给整个值加引号 [DB108]"


def bomb(closed: bool) -> str:
    """Nine levels of nine aliases each: 3.5 billion texts."""
    steps = [f"  a{at + 1}: &a{at + 1} [{', '.join([f'*a{at}'] * 9)}]" for at in range(9)]
    return (
        "\n".join(["a:", "  a0: &a0 [啊, 啊]", *steps, "b: [甲" if not closed else "b: 甲"]) + "\n"
    )


@pytest.mark.parametrize("closed", [True, False], ids=["whole", "broken"])
def test_an_alias_bomb_goes_off_nowhere(closed: bool) -> None:
    told = told_of("laws.yml", bomb(closed))
    assert told[0] == f"2:7 错误 {ANCHORS}"
    assert {line.split(" ", 2)[2] for line in told} == {ANCHORS}
    assert len(told) == 91


@pytest.mark.parametrize("path", ["laws.yml", "county.yml", "qingxi/list.yml"])
@pytest.mark.parametrize(
    "text",
    ["[" * 9_999, "- " * 4_999, "{a: " * 2_400, "? " * 4_999, "甲: [{" * 1_600, "- - ? " * 1_600],
)
def test_ten_thousand_levels_are_refused(path: str, text: str) -> None:
    (told,) = told_of(path, text)
    assert told.endswith("错误 嵌套超过 24 层；请检查括号和缩进 [DB101]")


def test_ten_thousand_levels_of_indentation_are_refused() -> None:
    text = "".join(f"{' ' * at}a:\n" for at in range(90))
    assert told_of("laws.yml", text) == ["25:25 错误 嵌套超过 24 层；请检查括号和缩进 [DB101]"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- A\n" * 1_000_000, 40_000),
        ("[]" * 2_000_000, 1),
        ("a," * 2_000_000, 1),
        ("\n" * 8_000_000, 40_000),
    ],
    ids=["rows", "brackets", "commas", "lines"],
)
def test_a_million_entries_are_refused(text: str, line: int) -> None:
    assert told_of("liulin/list.yml", text) == [
        f"{line}:1 错误 内容超过 40000 项；请分成几个文件 [DB101]"
    ]


@pytest.mark.parametrize(
    "text",
    ["名称: {}\n", "{}: 清溪镇\n", '名称: "{}\n', "名称: [{}\n", "{}", "# {}\n", "- {}：\n"],
)
def test_a_line_of_a_million_characters_is_refused(text: str) -> None:
    (told,) = told_of("qingxi/town.yml", text.format("长" * 1_000_000))
    length = len(text.format("").rstrip("\n")) + 1_000_000
    assert told == f"1:1 错误 这一行有 {length} 个字，最多 10000；请分成几项，每项一行 [DB101]"


@pytest.mark.parametrize(
    "sign", [*"'\"[]{},:*&!%@`|>#?-", "\t", "\u3000", "\uff1a", "\uff0c", "\u3010", "、"]
)
@pytest.mark.parametrize(
    "pattern", ["{}", "甲{}", "甲 {}", "甲: {}", "甲: 乙{}", "- {}", "甲: [{}", "甲: {{乙{}"]
)
def test_one_sign_ten_thousand_times_takes_no_time(sign: str, pattern: str) -> None:
    length = 9_980
    assert told_of("laws.yml", pattern.format(sign * length) + "\n") or True
    assert told_of("laws.yml", pattern.format(f"{sign} " * (length // 2)) + "\n") or True


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (
            b"\0" * 8_000_000,
            "1:1 错误 这不是文本文件（可能是图片、Word 或压缩文件）；请移出 lists/ [DB109]",
        ),
        (
            bytes(range(256)) * 9,
            "1:1 错误 这不是文本文件（可能是图片、Word 或压缩文件）；请移出 lists/ [DB109]",
        ),
        (
            b"\xff" * 8_000_000,
            "1:1 错误 文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8 [DB109]",
        ),
        (
            b"\xed\xa0\x80" * 9,
            "1:1 错误 文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8 [DB109]",
        ),
        (
            b"\x81\x40\x81" * 2_000_000,
            "1:1 错误 文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8 [DB109]",
        ),
    ],
    ids=["zeros", "every byte", "ones", "surrogates", "half of GBK"],
)
def test_what_is_no_text_is_refused(data: bytes, line: str) -> None:
    assert told_of("laws.yml", data)[0] == line


@pytest.mark.parametrize("escape", ["\\ud800", "\\uDFFF", "\\U00110000", "\\xZZ", "\\q"])
def test_escapes_of_no_character_are_told(escape: str) -> None:
    (told,) = told_of("laws.yml", f'甲: {{文号: "{escape}"}}\n')
    assert told.startswith("1:")
    (told,) = told_of("laws.yml", f'甲:\n  文号: "{escape}"\n')
    message = "双引号里的“\\”有特别的意思；请改用半角单引号把整个值括起来"
    assert told == f"2:8 错误 {message} [DB101]"


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x07", "\u2028", "\ufeff", "\U000e0041"])
def test_a_million_hidden_characters_are_told_in_part(hidden: str) -> None:
    told = told_of("laws.yml", "甲: 乙" + hidden * 1_000_000)
    assert len(told) == 100
    assert told[0] == f"1:5 错误 有看不见的控制字符 U+{ord(hidden):04X}；请删去 [DB109]"


@pytest.mark.parametrize(
    "number", ["9" * 9_000, "1e99999", "-1", "0x1F", "१२", "²", "1_000", "NaN", "∞"]
)
def test_numbers_beyond_measure_are_told(number: str) -> None:
    town = "名称: 清溪镇\n代码: 990121101\n类型: 镇\n联系点:\n  - 名称: 甲\n    类型: 办公室\n"
    told = told_of("qingxi/town.yml", f"{town}    坐标: {{来源: 高德, 经度: {number}, 纬度: 30}}\n")
    assert any(
        line.startswith("7:22 错误 “经度”写成了“") or "7:5" in line or "7:22" in line
        for line in told
    )
    assert all(len(line) < 200 for line in told)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("laws.yml", "甲:\n  文号: 1\n" * 6_000),
        ("laws.yml", "甲: {" + ", ".join(["文号: 1"] * 600) + "}\n"),
        ("laws.yml", "".join(f"法{at}:\n  文耗: 1\n" for at in range(6_000))),
        ("laws.yml", "".join(f"法{at}:\n  施行日期: 早\n" for at in range(6_000))),
        ("laws.yml", "".join(f"法{at}：\n  文号：甲\n" for at in range(6_000))),
        ("laws.yml", "".join(f"法{at}:\n\t文号: 甲\n" for at in range(6_000))),
        ("laws.yml", "".join(f"法{at}:\n  文号: 甲 #乙\n" for at in range(6_000))),
        ("laws.yml", "".join(f"法{at}:\n  文号: @甲\n" for at in range(6_000))),
        ("laws.yml", "".join(f"法{at}:\n   文号: 甲\n  机关: 乙\n" for at in range(6_000))),
        ("laws.yml", "甲: &a 乙\n" + "丙: *a\n" * 12_000),
        ("laws.yml", "<<<<<<< 甲\n" * 12_000),
        ("laws.yml", "甲: ‘乙\n" * 9 + '甲: "乙\n' * 12_000),
        ("liulin/list.yml", ROWS + "    - MS-001\n" * 12_000),
        ("liulin/list.yml", ROWS + "".join(f"    - {id} 甲\n" for id in ids(6_000))),
        ("liulin/list.yml", ROWS + "".join(f"    - 甲乙丙{at}\n" for at in range(6_000))),
        ("liulin/list.yml", ROWS + "".join(f"    -{id} 甲\n" for id in ids(6_000))),
        (
            "liulin/list.yml",
            ROWS + "".join(f"    - {id} 甲：\n        说明：乙\n" for id in ids(4_000)),
        ),
        (
            "liulin/list.yml",
            ROWS + "".join(f"    - {id} 甲:\n        说朋: 乙\n" for id in ids(4_000)),
        ),
        (
            "liulin/list.yml",
            ROWS + "".join(f"    - {id} 甲:\n      说明: 乙\n" for id in ids(4_000)),
        ),
        ("liulin/list.yml", ROWS + "".join(f"    - {id} # 忽略 DB202\n" for id in ids(6_000))),
        ("liulin/list.yml", ROWS + "    - 甲: {乙，丙：丁}\n" * 4_000),
        ("duties/livelihood.yml", DUTY + "    依据:\n" + "      - 《甲》第一条、《乙》\n" * 6_000),
        (
            "duties/livelihood.yml",
            DUTY + "    依据:\n" + "".join(f"      - 《某法{at}》\n" for at in range(4_000)),
        ),
        (
            "duties/livelihood.yml",
            DUTY + "    配合:\n" + "".join(f"      - 某局{at}\n" for at in range(4_000)),
        ),
        ("duties/livelihood.yml", DUTY + "    俗称:\n" + "      - 甲，乙\n" * 6_000),
    ],
)
def test_of_thousands_of_problems_some_hundred_are_told(path: str, text: str) -> None:
    told = told_of(path, text)
    assert len(told) == MOST_OF_A_FILE + 1
    assert any(line.endswith(TOO_MANY) for line in told)


def test_warnings_beyond_number_stop_no_publication() -> None:
    text = "".join(f"法{at}:\n  文号: １２３\n" for at in range(9_000))
    told = told_of("laws.yml", text)
    assert f"1:1 警告 {TOO_MANY}" in told
    assert all(line.split(" ")[1] == "警告" for line in told)


def test_eight_megabytes_of_right_text_are_read() -> None:
    text = DUTY + "    乡镇职责:\n" + ("      - " + "受理" * 80 + "\n") * 15_000
    assert told_of("duties/livelihood.yml", text) == []
