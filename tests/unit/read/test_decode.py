"""Mistakes in a file's keys and values: all told, the right rest kept."""

from typing import Any

from dutybook.model.contact import ContactPoint
from dutybook.model.county import County
from dutybook.model.guide import Guide
from dutybook.model.origin import Origin
from dutybook.model.place import TownProfile
from dutybook.read.decode import Decoder, located
from dutybook.read.shapes import DepartmentsFile, DutiesFile, LawsFile
from dutybook.read.yaml_text import parse


def decode(shape: Any, text: str) -> tuple[Any, list[tuple[str, int, int, str]]]:
    """Return what could be kept of a file and each problem with its code, line and column."""
    source, problems = parse("f.yml", text)
    assert problems == []
    decoder = Decoder(sources={"f.yml": source})
    value = decoder.decode(shape, source.value, Origin("f.yml"))
    found = located(decoder.problems, decoder.sources)
    return value, [(each.code, each.line, each.column, each.message) for each in found]


TOWN = "名称: 清溪镇\n代码: 990121101\n类型: 镇\n"


def test_a_right_file_has_no_problems() -> None:
    town, found = decode(TownProfile, TOWN)
    assert found == []
    assert (town.name, town.code, town.kind) == ("清溪镇", "990121101", "镇")


def test_an_unknown_key_is_told_with_the_nearest_and_left_out() -> None:
    town, found = decode(TownProfile, TOWN + "联系点位: []\n岗位说明: 无\n")
    assert found == [
        ("DB103", 4, 1, "不认识“联系点位”。是不是“联系点”？"),
        ("DB103", 5, 1, "不认识“岗位说明”。是不是“岗位”？"),
    ]
    assert town.name == "清溪镇"


def test_an_unknown_key_like_no_other_is_told_with_all_there_are() -> None:
    _, found = decode(LawsFile, "社会救助暂行办法: {备注: 无}\n")
    assert found == [
        (
            "DB103",
            1,
            12,
            "不认识“备注”；这里可以写：文号、机关、施行日期、修订日期、状态、网址、说明",
        )
    ]


def test_an_unknown_key_deep_inside_is_told_with_the_keys_of_that_place() -> None:
    text = TOWN + "联系点:\n  - 名称: 便民服务中心\n    类型: 办公室\n    电话号码: [1]\n"
    town, found = decode(TownProfile, text)
    assert found == [("DB103", 7, 5, "不认识“电话号码”。是不是“电话”？")]
    assert town.contacts[0].name == "便民服务中心"


def test_a_missing_key_is_told_at_the_mapping_that_lacks_it() -> None:
    text = "类别: 民生服务\n事项:\n  MS-001:\n    名称: 低保\n  MS-002:\n    说明: 没有名称\n"
    file, found = decode(DutiesFile, text)
    assert found == [("DB104", 5, 3, "缺少“名称”；请补上一行“名称: …”")]
    assert list(file.duties) == ["MS-001"]


def test_a_missing_key_of_the_file_itself_is_told_at_its_start() -> None:
    county, found = decode(County, "名称: 青禾县\n格式: 1\n")
    assert found == [("DB104", 1, 1, "缺少“代码”；请补上一行“代码: …”")]
    assert county is None


def test_a_word_that_is_no_choice_is_told_with_the_choices() -> None:
    _, found = decode(TownProfile, "名称: 清溪镇\n代码: 1\n类型: 街道办\n")
    assert found == [
        (
            "DB106",
            3,
            5,
            "“类型”写成了“街道办”，只能是：镇、乡、民族乡、街道。是不是“街道”？",
        )
    ]


def test_a_value_of_the_wrong_form_is_told_with_what_was_written() -> None:
    text = "社会救助暂行办法:\n  施行日期: 2014年5月1日\n  修订日期: 2019-02-30\n  机关: 国务院\n"
    laws, found = decode(LawsFile, text)
    assert found == [
        ("DB106", 2, 9, "“施行日期”写成了“2014年5月1日”：应写日期，请改成 2014-05-01"),
        ("DB106", 3, 9, "“修订日期”写成了“2019-02-30”：日历上没有这一天，请核对年、月、日"),
    ]
    assert laws["社会救助暂行办法"].issuer == "国务院"


