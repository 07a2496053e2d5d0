"""Edits change the characters they name and no other byte."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dutybook.model.edit import Edit
from dutybook.publish.edit import difference, edited


def edit(line: int, start: int, end: int, text: str) -> Edit:
    return Edit(line, start, end, text, "")


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    data = "\ufeff名称: 甲\r\n代码: 乙\n说明: 丙\r".encode()
    new = edited(data, [edit(2, 4, 5, "丁"), edit(1, 0, 2, "别名"), edit(1, 4, 5, "戊己")])
    assert new == "\ufeff别名: 戊己\r\n代码: 丁\n说明: 丙\r".encode()


def test_of_two_that_overlap_only_the_first_is_made() -> None:
    assert (
        edited(b"abcdef", [edit(1, 2, 4, "X"), edit(1, 1, 3, "Y"), edit(1, 4, 4, "Z")]) == b"aYdZef"
    )


@given(st.text(st.sampled_from("a　é\U0001f600\n\r: -"), max_size=40))
def test_no_edit_changes_nothing(text: str) -> None:
    data = text.encode()
    assert edited(data, []) == data
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    same = [edit(number, 0, len(line), line) for number, line in enumerate(lines, 1)]
    assert edited(data, same) == data


def test_a_difference_is_a_unified_diff_without_carriage_returns() -> None:
    assert difference("lists/a.yml", b"a\r\nb\r\n", b"a\r\nc\r\n") == (
        "--- a/lists/a.yml\n+++ b/lists/a.yml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    )
