"""Addresses once published go on answering, or the build says what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from dutybook.publish.kept import addresses_file, lost_addresses, site_addresses
from tests.samples import SMALL_COUNTY, book_of, county
from tests.unit.present.setting_of import setting


def told(tmp_path: Path, *published: str) -> list[tuple[int, str]]:
    book = book_of(county(**{"addresses.txt": "".join(f"{line}\n" for line in published)}))
    return [(problem.line, problem.message) for problem in lost_addresses(book, tmp_path)]


def test_what_answers_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "qingxi" / "MS-001").mkdir(parents=True)
    (tmp_path / "qingxi" / "MS-001" / "index.html").write_text("", encoding="utf-8")
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds" / "all.xml").write_text("", encoding="utf-8")
    assert told(tmp_path, "feeds/all.xml", "qingxi/MS-001/") == []
    assert [line for line, _ in told(tmp_path, "feeds/", "feeds/all.xml", "qingxi/")] == [1, 3]


EXIT = "写上 退出: {决定: …, 日期: …, 现归: …}"
MERGED = "已经撤并的写上 撤并: {日期: …, 并入: …}"


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("duties/SH-009/", f"事项不要从目录里删去，请恢复 SH-009，并{EXIT}"),
        ("duties/society/", "请恢复网址名是 society 的类别，网址名定了就不能改"),
        (
            "qingxi/SH-009/",
            f"清溪镇的清单里没有 SH-009 了：整个县都不再办的，在目录里给它{EXIT}；"
            "只是清溪镇不办的，先用 dutybook freeze 冻结旧清单再删",
        ),
        ("qingxi/shangba/", f"请恢复 qingxi/villages/shangba.yml，{MERGED}"),
        ("qingxi/editions/2023/", "请恢复 qingxi/editions/2023.yml"),
        ("qingxi/changes/2023..2024/", "请恢复 2023 和 2024 两个版次"),
        ("village-list/editions/2023/", "请恢复 village-editions/2023.yml"),
        ("shanghe/", f"请恢复文件夹 shanghe（里面有 town.yml），{MERGED}"),
        ("shanghe/MS-001/", f"请恢复文件夹 shanghe（里面有 town.yml），{MERGED}"),
        ("departments/slj/", f"请在 departments.yml 里恢复网址名是 slj 的部门，{MERGED}"),
        ("guides/tekun/", f"请恢复 guides/tekun.yml，{MERGED}"),
        ("events/wedding/", "请恢复 events/wedding.yml"),
        ("decisions/2025-01/", "请恢复 decisions/2025-01.yml"),
        ("feeds/departments/slj.xml", f"请在 departments.yml 里恢复网址名是 slj 的部门，{MERGED}"),
        ("qingxi/shangba/contacts.vcf", f"请恢复 qingxi/villages/shangba.yml，{MERGED}"),
        ("shanghe/contacts.vcf", f"请恢复文件夹 shanghe（里面有 town.yml），{MERGED}"),
        ("elsewhere/dogs/", "请在 elsewhere.yml 里恢复网址名是 dogs 的一项"),
        ("manual/old/", "请恢复这个网页"),
    ],
)
def test_a_lost_address_is_told_with_what_to_write(
    tmp_path: Path, address: str, advice: str
) -> None:
    said = f"公布过的网址“{address}”不再有网页了；{advice}"
    assert told(tmp_path, address) == [(1, said)]


def test_the_site_s_addresses_are_those_of_all_its_pages() -> None:
    found = site_addresses(setting())
    assert {
        "qingxi/",
        "qingxi/MS-001/",
        "qingxi/liulin/",
        "qingxi/editions/2024/",
        "qingxi/changes/2024..2026/",
        "village-list/",
        "duties/MS-001/",
        "duties/livelihood/",
        "departments/mzj/",
        "guides/dibao/",
        "events/newborn/",
        "elsewhere/noise-neighbours/",
        "manual/format/",
    } <= found
    assert not found & {"", "404.html", "dev/architecture/"}


def test_the_next_edition_takes_no_address_away() -> None:
    edition = SMALL_COUNTY["qingxi/list.yml"].replace("2026\n", "2027\n", 1)
    later = setting(
        county(
            **{
                "qingxi/list.yml": edition.replace("- YJ-021 森林草原防灭火", "- YJ-099 新事项"),
                "qingxi/editions/2026.yml": SMALL_COUNTY["qingxi/list.yml"],
            }
        )
    )
    assert site_addresses(setting()) <= site_addresses(later)


def test_addresses_are_written_sorted_and_once() -> None:
    assert addresses_file(["b/", "a/", "b/"]) == b"a/\nb/\n"
