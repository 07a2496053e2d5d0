"""DB301: what a kind of list requires is written."""

import pytest

from tests.samples import complaints, county, edited

CATALOGUE = "类别: 民生服务\n事项:\n  MS-090:\n    名称: 新事项\n"
TAIL = "；请在目录或本行补上 [DB301]"


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("上级部门收回事项", "“承接部门”“工作方式”"),
        ("赋权事项", "“权力类型”“赋权方式”“原实施部门”"),
    ],
)
def test_a_towns_row_without_what_its_kind_requires_is_told(kind: str, missing: str) -> None:
    text = f"版次: 2026\n名称: 2026年版\n{kind}:\n  民生服务:\n    - MS-090 新事项\n"
    tree = county(**{"duties/new.yml": CATALOGUE, "liulin/list.yml": text})
    assert complaints(tree) == [
        f"liulin/list.yml:5:7 错误 “MS-090 新事项”列为{kind}，缺少{missing}{TAIL}"
    ]


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("依法协助政府工作事项", "“村级职责”“依据”"),
        ("减负事项", "“去处”"),
        ("可出具证明事项", "“依据”“用途”"),
        ("不应出具证明事项", "“去处”"),
    ],
)
def test_a_villages_row_without_what_its_kind_requires_is_told(kind: str, missing: str) -> None:
    text = f"版次: 2026\n名称: 2026年版\n{kind}:\n  村务自治:\n    - MS-090 新事项\n    - CZ-011\n"
    tree = county(
        **{"duties/new.yml": CATALOGUE, "village-list.yml": text},
    )
    assert complaints(tree)[0] == (
        f"village-list.yml:5:7 错误 “MS-090 新事项”列为{kind}，缺少{missing}{TAIL}"
    )


@pytest.mark.parametrize("kind", ["基本履职事项", "依法自治事项"])
def test_where_the_place_itself_leads_nothing_is_required(kind: str) -> None:
    path = "liulin/list.yml" if kind == "基本履职事项" else "village-list.yml"
    text = f"版次: 2026\n名称: 2026年版\n{kind}:\n  民生服务:\n    - MS-090 新事项\n"
    tree = county(
        **{"duties/new.yml": CATALOGUE, path: text},
        **edited("qingxi/villages/liulin.yml", ("  不承担: [CZ-011 困难家庭排查]\n", "")),
    )
    assert complaints(tree) == []


def test_the_row_may_write_what_the_catalogue_lacks() -> None:
    method = "    工作方式: 由县住房城乡建设局委托有资质的机构鉴定。\n"
    row = "- JS-031 农村房屋安全鉴定"
    catalogue = edited("duties/construction.yml", (method, ""))
    assert len(complaints(county(**catalogue))) == 1
    own = edited("qingxi/list.yml", (row, f"{row}:\n        工作方式: 直接鉴定。"))
    assert complaints(county(**catalogue, **own)) == []
