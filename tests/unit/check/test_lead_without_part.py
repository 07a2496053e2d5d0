"""DB303: the lead of a supporting duty says what it does."""

import pytest

from tests.samples import complaints, county, edited

CATALOGUE = "duties/livelihood.yml"


def test_a_lead_without_a_part_is_told_at_the_row() -> None:
    tree = county(**edited(CATALOGUE, ("      县民政局:\n", "      县财政局:\n")))
    assert complaints(tree) == [
        "liulin/list.yml:7:7 错误 “MS-001 最低生活保障申请受理”由县民政局主责，"
        "“上级部门职责”里却没有它；请补上 [DB303]"
    ]


@pytest.mark.parametrize("part", ["县民政局", "民政局", "民政"])
@pytest.mark.parametrize("lead", ["县民政局", "民政局", "民政"])
def test_lead_and_part_may_go_by_any_name_of_the_department(lead: str, part: str) -> None:
    names = ("    主责: 县民政局", f"    主责: {lead}"), ("      县民政局:\n", f"      {part}:\n")
    assert complaints(county(**edited(CATALOGUE, *names))) == []


def test_a_generic_name_means_the_agency_of_the_town() -> None:
    lead = ("    主责: 县民政局", "    主责: 派出所")
    there = edited(CATALOGUE, lead, ("      县民政局:\n", "      柳林派出所:\n"))
    elsewhere = edited(CATALOGUE, lead, ("      县民政局:\n", "      清溪派出所:\n"))
    assert complaints(county(**there)) == []
    assert complaints(county(**elsewhere)) == [
        "liulin/list.yml:7:7 错误 “MS-001 最低生活保障申请受理”由派出所主责，"
        "“上级部门职责”里却没有它；请补上 [DB303]"
    ]


def test_a_basic_row_has_no_lead_to_miss() -> None:
    row = ("配合履职事项:", "基本履职事项:")
    tree = county(
        **edited(CATALOGUE, ("      县民政局:\n", "      县财政局:\n")),
        **edited("liulin/list.yml", row),
    )
    assert complaints(tree) == []
