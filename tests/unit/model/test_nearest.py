"""Suggestions for mistyped names."""

import pytest
from pydantic import BaseModel

from dutybook.model.department import Department
from dutybook.model.duty import RowEntry
from dutybook.model.guide import GuideStep
from dutybook.model.nearest import did_you_mean, nearest, nearest_title

DEPARTMENTS = ["县民政局", "县财政局", "县应急管理局", "县住房城乡建设局", "清溪派出所"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("县民政厅", "县民政局"),
        ("民政局", "县民政局"),
        ("县应急局", "县应急管理局"),
        ("县住建局", "县住房城乡建设局"),
        ("县住房和城乡建设局", "县住房城乡建设局"),
        ("清溪镇派出所", "清溪派出所"),
    ],
)
def test_the_most_similar_name_is_suggested(written: str, meant: str) -> None:
    assert nearest(written, DEPARTMENTS) == meant


@pytest.mark.parametrize("written", ["", "卫生院", "TODO", "12345"])
def test_nothing_is_suggested_where_nothing_is_similar(written: str) -> None:
    assert nearest(written, DEPARTMENTS) is None


@pytest.mark.parametrize(
    ("shape", "written", "meant"),
    [
        (RowEntry, "窗囗", "窗口"),
        (RowEntry, "负责", "主责"),
        (RowEntry, "根据", "依据"),
        (GuideStep, "名字", "名称"),
        (GuideStep, "期限", "时限"),
        (Department, "简写", "简称"),
    ],
)
def test_a_key_of_two_characters_is_found_by_one_of_them(
    shape: type[BaseModel], written: str, meant: str
) -> None:
    """Most keys are of two characters, where one wrong character leaves a likeness of 50."""
    assert nearest(written, [str(field.alias) for field in shape.model_fields.values()]) == meant


@pytest.mark.parametrize(
    ("written", "known"), [("题目", ["名称", "常见问题"]), ("附件", ["材料", "受理条件"])]
)
def test_a_likeness_of_one_character_in_a_long_name_is_none(written: str, known: list[str]) -> None:
    assert nearest(written, known) is None


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    assert nearest("县民政局", []) is None


def test_the_suggestion_does_not_depend_on_the_order_of_names() -> None:
    assert nearest("县民防局", DEPARTMENTS) == nearest("县民防局", reversed(DEPARTMENTS))


def test_the_suggestion_is_a_sentence_or_what_to_say_otherwise() -> None:
    assert did_you_mean("县民政厅", DEPARTMENTS) == "是不是“县民政局”？"
    assert did_you_mean("卫生院", DEPARTMENTS) == ""
    assert did_you_mean("卫生院", DEPARTMENTS, "请先登记") == "请先登记"


TITLES = [
    "最低生活保障申请受理、初审和动态管理",
    "高龄津贴申请受理",
    "森林草原防灭火",
    "最低生活保障金发放",
]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("高龄津贴申请", "高龄津贴申请受理"),
        ("森林防灭火", "森林草原防灭火"),
        ("最低生活保障申请…", "最低生活保障申请受理、初审和动态管理"),
        ("最低生活保障金", "最低生活保障金发放"),
        ("最低生活保障", "最低生活保障金发放"),
        ("防汛抗旱物资储备", None),
        ("残疾人证申请受理", None),
        ("…", None),
        ("", None),
    ],
)
def test_a_title_is_suggested_only_where_most_of_it_agrees(written: str, meant: str | None) -> None:
    assert nearest_title(written, TITLES) == meant
