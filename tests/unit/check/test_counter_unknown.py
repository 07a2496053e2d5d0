"""DB210: the counter that a row names exists in its town."""

from tests.samples import complaints, county, edited


def test_an_unknown_counter_is_told_with_the_nearest() -> None:
    tree = county(**edited("qingxi/list.yml", ("窗口: 民政窗口", "窗口: 民政科窗口")))
    assert complaints(tree) == [
        "qingxi/list.yml:11:13 错误 清溪镇没有“民政科窗口”。是不是“民政窗口”？"
        "窗口写在 town.yml 的联系点下 [DB210]"
    ]


def test_a_counter_of_another_town_does_not_count() -> None:
    row = "- MS-001 最低生活保障申请受理"
    tree = county(**edited("liulin/list.yml", (row, f"{row}:\n        窗口: 民政窗口")))
    assert complaints(tree) == [
        "liulin/list.yml:8:13 错误 柳林乡没有“民政窗口”。窗口写在 town.yml 的联系点下 [DB210]"
    ]


def test_any_counter_of_the_town_will_do() -> None:
    assert (
        complaints(county(**edited("qingxi/list.yml", ("窗口: 民政窗口", "窗口: 综合窗口")))) == []
    )
