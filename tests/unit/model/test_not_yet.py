"""What the model should do and doesn't yet. A test that passes moves to the module of its subject."""

import pytest
from pydantic import BaseModel

from dutybook.model.department import Department
from dutybook.model.duty import RowEntry
from dutybook.model.guide import GuideStep
from dutybook.model.nearest import nearest


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
