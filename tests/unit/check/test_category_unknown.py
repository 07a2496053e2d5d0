"""DB206: categories are registered in county.yml."""

from dutybook.read.tree import MemoryTree
from tests.samples import ROUGH_COUNTY, complaints, county, edited


def test_a_catalogue_file_needs_a_registered_category() -> None:
    tree = county(**edited("duties/livelihood.yml", ("类别: 民生服务", "类别: 民政服务")))
    assert complaints(tree) == [
        "duties/livelihood.yml:1:5 错误 不认识类别“民政服务”。是不是“民生服务”？"
        "新类别请先写进 county.yml [DB206]"
    ]


def test_a_list_needs_registered_categories_and_is_told_at_the_heading() -> None:
    tree = county(**edited("qingxi/list.yml", ("  应急管理及消防:", "  应急管理:")))
    assert complaints(tree) == [
        "qingxi/list.yml:14:3 错误 不认识类别“应急管理”。是不是“应急管理及消防”？"
        "新类别请先写进 county.yml [DB206]"
    ]


def test_the_villages_list_needs_them_too() -> None:
    tree = county(**edited("village-list.yml", ("  证明开具:", "  证明开具事项:")))
    assert complaints(tree) == [
        "village-list.yml:13:3 错误 不认识类别“证明开具事项”。是不是“证明开具”？"
        "新类别请先写进 county.yml [DB206]"
    ]


def test_delegated_duties_may_stand_under_a_type_of_power() -> None:
    tree = county(**edited("qingxi/list.yml", ("  行政处罚:", "  行政许可:")))
    assert complaints(tree) == []


def test_other_duties_may_not() -> None:
    tree = county(**edited("qingxi/list.yml", ("  城乡建设:\n    - JS", "  行政检查:\n    - JS")))
    assert complaints(tree) == [
        "qingxi/list.yml:17:3 错误 不认识类别“行政检查”。新类别请先写进 county.yml [DB206]"
    ]


def test_a_past_edition_keeps_its_categories() -> None:
    tree = county(**edited("qingxi/editions/2024.yml", ("  民生服务:", "  民政工作:")))
    assert complaints(tree) == []


def test_a_county_that_registers_none_may_use_any() -> None:
    errors = [line for line in complaints(MemoryTree(ROUGH_COUNTY)) if "错误" in line]
    assert errors == []