def test_the_item_of_a_list_is_told_by_its_number() -> None:
    guide, found = decode(Guide, "名称: 办低保\n事项: [MS-001, MS01, MS-003]\n")
    assert found == [
        (
            "DB106",
            2,
            14,
            "“事项”第 2 项写成了“MS01”：应写事项编号，形如 JS-044 或 JS-044 农村房屋安全鉴定",
        )
    ]
    assert [reference.id for reference in guide.duties] == ["MS-001", "MS-003"]


def test_all_mistakes_of_a_file_are_told_at_once_and_the_rest_is_kept() -> None:
    text = (
        "县民政局:\n  网址名: mzj\n  网址: x\n"
        "县财政局:\n  简称: [财政]\n"
        "县扶贫办:\n  网址名: fpb\n  撤并: {日期: 2024, 并入: 县民政局}\n"
        "县教育局:\n  网址名: jyj\n"
    )
    departments, found = decode(DepartmentsFile, text)
    assert found == [
        ("DB103", 3, 3, "不认识“网址”。是不是“网址名”？"),
        ("DB104", 4, 1, "缺少“网址名”；请补上一行“网址名: …”"),
        ("DB106", 8, 12, "“日期”写成了“2024”：应写日期，形如 2026-03-02"),
    ]
    assert departments["县民政局"].slug == "mzj"
    assert departments["县教育局"].slug == "jyj"
    assert "县财政局" not in departments


def test_what_was_decoded_stays_as_it_was_written() -> None:
    plain = {"名称": "服务中心", "类型": "办公室", "号码": "1"}
    Decoder().decode(ContactPoint, plain, Origin("f.yml"))
    assert plain == {"名称": "服务中心", "类型": "办公室", "号码": "1"}


def test_a_text_where_a_list_is_meant_is_told() -> None:
    town, found = decode(TownProfile, TOWN + "联系点: 便民服务中心\n")
    assert found == [
        (
            "DB105",
            4,
            6,
            "“联系点”应写成列表：每项一行，以“- ”开头，这里写的是“便民服务中心”",
        )
    ]
    assert town.contacts == ()


def test_a_mapping_where_a_text_is_meant_is_told() -> None:
    _, found = decode(TownProfile, "名称:\n  镇: 清溪\n代码: 1\n类型: 镇\n")
    message = "“名称”应写一行文字，这里却有“: ”；请改成全角“：”，或用半角引号把整项括起来"
    assert found == [("DB105", 1, 1, message)]


def test_a_list_where_a_text_is_meant_is_told_and_its_first_entry_kept() -> None:
    county, found = decode(County, "格式: 1\n名称: [青禾县, 新禾县]\n代码: [990121]\n")
    assert found == [
        ("DB105", 2, 1, "“名称”只能写一项，这里写了 2 项；请只留一项"),
        ("DB105", 3, 1, "“代码”应写一行文字，这里却写成了列表；请去掉方括号或“- ”"),
    ]
    assert (county.name, county.code) == ("青禾县", "990121")


def test_a_text_where_keys_are_meant_is_told_of_its_full_width_colon() -> None:
    departments, found = decode(DepartmentsFile, "县财政局: 网址名：czj\n县民政局: {网址名: mzj}\n")
    assert found == [
        (
            "DB105",
            1,
            7,
            "“县财政局”应写成若干行“键: 值”，这里写的是“网址名：czj”；冒号请用半角并空一格“: ”",
        )
    ]
    assert list(departments) == ["县民政局"]


def test_the_keys_of_what_may_be_left_out_are_known_too() -> None:
    _, found = decode(TownProfile, TOWN + "撤并: {日期: 2024-06-01, 并入: 清溪镇, 备注: 无}\n")
    assert found == [("DB103", 4, 31, "不认识“备注”；这里可以写：日期、并入、说明")]
