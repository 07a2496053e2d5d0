"""DB501: no identity number, wherever it stands."""

import pytest

from tests.samples import complaints, county, edited

TOLD = "错误 这里有身份证号“9901■■■■■■■■■■■■14”；清单会公布，个人证件号码请删去 [DB501]"
NUMBER = "990121199001010014"


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        ("duties/livelihood.yml", "可以申请。", f"可以申请。{NUMBER}", "6:24"),
        ("duties/livelihood.yml", "类别: 民生服务", f"类别: 民生服务  # 张三 {NUMBER}", "1:16"),
        ("qingxi/list.yml", "10日前受理", f"10日前由{NUMBER}受理", "12:20"),
        ("qingxi/editions/2024.yml", "- 低保受理", f"- 低保受理（{NUMBER}）", "8:12"),
        ("addresses.txt", "qingxi/\n", f"{NUMBER}/\nqingxi/\n", "1:1"),
        ("qingxi/villages/liulin.yml", "名称: 柳林村\n", f"名称: 柳林村\n# {NUMBER}\n", "2:3"),
    ],
    ids=["value", "comment", "own row", "past edition", "addresses", "comment of its own"],
)
def test_it_is_told_anywhere_in_any_file(path: str, old: str, new: str, place: str) -> None:
    tree = county(**{path: edited(path)[path].replace(old, new, 1)})
    assert complaints(tree) == [f"{path}:{place} {TOLD}"]


def test_it_is_told_as_a_key_and_no_other_message_repeats_it() -> None:
    tree = county(**edited("words.yml", ("五保: 特困人员", f"五保: {{{NUMBER}: 特困人员}}")))
    assert complaints(tree)[-1] == f"words.yml:2:6 {TOLD}"
    assert NUMBER not in "".join(complaints(tree))


def test_a_message_that_quotes_it_is_masked() -> None:
    tree = county(**edited("duties/livelihood.yml", ("主责: 县民政局", f"主责: 张三{NUMBER}")))
    assert complaints(tree) == [
        "duties/livelihood.yml:8:9 错误 不认识部门“张三9901■■■■■■■■■■■■14”。"
        "新部门请先写进 departments.yml [DB204]",
        f"duties/livelihood.yml:8:11 {TOLD}",
    ]


def test_it_cannot_be_silenced() -> None:
    slip = ("可以申请。", f"可以申请。{NUMBER}  # 忽略 DB501:本人同意")
    assert complaints(county(**edited("duties/livelihood.yml", slip))) == [
        f"duties/livelihood.yml:6:24 {TOLD}",
        "duties/livelihood.yml:6:44 错误 隐私规则（DB5…）不能忽略；请改掉内容 [DB113]",
    ]


def test_it_is_told_where_the_file_can_t_be_parsed_and_without_a_county() -> None:
    assert f"words.yml:1:5 {TOLD}" in complaints(county(**{"words.yml": f"五保: {NUMBER}: 特困"}))
    assert f"words.yml:3:3 {TOLD}" in complaints(
        county(**{"county.yml": None, "words.yml": f"五保: 特困\n\n# {NUMBER}\n"})
    )


def test_files_that_are_nobody_s_business_are_not_read() -> None:
    assert complaints(county(**{"README.md": NUMBER, "qingxi/README.md": NUMBER})) == []
