"""DB207: duties, guides and categories that are named exist."""

import pytest

from tests.samples import complaints, county, edited

TAIL = "请写已有的事项、指南或部门 [DB207]"


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        ("qingxi/town.yml", "事项: [MS-001]", "事项: [MS-001, QT-777]", "12:51"),
        ("qingxi/town.yml", "负责: [民生服务, MS-001]", "负责: [QT-777]", "14:33"),
        ("guides/dibao.yml", "[MS-001 最低生活保障申请受理]", "[QT-777]", "2:6"),
        ("events/newborn.yml", "MS-014, 派出所", "QT-777, 派出所", "3:20"),
        ("qingxi/villages/liulin.yml", "[CZ-011 困难家庭排查]", "[CZ-011, QT-777]", "12:17"),
        ("decisions/2026-03.yml", "收回: JS-031 农村房屋安全鉴定", "收回: QT-777", "5:9"),
        (
            "decisions/2026-03.yml",
            "收回: JS-031 农村房屋安全鉴定",
            "合并: [MS-001, QT-777]\n    为: MS-014",
            "5:18",
        ),
    ],
    ids=["counter", "post", "guide", "event", "not borne", "decision", "decision on two"],
)
def test_an_unknown_duty_is_told_where_it_is_named(
    path: str, old: str, new: str, place: str
) -> None:
    assert complaints(county(**edited(path, (old, new)))) == [
        f"{path}:{place} 错误 找不到“QT-777”。{TAIL}"
    ]


def test_an_unknown_guide_of_an_event_is_told_with_the_nearest() -> None:
    tree = county(**edited("events/newborn.yml", ("guides/dibao", "guides/diboa")))
    assert complaints(tree) == [
        f"events/newborn.yml:3:6 错误 找不到“guides/diboa”。是不是“guides/dibao”？{TAIL}"
    ]


def test_an_unknown_agency_of_an_event_is_told() -> None:
    tree = county(**edited("events/newborn.yml", ("派出所", "卫生院")))
    assert complaints(tree) == [f"events/newborn.yml:3:28 错误 找不到“卫生院”。{TAIL}"]


def test_an_unknown_category_of_a_post_is_told_with_the_nearest() -> None:
    tree = county(**edited("qingxi/town.yml", ("负责: [民生服务, MS-001]", "负责: [民政服务]")))
    assert complaints(tree) == [
        f"qingxi/town.yml:14:33 错误 找不到“民政服务”。是不是“民生服务”？{TAIL}"
    ]


@pytest.mark.parametrize(
    "entry", ["MS-001 最低生活保障申请受理", "县民政局", "民政", "派出所", "CZ-031"]
)
def test_duties_and_departments_may_be_named_in_every_way(entry: str) -> None:
    assert complaints(county(**edited("events/newborn.yml", ("MS-014", entry)))) == []


@pytest.mark.parametrize("verb", ["新增", "下放", "改名"])
def test_a_decision_may_name_what_the_catalogue_does_not_hold_yet(verb: str) -> None:
    tree = county(**edited("decisions/2026-03.yml", ("收回: JS-031", f"{verb}: QT-777")))
    assert complaints(tree) == []


def test_a_duty_that_one_place_alone_writes_may_be_named() -> None:
    row = "- MS-001 最低生活保障申请受理"
    alone = """- MS-090 乡里独有的事项:
        主责: 县民政局
        上级部门职责: {县民政局: [指导。]}
        乡镇职责: [办理。]"""
    tree = county(
        **edited("liulin/list.yml", (row, alone)),
        **edited("events/newborn.yml", ("MS-014", "MS-090")),
    )
    assert complaints(tree) == []
