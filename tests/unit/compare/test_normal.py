"""What two texts have in common, and what makes them differ."""

import pytest

from dutybook.compare.normal import normal, normal_entry, same_text

SAME = [
    ("受理申请，核对材料", "受理 申请,\n核对\u3000材料"),
    ("（满80周岁）", "(满８０周岁)"),
    ("PM2.5", "ＰＭ２．５"),
    ("“双随机”检查", "「双随机」检查"),
    ("‘双随机’", '"双随机"'),
    ("2024—2026年", "2024-2026年"),
    ("城市绿化——公园", "城市绿化—公园"),
    ("县级财政经费", "縣級財政經費"),
    ("强占", "強佔"),
    ("青城委托〔2026〕1号", "青城委托[2026]1号"),
    ("等等……", "等等…"),
    ("买买提·艾力", "买买提•艾力"),
    ("二〇二六年", "二○二六年"),
]
DIFFERENT = [
    ("县民政局", "县财政局"),
    ("公示7天", "公示17天"),
    ("5个工作日", "5日"),
    ("受理、审核", "受理审核"),
    ("受理和审核", "受理或审核"),
    ("不得收费", "得收费"),
    ("应当", "可以"),
    ("1.5公里", "15公里"),
    ("《办法》第三条", "《办法》第三十条"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_styles_of_writing_are_one(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_means_something_else_differs(one: str, other: str) -> None:
    assert normal_entry(one) != normal_entry(other)
    assert not same_text([one], [other])


def test_a_text_is_the_same_however_it_is_divided() -> None:
    acts = ["受理申请，核对材料。", "公示7天。", "上报县民政局。"]
    assert same_text(acts, ["上报县民政局", "受理申请，核对材料；", "公示7天"])
    assert same_text(acts, ["受理申请，", "核对材料。公示7天。", "上报县民政局"])
    assert same_text(acts, ["受理申请，核对材料。公示7天。上报县民政局。"])
    assert same_text(acts, ["（一）受理申请，核对材料。（二）公示7天。（三）上报县民政局。"])


def test_a_mark_inside_a_line_is_no_break() -> None:
    assert not same_text(["受理申请，公示"], ["受理申请公示"])


def test_an_act_said_twice_is_not_the_same_as_once() -> None:
    assert not same_text(["巡查。", "巡查。"], ["巡查。"])
