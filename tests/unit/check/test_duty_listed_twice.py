"""DB201: an id stands once in a list."""

from tests.samples import complaints, county, edited


def test_a_second_row_of_an_id_is_told_where_the_first_stands() -> None:
    tree = county(
        **edited("qingxi/list.yml", ("- YJ-021 森林草原防灭火", "- MS-001 最低生活保障申请受理"))
    )
    assert complaints(tree) == [
        "qingxi/list.yml:15:7 错误 编号重复：“MS-001”已在“基本履职事项 / 民生服务”第 1 项写过；"
        "请删去一处，或换成应写的编号 [DB201]"
    ]


def test_a_third_row_is_told_too() -> None:
    rows = "    - YJ-021 森林草原防灭火\n"
    tree = county(**edited("qingxi/list.yml", (rows, rows * 3)))
    assert [line.split()[0] for line in complaints(tree)] == [
        "qingxi/list.yml:16:7",
        "qingxi/list.yml:17:7",
    ]


def test_past_editions_are_looked_at_too() -> None:
    tree = county(**edited("qingxi/editions/2024.yml", ("- 低保受理", "- MS-014 高龄补贴申请")))
    assert complaints(tree) == [
        "qingxi/editions/2024.yml:9:7 错误 编号重复：“MS-014”已在“基本履职事项 / 民生服务”第 1 项写过；"
        "请删去一处，或换成应写的编号 [DB201]"
    ]


def test_two_towns_may_list_the_same_duty() -> None:
    tree = county(
        **edited("liulin/list.yml", ("  民生服务:\n", "  民生服务:\n    - YJ-021 森林草原防灭火\n"))
    )
    assert complaints(tree) == []


def test_imported_rows_without_id_are_no_duplicates() -> None:
    tree = county(**edited("qingxi/editions/2024.yml", ("- MS-014 高龄补贴申请", "- 低保受理")))
    assert complaints(tree) == []
