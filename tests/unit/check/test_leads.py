"""DB303, DB305–DB308: exactly one lead, and both sides say what they do."""

import pytest

from tests.samples import complaints, county, edited
from tests.unit.check.told import told

CATALOGUE = "duties/livelihood.yml"
PARTS = "    上级部门职责:\n      县民政局:\n        - 审核确认最低生活保障对象。\n"


def test_no_lead_two_leads_and_one_side_without_text_are_told_apart() -> None:
    without = edited(CATALOGUE, ("    主责: 县民政局\n", ""))
    two = edited(CATALOGUE, ("主责: 县民政局", "主责: 县民政局、县应急管理局"))
    one_side = edited(CATALOGUE, (PARTS, ""))
    found = [complaints(county(**files)) for files in (without, two, one_side)]
    assert found == [
        [
            "liulin/list.yml:7:7 错误 “MS-001 最低生活保障申请受理”列为配合履职事项，没有写由谁牵头；"
            "请在目录或本行补上“主责”，只写一个部门 [DB305]"
        ],
        [
            "duties/livelihood.yml:8:9 错误 “主责”只能写一个部门，这里写了“县民政局、县应急管理局”；"
            "其余请写进“配合” [DB306]"
        ],
        [
            "liulin/list.yml:7:7 错误 “MS-001 最低生活保障申请受理”列为配合履职事项，"
            "只写了“乡镇职责”，没有写“上级部门职责”；请补上 [DB307]"
        ],
    ]


@pytest.mark.parametrize("between", ["、", "\uff0c", ",", "；", "/", "和", "及", "与", " 、 "])
def test_two_leads_may_be_joined_in_many_ways(between: str) -> None:
    files = edited(CATALOGUE, ("主责: 县民政局", f"主责: 县民政局{between}应急局"))
    assert told("DB306", files) == ["duties/livelihood.yml:8 错误"]
    assert told("DB204", files) == []


def test_a_name_with_such_a_word_in_it_is_one_department() -> None:
    name = "县卫生和健康局"
    files = edited(
        CATALOGUE, ("主责: 县民政局", f"主责: {name}"), ("      县民政局:", f"      {name}:")
    )
    files |= edited("departments.yml", ("县财政局:\n", f"{name}:\n  网址名: wjj\n县财政局:\n"))
    assert complaints(county(**files)) == []


def test_of_two_names_one_must_not_be_unknown() -> None:
    files = edited(CATALOGUE, ("主责: 县民政局", "主责: 县民政局、水利站"))
    assert told("DB306", files) == []
    assert told("DB204", files) == ["duties/livelihood.yml:8 错误"]


@pytest.mark.parametrize("name", ["县民政局", "民政局", "民政"])
def test_a_lead_does_not_support_itself_under_any_name(name: str) -> None:
    files = edited(CATALOGUE, ("配合: [县财政局]", f"配合: [县财政局, {name}]"))
    assert told("DB306", files) == ["liulin/list.yml:7 错误"]


def test_where_the_town_leads_who_leads_elsewhere_is_not_asked() -> None:
    slips = ("    主责: 县民政局\n", ""), (PARTS, "")
    files = edited(CATALOGUE, *slips) | edited("liulin/list.yml", ("配合履职事项", "基本履职事项"))
    assert complaints(county(**files)) == []


def test_a_part_of_somebody_else_is_told_where_the_lead_has_one() -> None:
    part = "      县城市管理局:\n        - 清理占道经营。\n    乡镇职责:\n      - 受理申请，开展"
    files = edited(CATALOGUE, ("    乡镇职责:\n      - 受理申请，开展", part))
    assert told("DB308", files) == ["liulin/list.yml:7 警告"]
    supported = edited(
        CATALOGUE,
        ("    乡镇职责:\n      - 受理申请，开展", part),
        ("配合: [县财政局]", "配合: [县城市管理局]"),
    )
    assert told("DB308", supported) == []


def test_one_slip_of_the_lead_is_told_once() -> None:
    files = edited(CATALOGUE, ("      县民政局:\n", "      县城市管理局:\n"))
    assert [len(told(code, files)) for code in ("DB303", "DB308")] == [1, 0]


def test_what_two_lists_share_is_told_once() -> None:
    row = "配合履职事项:\n  民生服务:\n    - MS-001 最低生活保障申请受理\n"
    files = edited(CATALOGUE, ("    主责: 县民政局\n", ""))
    other = edited(
        "qingxi/list.yml",
        ("    - MS-001 最低生活保障申请受理\n", ""),
        ("配合履职事项:\n", row),
    )
    assert [line for line in complaints(county(**files, **other)) if line.endswith("[DB305]")] == [
        "qingxi/list.yml:14:7 错误 “MS-001 最低生活保障申请受理”列为配合履职事项，没有写由谁牵头"
        "（另有 1 份清单也是这样）；请在目录或本行补上“主责”，只写一个部门 [DB305]"
    ]


def test_a_generic_lead_is_looked_at_in_every_town() -> None:
    row = "配合履职事项:\n  民生服务:\n    - MS-001 最低生活保障申请受理\n"
    files = edited(
        CATALOGUE, ("主责: 县民政局", "主责: 派出所"), ("      县民政局:", "      清溪派出所:")
    )
    files |= edited(
        "qingxi/list.yml",
        ("    - MS-001 最低生活保障申请受理\n", ""),
        ("配合履职事项:\n", row),
    )
    assert told("DB303", files) == ["liulin/list.yml:7 错误"]
