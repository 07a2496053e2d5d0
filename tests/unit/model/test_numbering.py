"""Numbers before acts are no part of what is said; numbers that count are."""

import pytest

from dutybook.model.numbering import listed, one_by_one

NUMBERS = (
    "1. ",
    "1.",
    "1\uff0e",
    "1、",
    "(1)",
    "\uff081\uff09",
    "1)",
    "1\uff09",
    "\uff11\uff0e",
    "①",
    "⑴",
)
MORE_NUMBERS = ("⒈", "❶", "一、", "（一）", "(一) ", "㈠", "(1)、", "十二、", "12. ")
COUNTING = (
    *("一、二级残疾人逐户核查。", "1.5公里以内步行巡查。", "60、70岁老人每月探访。"),
    *("1、2、3号楼每日巡查。", "12345热线工单办理。", "第一、二类场所检查。", "一二三产业融合。"),
    *("执行GB5085.3、GB5085.4的规定。", "见附件（1）、（2）。", "2026.1、2月集中办理。"),
    *("按第（一）项、第（二）项办理。",),
)
LINES = (
    *("1.受理申请。2.公示结果。3.上报。", "1、受理申请；2、公示结果；3、上报。"),
    *("(1)受理申请(2)公示结果(3)上报", "①受理申请②公示结果③上报"),
    *("一、受理申请 二、公示结果 三、上报", "1.受理申请，2.公示结果，3.上报"),
)


@pytest.mark.parametrize("number", [*NUMBERS, *MORE_NUMBERS])
def test_a_number_before_an_act_is_dropped(number: str) -> None:
    assert one_by_one([f"{number}受理申请。"]) == ("受理申请。",)


@pytest.mark.parametrize("line", COUNTING)
def test_a_number_that_counts_stays(line: str) -> None:
    assert one_by_one([line]) == (line,)
    assert listed(line) == (line,)


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_numbers_its_acts_is_the_list_of_them(line: str) -> None:
    wanted = ["受理申请", "公示结果", "上报"]
    assert [act.rstrip("。；，") for act in one_by_one([line])] == wanted
    assert [act.rstrip("。；，") for act in listed(line)] == wanted


def test_what_leads_up_to_numbered_acts_is_an_entry_only_where_texts_are_compared() -> None:
    line = "受理环节：1.登记；2.核对。"
    assert one_by_one([line]) == ("受理环节：", "登记；", "核对。")
    assert listed(line) == (line,)


def test_acts_that_begin_with_numerals_may_be_numbered() -> None:
    block = "1、2小时内报告。\n2、24小时值守。\n3、三日内答复。"
    assert listed(block) == ("2小时内报告。", "24小时值守。", "三日内答复。")


def test_a_block_is_the_list_of_its_lines() -> None:
    assert listed("1. 受理申请。\n\n  2. 公示结果。\n") == ("受理申请。", "公示结果。")
    assert listed("一、二级火险时每日巡查。\n其余时候每周巡查。") == (
        "一、二级火险时每日巡查。",
        "其余时候每周巡查。",
    )
