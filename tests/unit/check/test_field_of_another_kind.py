"""DB302: a row doesn't write the fields of another kind."""

import pytest

from tests.samples import complaints, county, edited


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("承接部门: 县民政局", "承接部门"),
        ("主责: 县民政局", "主责"),
        ("权力类型: 行政处罚", "权力类型"),
        ("去处: 派出所", "去处"),
    ],
)
def test_a_field_of_another_kind_is_told_at_its_key(field: str, key: str) -> None:
    tree = county(**edited("qingxi/list.yml", ("        窗口: 民政窗口", f"        {field}")))
    assert complaints(tree) == [
        f"qingxi/list.yml:11:9 错误 “{key}”不属于基本履职事项；请删去，"
        "或把“高龄津贴申请受理”移到相应的清单下 [DB302]"
    ]


def test_every_such_field_of_a_row_is_told() -> None:
    fields = "        工作方式: 直接办理。\n        承接部门: 县民政局"
    tree = county(**edited("qingxi/list.yml", ("        窗口: 民政窗口", fields)))
    assert [line.split("；")[0] for line in complaints(tree)] == [
        "qingxi/list.yml:11:9 错误 “工作方式”不属于基本履职事项",
        "qingxi/list.yml:12:9 错误 “承接部门”不属于基本履职事项",
    ]


def test_an_imported_edition_is_looked_at_too() -> None:
    row = "- MS-014 高龄补贴申请"
    tree = county(
        **edited("qingxi/editions/2024.yml", (row, f"{row}:\n        工作方式: 直接办理。"))
    )
    assert complaints(tree) == [
        "qingxi/editions/2024.yml:10:9 错误 “工作方式”不属于基本履职事项；请删去，"
        "或把“高龄补贴申请”移到相应的清单下 [DB302]"
    ]


def test_the_catalogue_may_hold_the_fields_of_every_kind() -> None:
    tree = county(
        **edited(
            "duties/livelihood.yml",
            ("    主责: 县民政局", "    主责: 县民政局\n    承接部门: 县民政局"),
        )
    )
    assert complaints(tree) == []


def test_fields_that_every_kind_shows_are_welcome() -> None:
    shared = (
        "        俗称: [老龄钱]\n        依据: 《社会救助暂行办法》\n        期限: {至: 2026-12-31}"
    )
    tree = county(**edited("qingxi/list.yml", ("        窗口: 民政窗口", shared)))
    assert complaints(tree) == []
