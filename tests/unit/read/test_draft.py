"""Lines under repair keep their way back to the file as written."""

from dutybook.read.slips.draft import Draft, Mended
from dutybook.read.slips.repair import repair
from dutybook.read.yaml_text import parse


def test_what_was_inserted_stands_where_it_was_put_in() -> None:
    draft = Draft(1, "名称:清溪镇")
    draft.replace(3, 3, " ")
    assert draft.text == "名称: 清溪镇"
    assert [draft.place(column) for column in range(8)] == [0, 1, 2, 3, 3, 4, 5, 6]


def test_what_was_replaced_by_more_or_less_stands_where_it_began() -> None:
    draft = Draft(1, "\t名称：清溪镇")
    draft.replace(0, 1, "    ")
    draft.replace(6, 7, ": ")
    assert draft.text == "    名称: 清溪镇"
    assert [draft.place(column) for column in (0, 3, 4, 6, 7, 8, 11)] == [0, 0, 1, 3, 3, 4, 7]
    draft.replace(8, 11, "")
    assert draft.place(len(draft.text)) == 7


def test_what_was_taken_out_leaves_the_others_their_places() -> None:
    draft = Draft(1, "名\uffff称: \uffff清")
    draft.remove("\uffff")
    assert (draft.text, draft.place(1), draft.place(4)) == ("名称: 清", 2, 6)


def test_a_line_as_it_was_written_needs_no_places() -> None:
    assert Draft(1, "名称: 清溪镇").places is None
    assert Mended("名称: 清溪镇").place(1, 5) == (1, 5)


def test_a_place_behind_the_end_of_a_mended_line_is_its_end() -> None:
    mended, _ = repair("名称:清溪镇\n")
    assert mended is not None
    assert mended.place(1, 99) == (1, 7)


def test_mending_what_is_mended_changes_nothing() -> None:
    text = "名称：[低保，吃低保\n－甲:\n　　说明: 注意: 乙 #丙\n  -丁\n'戊: {己：庚，辛}\n"
    once, _ = repair(text)
    assert once is not None
    again, slips = repair(once.text)
    assert again is not None
    assert again.text == once.text
    assert [slip.message[:3] for slip in slips] == ["“ #"] * len(slips)


def test_problems_behind_a_mended_slip_are_told_at_the_columns_of_the_file() -> None:
    source, problems = parse("f.yml", "甲：{乙:丙, 丁: 待定}\n")
    assert source.value == {"甲": {"乙": "丙", "丁": "待定"}}
    assert [(each.line, each.column, each.code) for each in problems] == [
        (1, 2, "DB101"),
        (1, 4, "DB101"),
        (1, 12, "DB107"),
    ]
    assert source.locate(("甲", "丁")) == (1, 12)
    assert source.locate(("甲", "乙"), at_key=True) == (1, 4)
