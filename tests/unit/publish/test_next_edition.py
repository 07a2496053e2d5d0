"""The next edition's head: what changes, and that nothing else does."""

from __future__ import annotations

import pytest

from dutybook.publish.next_edition import HeadError, edition_name, open_next

LIST = """\
# 清溪镇现行清单
版次: 2026  # 年份
名称: "2026年版"
批准: {机关: 县委, 日期: 2026-02-25}  # 见公报
公布日期:   2026-03-02
来源: 公报
施行日期: 2026-03-15 # 春季

基本履职事项:   # 自己办的
  民生服务:
  - MS-001 低保:
       批准: 不是开头的
"""
NEXT = """\
# 清溪镇现行清单
版次: 2027  # 年份
名称: "2027年版"
批准:  # 见公报
公布日期:
来源:
施行日期: # 春季

基本履职事项:   # 自己办的
  民生服务:
  - MS-001 低保:
       批准: 不是开头的
"""


def test_the_head_alone_changes() -> None:
    assert open_next(LIST.encode(), "2027").decode() == NEXT


@pytest.mark.parametrize(("mark", "end"), [("\ufeff", "\n"), ("", "\r\n"), ("\ufeff", "\r")])
def test_byte_order_mark_and_line_ends_stay(mark: str, end: str) -> None:
    before, after = ((mark + text.replace("\n", end)).encode() for text in (LIST, NEXT))
    assert open_next(before, "2027") == after


def test_an_approval_over_several_lines_goes_and_its_comment_lines_stay() -> None:
    text = "批准:\n  机关: 县委\n  # 常委会\n  文号: 8号\n\n版次: 2026\n名称: 2026年版\n公布日期:\n"
    assert open_next(text.encode(), "2026b").decode() == (
        "批准:\n  # 常委会\n\n版次: 2026b\n名称: 2026年修订版\n公布日期:\n"
    )


def test_an_approval_in_braces_over_two_lines_goes() -> None:
    text = "批准: {机关: 县委,\n  日期: 2026-02-25}\n版次: 2026\n名称: 2026年版\n"
    assert open_next(text.encode(), "2027").decode() == "批准:\n版次: 2027\n名称: 2027年版\n"


@pytest.mark.parametrize(
    ("edition", "name", "called"),
    [
        ("2027", "2026年版", "2027年版"),
        ("2027", "2026年第2次修订版", "2027年版"),
        ("2026b", "2026年版", "2026年修订版"),
        ("2026c", "清溪镇2026年修订版", "清溪镇2026年第2次修订版"),
        ("2026a", "2026年版", "2026年版"),
        ("2027", "第三版", "2027年版"),
    ],
)
def test_an_edition_is_called_after_the_pattern_of_the_last(
    edition: str, name: str, called: str
) -> None:
    assert edition_name(edition, name) == called


@pytest.mark.parametrize(
    "text",
    [
        "{版次: 2026, 名称: 2026年版}\n",
        "版次: 2026\n名称: |\n  2026年版\n",
        "版次: 2026\n名称: 2026年版\n来源: |\n  公报\n",
    ],
)
def test_a_head_that_a_program_can_t_change_is_left_to_its_writer(text: str) -> None:
    with pytest.raises(HeadError, match="请先"):
        open_next(text.encode(), "2027")
