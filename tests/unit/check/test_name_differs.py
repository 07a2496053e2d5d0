"""DB203: the name beside an id is the catalogue's."""

import pytest

from tests.samples import complaints, county, edited


def test_another_name_in_a_row_is_told() -> None:
    tree = county(
        **edited("liulin/list.yml", ("- MS-001 最低生活保障申请受理", "- MS-001 低保受理"))
    )
    assert complaints(tree) == [
        "liulin/list.yml:7:7 错误 “MS-001”在目录里叫“最低生活保障申请受理”，"
        "这里写成“低保受理”；请核对编号，或照目录改名 [DB203]"
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        ("guides/dibao.yml", "[MS-001 最低生活保障申请受理]", "[MS-001 低保受理]", "2:6"),
        ("qingxi/town.yml", "事项: [MS-001]", "事项: [MS-001 低保受理]", "12:43"),
        ("decisions/2026-03.yml", "JS-031 农村房屋安全鉴定", "MS-001 低保受理", "5:9"),
    ],
    ids=["guide", "counter", "decision"],
)
def test_another_name_where_a_duty_is_referred_to_is_told(
    path: str, old: str, new: str, place: str
) -> None:
    assert complaints(county(**edited(path, (old, new)))) == [
        f"{path}:{place} 错误 “MS-001”在目录里叫“最低生活保障申请受理”，"
        "这里写成“低保受理”；请核对编号，或照目录改名 [DB203]"
    ]


def test_another_name_in_a_row_that_a_village_adds_is_told() -> None:
    tree = county(
        **edited("qingxi/villages/liulin.yml", ("CZ-031 古树名木日常看护", "CZ-031 古树看护"))
    )
    assert complaints(tree) == [
        "qingxi/villages/liulin.yml:11:9 错误 “CZ-031”在目录里叫“古树名木日常看护”，"
        "这里写成“古树看护”；请核对编号，或照目录改名 [DB203]"
    ]


def test_a_full_width_bracket_is_another_character() -> None:
    tree = county(
        **edited("duties/livelihood.yml", ("名称: 高龄津贴申请受理", "名称: 高龄津贴（80岁）"))
    )
    assert complaints(tree) == [
        "qingxi/list.yml:10:7 错误 “MS-014”在目录里叫“高龄津贴（80岁）”，"
        "这里写成“高龄津贴申请受理”；请核对编号，或照目录改名 [DB203]"
    ]


def test_an_id_alone_has_no_name_to_differ() -> None:
    assert (
        complaints(
            county(**edited("liulin/list.yml", ("- MS-001 最低生活保障申请受理", "- MS-001")))
        )
        == []
    )


def test_past_editions_keep_the_old_name() -> None:
    assert "MS-014 高龄补贴申请" in edited("qingxi/editions/2024.yml")["qingxi/editions/2024.yml"]
    assert complaints(county()) == []
