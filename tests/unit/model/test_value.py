"""Texts turned into dates, numbers and lines."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from dutybook.model.value import Amount, Count, Date, Texts, read_lines


def refusal(shape: Any, written: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(shape).validate_python(written)
    return str(caught.value.errors()[0]["msg"])


def test_a_date_is_written_year_month_day() -> None:
    assert TypeAdapter(Date).validate_python("2026-03-02") == date(2026, 3, 2)


@pytest.mark.parametrize(
    "written",
    ["3月2日", "2026年", "26-03-02", "2026-13-01月", "2026年13月2日", "123", "9" * 30, "", []],
)
def test_another_form_of_date_is_told_the_form(written: Any) -> None:
    assert refusal(Date, written) == "应写日期，形如 2026-03-02"


@pytest.mark.parametrize(
    "written",
    [
        *("2026-3-2", "2026/03/02", "2026年3月2日", "2026.3.2", "2026、3、2", "2026 年 3 月 2 号"),
        *(
            "20260302",
            "2026-03-02 00:00:00",
            "2026/3/2 8:30",
            "46083",
            "二〇二六年三月二日",
            "二○二六年三月二日",
        ),
    ],
)
def test_a_date_in_another_form_is_told_in_the_right_one(written: str) -> None:
    assert refusal(Date, written) == "应写日期，请改成 2026-03-02"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("二〇二五年十二月三十一日", "2025-12-31"),
        ("二零二四年十月二十日", "2024-10-20"),
        ("46022", "2025-12-31"),
    ],
)
def test_numerals_and_spreadsheets_days_are_counted(written: str, meant: str) -> None:
    assert refusal(Date, written) == f"应写日期，请改成 {meant}"


@pytest.mark.parametrize("written", ["2026-02-29", "2026-13-01", "2026-04-31", "0000-01-01"])
def test_a_day_that_no_calendar_has_is_told_so(written: str) -> None:
    assert refusal(Date, written) == "日历上没有这一天，请核对年、月、日"


def test_a_leap_day_is_a_day() -> None:
    assert TypeAdapter(Date).validate_python("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize("written", ["", "五", "5个", "-5", "5.0", "５", "9999999999"])
def test_a_count_is_digits_only(written: str) -> None:
    assert refusal(Count, written) == "应写整数，形如 5"


def test_a_count_is_a_number() -> None:
    assert TypeAdapter(Count).validate_python("012") == 12


@pytest.mark.parametrize(
    ("written", "amount"), [("12", 12.0), ("12.5", 12.5), ("-104.123", -104.123)]
)
def test_an_amount_may_have_decimals(written: str, amount: float) -> None:
    assert TypeAdapter(Amount).validate_python(written) == amount


@pytest.mark.parametrize("written", ["", "12万", "1,000", "nan", "1e5", "东经104"])
def test_an_amount_is_digits_and_a_point(written: str) -> None:
    assert refusal(Amount, written) == "应写数字，形如 12 或 12.5"


def test_one_text_alone_needs_no_brackets() -> None:
    texts = TypeAdapter(Texts)
    assert texts.validate_python("低保") == texts.validate_python(["低保"]) == ("低保",)


@pytest.mark.parametrize(
    "written",
    [
        "1. 受理申请。\n2. 公示结果。",
        "1、受理申请。\n2、公示结果。",
        "1．受理申请。\n2．公示结果。",
        "1) 受理申请。\n2) 公示结果。",
        "（1）受理申请。\n（2）公示结果。",
        "(一)受理申请。\n(二)公示结果。",
        "一、受理申请。\n二、公示结果。",
        "①受理申请。\n②公示结果。",
        "受理申请。\n公示结果。\n",
        "  受理申请。  \n\n\u3000\u3000公示结果。",
    ],
)
def test_a_numbered_block_text_is_the_list_without_its_numbers(written: str) -> None:
    assert read_lines(written) == ("受理申请。", "公示结果。")


@pytest.mark.parametrize(
    "line",
    [
        "3.5%以上的提取比例。",
        "12345热线工单办理。",
        "2026年起执行。",
        "十五日内办结。",
        "一事一议。",
    ],
)
def test_a_number_that_belongs_to_the_text_stays(line: str) -> None:
    assert read_lines(line) == (line,)
