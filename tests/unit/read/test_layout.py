"""Which files may stand where."""

import pytest

from dutybook.read.layout import FileKind, Placed, lay_out

ALLOWED = "只能用小写字母、数字和“-”，以字母开头，2 到 40 个字符"


def told(*paths: str) -> list[tuple[str, str, str]]:
    _, problems = lay_out(paths)
    for found in problems:
        assert (found.line, found.column) == (1, 1)
    return [(found.code, found.origin.file, found.message) for found in problems]


@pytest.mark.parametrize(
    ("path", "kind", "town", "stem"),
    [
        ("county.yml", FileKind.COUNTY, "", "county"),
        ("departments.yml", FileKind.DEPARTMENTS, "", "departments"),
        ("laws.yml", FileKind.LAWS, "", "laws"),
        ("calendar.yml", FileKind.CALENDAR, "", "calendar"),
        ("words.yml", FileKind.WORDS, "", "words"),
        ("elsewhere.yml", FileKind.ELSEWHERE, "", "elsewhere"),
        ("addresses.txt", FileKind.ADDRESSES, "", "addresses"),
        ("village-list.yml", FileKind.VILLAGE_LIST, "", "village-list"),
        ("duties/c01.yml", FileKind.DUTIES, "", "c01"),
        ("guides/birth-registration.yml", FileKind.GUIDE, "", "birth-registration"),
        ("events/newborn.yml", FileKind.EVENT, "", "newborn"),
        ("decisions/2026-03.yml", FileKind.DECISION, "", "2026-03"),
        ("village-editions/2024b.yml", FileKind.VILLAGE_EDITION, "", "2024b"),
        ("t101/list.yml", FileKind.LIST, "t101", "list"),
        ("t101/editions/2024.yml", FileKind.EDITION, "t101", "2024"),
        ("t101/villages/v001.yml", FileKind.VILLAGE, "t101", "v001"),
    ],
)
def test_every_file_of_the_format_has_its_place(
    path: str, kind: FileKind, town: str, stem: str
) -> None:
    placed, problems = lay_out([path, "t101/town.yml"])
    assert problems == []
    assert placed == [
        Placed(path, kind, town, stem),
        Placed("t101/town.yml", FileKind.TOWN, "t101", "town"),
    ]


def test_a_readme_may_stand_anywhere() -> None:
    assert lay_out(["README.md", "duties/README.md", "qingxi/villages/README.md"]) == ([], [])


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("department.yml", "不认识文件“department.yml”。是不是“departments.yml”？"),
        ("addresses.yml", "不认识文件“addresses.yml”。是不是“addresses.txt”？"),
        ("notes.docx", "不认识文件“notes.docx”。请移出 lists/ 或改成规定的名称"),
        ("county.yaml", "不认识文件“county.yaml”；文件名请以 .yml 结尾"),
        ("duties/livelihood.yaml", "不认识文件“livelihood.yaml”；文件名请以 .yml 结尾"),
        ("qingxi/lists.yml", "不认识文件“lists.yml”。是不是“list.yml”？"),
        ("qingxi/list.xlsx", "不认识文件“list.xlsx”。是不是“list.yml”？"),
        (
            "duty/new.yml",
            "不认识文件夹“duty”。是不是“duties”？乡镇（街道）的文件夹里应有 town.yml",
        ),
    ],
)
def test_an_unknown_file_is_told_with_the_nearest_name(path: str, message: str) -> None:
    assert told("qingxi/town.yml", path) == [("DB110", path, message)]


@pytest.mark.parametrize(
    "copy", ["list 副本.yml", "~$list.yml", "list.docx"], ids=["copy", "lock", "Word"]
)
def test_a_copy_beside_what_it_is_a_copy_of_is_told_so(copy: str) -> None:
    message = f"不认识文件“{copy}”。“list.yml”已经有了，多余的请移出 lists/"
    path = f"qingxi/{copy}"
    assert told("qingxi/town.yml", "qingxi/list.yml", path) == [("DB110", path, message)]


@pytest.mark.parametrize(
    ("folder", "meant"), [("shanghe", ""), ("qinxi", "是不是“qingxi”？")], ids=["new", "misspelt"]
)
def test_a_town_s_folder_without_town_yml_is_told_once(folder: str, meant: str) -> None:
    files = (f"{folder}/list.yml", f"{folder}/villages/a-b.yml", f"{folder}/editions/2024.yml")
    message = f"不认识文件夹“{folder}”。{meant}乡镇（街道）的文件夹里应有 town.yml"
    assert told("qingxi/town.yml", *files) == [("DB110", f"{folder}/town.yml", message)]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("duties/Livelihood.yml", f"文件名“Livelihood”{ALLOWED}"),
        ("duties/民生服务.yml", f"文件名“民生服务”{ALLOWED}"),
        ("guides/d.yml", f"文件名“d”{ALLOWED}"),
        ("events/new_born.yml", f"文件名“new_born”{ALLOWED}"),
        ("Qingxi/town.yml", f"文件夹名“Qingxi”{ALLOWED}"),
        ("清溪镇/town.yml", f"文件夹名“清溪镇”{ALLOWED}"),
        ("decisions/2026-3.yml", "文件名“2026-3”应是决定的编号，形如 2026-03.yml"),
        ("village-editions/v2024.yml", "文件名“v2024”应是版次，形如 2024.yml"),
    ],
)
def test_a_name_that_is_no_address_is_told(path: str, message: str) -> None:
    assert told(path) == [("DB111", path, message)]


TOP_LEVEL = """
about assets changes contacts data departments editions elsewhere feeds manual offline overview
posts print search topics village-list villages con prn aux nul
"""


@pytest.mark.parametrize("slug", TOP_LEVEL.split())
def test_a_town_may_not_take_an_address_of_the_site(slug: str) -> None:
    assert told(f"{slug}/town.yml") == [
        ("DB111", f"{slug}/town.yml", f"“{slug}”是网站自己的地址，乡镇的文件夹请另取名")
    ]


@pytest.mark.parametrize(
    "slug", ["changes", "contacts", "editions", "feeds", "posts", "print", "nul"]
)
def test_a_village_may_not_take_an_address_of_its_town(slug: str) -> None:
    path = f"qingxi/villages/{slug}.yml"
    assert told("qingxi/town.yml", path) == [
        ("DB111", path, f"“{slug}”是网站自己的地址，村的文件名请另取")
    ]


def test_a_wrong_file_does_not_hide_the_right_ones() -> None:
    placed, problems = lay_out(["county.yml", "counti.yml", "qingxi/town.yml"])
    assert [entry.path for entry in placed] == ["county.yml", "qingxi/town.yml"]
    assert [problem.origin.file for problem in problems] == ["counti.yml"]
