"""Slips of the pen in files that YAML can't read."""

import pytest

from dutybook.read.slips import Slip, find_slips

COLON = "冒号是全角“：”；请改成半角冒号加空格“: ”"
NO_SPACE = "冒号后少了空格；请写成“: ”"
DASH = "“-”后少了空格；请写成“- ”"
WIDE_DASH = "行首的横线不是半角“-”；请改成“- ”"
WIDE_BLANK = "行首有全角空格；请改用半角空格缩进"
SPECIAL = "值以特殊符号开头；请用半角引号把整个值括起来"


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("名称：清溪镇", 3, COLON),
        ("    窗口：民政窗口", 7, COLON),
        ("  - 名称：民政窗口", 7, COLON),
        ("  民生服务：", 7, COLON),
        ("名称:清溪镇", 3, NO_SPACE),
        ("  - 名称:民政窗口", 7, NO_SPACE),
        ("公布日期:2026-03-02", 5, NO_SPACE),
        ("    -MS-001 低保受理", 5, DASH),
        ("-受理申请。", 1, DASH),
        ("    －MS-001 低保受理", 5, WIDE_DASH),
        ("    － MS-001 低保受理", 5, WIDE_DASH),
        ("    — MS-001 低保受理", 5, WIDE_DASH),
        ("    – MS-001 低保受理", 5, WIDE_DASH),
        ("\u3000\u3000名称: 清溪镇", 1, WIDE_BLANK),
        ("  \u3000名称: 清溪镇", 3, WIDE_BLANK),
        ("说明: *重点*", 5, SPECIAL),
        ("说明: &甲", 5, SPECIAL),
        ("说明: %10", 5, SPECIAL),
        ("说明: @所有人", 5, SPECIAL),
        ("说明: `代码`", 5, SPECIAL),
        ("说明: !注意", 5, SPECIAL),
    ],
)
def test_a_slip_is_told_at_its_column(line: str, column: int, message: str) -> None:
    assert find_slips(f"版次: 2026\n{line}\n") == [Slip(2, column, message)]


@pytest.mark.parametrize(
    "line",
    [
        "名称: 清溪镇",
        "网址: https://example.gov.cn/a:b",
        "https://example.gov.cn/",
        "办公时间: 工作日 08:30-12:00",
        "  - MS-001 低保受理",
        "  - MS-014 高龄津贴:",
        "    说明: 第一：受理；第二：公示。",
        "---",
        "# 名称：写在注释里",
        "  俗称: [低保, 吃低保]",
        "",
    ],
)
def test_a_right_line_is_no_slip(line: str) -> None:
    assert find_slips(f"{line}\n") == []


def test_every_slip_of_a_file_is_told_one_a_line() -> None:
    assert find_slips("名称：清溪镇\n代码:1\n类型: 镇\n-村：一\n") == [
        Slip(1, 3, COLON),
        Slip(2, 3, NO_SPACE),
        Slip(4, 1, DASH),
    ]


def test_block_texts_are_passed_over() -> None:
    text = "乡镇职责: |\n  一、受理：核对材料。\n\n  -公示:七天\n说明：无\n"
    assert find_slips(text) == [Slip(5, 3, COLON)]
