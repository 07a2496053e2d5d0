"""Short forms in guides."""

from typing import Any

import pytest

from dutybook.model.guide import Guide

GUIDE = {"名称": "办低保", "事项": ["MS-001"]}


@pytest.mark.parametrize("fee", ["不收费", {"标准": "不收费"}])
def test_a_fee_may_be_one_text(fee: Any) -> None:
    found = Guide.model_validate({**GUIDE, "收费": fee}).fee
    assert found is not None
    assert (found.standard, found.basis) == ("不收费", None)


def test_a_fee_may_say_on_which_ground() -> None:
    fee = {"标准": "每证10元", "依据": "价格目录", "减免": "低保户免收"}
    found = Guide.model_validate({**GUIDE, "收费": fee}).fee
    assert found is not None
    assert (found.basis, found.reduction) == ("价格目录", "低保户免收")


def test_a_document_is_needed_unless_it_says_otherwise() -> None:
    guide = Guide.model_validate({**GUIDE, "材料": [{"名称": "身份证", "份数": "2"}]})
    assert (guide.documents[0].necessity, guide.documents[0].copies) == ("必要", 2)


def test_conditions_may_be_a_block_text() -> None:
    guide = Guide.model_validate({**GUIDE, "受理条件": "1. 本县户籍。\n2. 收入低于标准。\n"})
    assert guide.conditions == ("本县户籍。", "收入低于标准。")
