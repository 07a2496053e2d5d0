"""DB503: a mobile number that is not listed as a public office's."""

import pytest

from tests.samples import SMALL_COUNTY, complaints, county, edited

TOLD = (
    "错误 手机号“139■■■■0000”不在公务号码里。"
    "请换成办公室的固定电话；确是公务手机的，先写进 county.yml 的“公务号码” [DB503]"
)
PHONE = ("电话: [0980-8123456]", "电话: [{}]")


def told(number: str, offices: str = "") -> list[str]:
    settings = SMALL_COUNTY["county.yml"] + offices
    town = edited("qingxi/town.yml", (PHONE[0], PHONE[1].format(number)))
    return complaints(county(**town, **{"county.yml": settings}))


@pytest.mark.parametrize(
    ("number", "column"),
    [("13900000000", 10), ("139 0000 0000", 10), ("+86 139-0000-0000", 14), ("8613900000000", 10)],
)
def test_a_mobile_is_told_where_it_begins(number: str, column: int) -> None:
    assert told(number) == [f"qingxi/town.yml:8:{column} {TOLD}"]


@pytest.mark.parametrize("listed", ["13900000000", "139 0000 0000", "+86 139-0000-0000"])
def test_an_office_s_mobile_may_stand_anywhere_however_it_is_listed(listed: str) -> None:
    assert told("139-0000-0000", f"公务号码: [{listed}]\n") == []


def test_another_mobile_than_the_office_s_is_told() -> None:
    assert told("13900000000", "公务号码: [13900000001]\n") == [f"qingxi/town.yml:8:10 {TOLD}"]


def test_a_mobile_elsewhere_in_county_yml_is_told() -> None:
    settings = SMALL_COUNTY["county.yml"] + "热线: 13900000000\n"
    assert complaints(county(**{"county.yml": settings})) == [f"county.yml:18:5 {TOLD}"]


def test_no_mobile_is_told_while_nobody_knows_which_are_allowed() -> None:
    town = edited("qingxi/town.yml", (PHONE[0], PHONE[1].format("13900000000")))
    (line,) = complaints(county(**town, **{"county.yml": "[" * 99}))
    assert line.startswith("county.yml:1:")


def test_a_full_width_mobile_is_told_and_not_repeated() -> None:
    lines = told("１３９００００００００")
    assert f"qingxi/town.yml:8:10 {TOLD}" in lines
    assert "１３９００００００００" not in "".join(lines)
    assert "13900000000" not in "".join(lines)
