"""DB204: departments are registered."""

import pytest

from tests.samples import complaints, county, edited

CATALOGUE = "duties/livelihood.yml"


def test_an_unknown_department_is_told_with_the_nearest() -> None:
    tree = county(**edited(CATALOGUE, ("配合: [县财政局]", "配合: [县应急管理局, 县财政厅]")))
    assert complaints(tree) == [
        "duties/livelihood.yml:9:18 错误 不认识部门“县财政厅”。是不是“县财政局”？"
        "新部门请先写进 departments.yml [DB204]"
    ]


def test_an_unknown_department_like_no_other_is_told_what_to_do() -> None:
    tree = county(**edited("duties/certificates.yml", ("去处: 派出所", "去处: 卫生院")))
    assert complaints(tree) == [
        "duties/certificates.yml:5:5 错误 不认识部门“卫生院”。新部门请先写进 departments.yml [DB204]"
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        ("duties/construction.yml", "承接部门: 县住房城乡建设局", "承接部门: 水利站", "5:11"),
        ("duties/enforcement.yml", "原实施部门: 县城市管理局", "原实施部门: 水利站", "9:12"),
        ("duties/certificates.yml", "去处: 派出所", "去处: [{找: 水利站}]", "5:14"),
        ("elsewhere.yml", "找: 派出所", "找: 水利站", "4:12"),
        ("guides/dibao.yml", "由谁: 县民政局", "由谁: 水利站", "8:18"),
        (CATALOGUE, "由谁: 乡镇", "由谁: 水利站", "19:22"),
        ("departments.yml", "并入: 县民政局", "并入: 水利站", "29:28"),
    ],
)
def test_departments_are_looked_for_wherever_they_may_stand(
    path: str, old: str, new: str, place: str
) -> None:
    assert complaints(county(**edited(path, (old, new)))) == [
        f"{path}:{place} 错误 不认识部门“水利站”。新部门请先写进 departments.yml [DB204]"
    ]


def test_a_part_without_a_known_department_is_told_at_its_key() -> None:
    part = "      县水务局:\n        - 供水。\n    乡镇职责:\n      - 受理申请，开展"
    tree = county(**edited(CATALOGUE, ("    乡镇职责:\n      - 受理申请，开展", part)))
    assert complaints(tree) == [
        "duties/livelihood.yml:13:7 错误 不认识部门“县水务局”。"
        "新部门请先写进 departments.yml [DB204]"
    ]


def test_a_department_in_a_rows_own_text_is_told_in_that_row() -> None:
    row = "- MS-001 最低生活保障申请受理"
    tree = county(**edited("liulin/list.yml", (row, f"{row}:\n        配合: [县财政居]")))
    assert complaints(tree) == [
        "liulin/list.yml:8:14 错误 不认识部门“县财政居”。是不是“县财政局”？"
        "新部门请先写进 departments.yml [DB204]"
    ]


@pytest.mark.parametrize(
    "name", ["应急局", "派出所", "清溪派出所", "县城市管理局", "乡镇", "村", "社区"]
)
def test_short_and_generic_names_and_the_place_itself_are_known(name: str) -> None:
    assert complaints(county(**edited(CATALOGUE, ("配合: [县财政局]", f"配合: [{name}]")))) == []


@pytest.mark.parametrize(
    "level", ["县", "乡镇", "街道", "乡镇（街道）", "乡镇(街道)", "村（社区）"]
)
def test_a_level_may_do_a_step(level: str) -> None:
    tree = county(
        **edited("guides/dibao.yml", ("由谁: 县民政局", f"由谁: {level}")),
        **edited(CATALOGUE, ("由谁: 乡镇", f"由谁: {level}")),
    )
    assert complaints(tree) == []
