"""``dutybook freeze`` and ``dutybook addresses`` as a person meets them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dutybook.cli import freezing
from dutybook.compare.books import compare_sides
from dutybook.compare.sides import current_side, edition_side, editions_of
from dutybook.read.tree import DiskTree
from tests.conftest import LISTS
from tests.samples import SMALL_COUNTY, book_of, edited
from tests.unit.cli.test_commands import run, write_lists

TODAY = ("--today", "2026-11-22")


def contents(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_lists(tmp_path / "lists")


def test_a_town_is_frozen_and_its_next_edition_opened(lists: Path) -> None:
    before = contents(lists)
    code, out, err = run("freeze", "--town", "清溪镇", *TODAY)
    assert code == 0
    *done, new = out.splitlines()
    assert done == [
        "lists/qingxi/editions/2026.yml 冻结了2026年版，共 5 项",
        "lists/qingxi/list.yml 起了新版次 2027",
    ]
    assert err.endswith("在那以前，网站仍以冻结的版次为准。\n")
    after = contents(lists)
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {"qingxi/editions/2026.yml", "qingxi/list.yml", "addresses.txt"}
    head = "版次: 2027\n名称: 2027年版\n批准:\n公布日期:\n施行日期:\n\n"
    assert after["qingxi/list.yml"].decode() == (
        head + SMALL_COUNTY["qingxi/list.yml"].split("\n\n", 1)[1]
    )
    addresses = after["addresses.txt"].decode().split()
    assert addresses == sorted(set(addresses))
    assert new == f"lists/addresses.txt 新增 {len(addresses) - 2} 个网址"
    assert {"qingxi/", "qingxi/editions/2026/", "duties/MS-001/", "manual/"} <= set(addresses)
    assert run("check") == (0, "", "读了 25 个文件，没有问题\n")


def test_all_lists_are_frozen_drafts_left_out(lists: Path) -> None:
    assert run("freeze", "--town", "liulin", "--next", "2026b", *TODAY)[0] == 0
    code, out, err = run("freeze", "--all", *TODAY)
    assert code == 0
    assert [line.split(" ")[0] for line in out.splitlines()] == [
        "lists/qingxi/editions/2026.yml",
        "lists/qingxi/list.yml",
        "lists/village-editions/2026.yml",
        "lists/village-list.yml",
        "lists/addresses.txt",
    ]
    assert "柳林乡清单跳过：还在编制，或者已经撤并\n" in err
    assert (lists / "liulin" / "list.yml").read_text("utf-8").startswith("版次: 2026b\n")
    code, _, err = run("freeze", "--all", *TODAY)
    assert code == 2
    assert err.endswith("不能运行：没有要冻结的清单：都还在编制，或者已经撤并\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "请写明冻结哪份清单：--town 乡镇名称、--villages 或者 --all"),
        (["--town", "清溪乡"], "没有乡镇（街道）“清溪乡”。是不是“清溪镇”？"),
        (["--all", "--next", "2026"], "下一个版次“2026”应排在清溪镇清单已有的版次“2026”后面"),
        (["--all", "--today", "2026-03-14"], "到 2026-03-15 才施行"),
        (["--town", "石堰镇"], "没有乡镇（街道）“石堰镇”。"),
    ],
)
def test_what_can_t_be_frozen_is_refused_and_nothing_is_written(
    lists: Path, arguments: list[str], said: str
) -> None:
    before = contents(lists)
    dated = arguments if "--today" in arguments else [*arguments, *TODAY]
    code, out, err = run("freeze", *dated)
    assert (code, out) == (2, "")
    assert said in err
    assert contents(lists) == before


def test_an_edition_is_never_overwritten_and_one_keeps_all_others_from_it(lists: Path) -> None:
    kept = lists / "village-editions" / "2026.yml"
    kept.parent.mkdir()
    kept.write_text("版次: 2026\n名称: 2026年版\n", encoding="utf-8")
    before = contents(lists)
    code, _, err = run("freeze", "--all", *TODAY)
    assert code == 1
    assert "版次“2026”已用于 village-editions/2026.yml" in err
    assert contents(lists) == before
    silenced = before["village-list.yml"].replace(b"2026\n", "2026  # 忽略 DB215：试\n".encode(), 1)
    (lists / "village-list.yml").write_bytes(silenced)
    code, _, err = run("freeze", "--all", *TODAY)
    assert code == 2
    assert "village-editions/2026.yml 已经有了，不能覆盖" in err
    assert contents(lists) == {**before, "village-list.yml": silenced}


def test_a_county_with_errors_is_not_frozen(tmp_path: Path) -> None:
    lists = write_lists(
        tmp_path / "lists",
        **edited("duties/emergency.yml", ("主责: 县应急管理局", "主责: 县应急局")),
    )
    before = contents(lists)
    code, out, err = run("freeze", "--all", "--lists", str(lists), *TODAY)
    assert (code, out) == (1, "")
    assert "不认识部门“县应急局”" in err
    assert "有错误，没有写任何文件" in err
    assert contents(lists) == before


def test_a_head_that_can_t_be_changed_stops_everything(lists: Path) -> None:
    file = lists / "qingxi" / "list.yml"
    text = file.read_text(encoding="utf-8").replace("名称: 2026年版", "名称: >\n  2026年版")
    file.write_text(text, encoding="utf-8")
    before = contents(lists)
    code, _, err = run("freeze", "--all", *TODAY)
    assert code == 2
    assert "qingxi/list.yml 的开头改不了：“版次”和“名称”请先各写成一行" in err
    assert contents(lists) == before


def test_a_disk_that_fails_leaves_everything(lists: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(lists)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "lists/qingxi/list.yml")

    monkeypatch.setattr(freezing, "replace_files", fail)
    code, out, err = run("freeze", "--all", *TODAY)
    assert (code, out) == (2, "")
    assert "qingxi/list.yml 写不进去（No space left on device）；所有文件都没有改" in err
    assert contents(lists) == before


def test_what_would_not_read_back_is_not_written(
    lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(lists)
    right = freezing.edition_file

    def wrong(*arguments: object) -> str:
        return right(*arguments).replace("开展巡查", "不巡查")  # type: ignore[arg-type]

    monkeypatch.setattr(freezing, "edition_file", wrong)
    code, _, err = run("freeze", "--all", *TODAY)
    assert code == 2
    assert "冻结以后会有错误，没有写任何文件" in err
    assert "[DB304]" in err
    assert contents(lists) == before


def test_the_example_county_is_frozen_and_stays_clean(tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    shutil.copytree(LISTS, lists)
    code, _, err = run("freeze", "--all", "--lists", str(lists), *TODAY)
    assert code == 0, err
    code, out, _ = run("check", "--lists", str(lists))
    assert (code, out) == (0, "")
    book = book_of(DiskTree(lists))
    frozen = edition_side(book, max(e for e in editions_of(book) if e < "2027"))
    assert frozen is not None
    assert all(found.head.freeze for found in frozen.towns.values())
    assert compare_sides(frozen, current_side(book)) == []
    assert run("addresses", "--lists", str(lists), *TODAY)[1] == ""


def test_addresses_that_are_missing_are_listed_then_added(lists: Path) -> None:
    code, out, err = run("addresses", *TODAY)
    assert code == 0
    new = out.split()
    assert new == sorted(new)
    assert {"qingxi/MS-014/", "feeds/qingxi.xml", "qingxi/liulin/contacts.vcf"} <= {*new}
    assert "qingxi/MS-001/" not in new
    assert err.endswith(f"addresses.txt 里还没有的网址 {len(new)} 个，加上 --write 就写进去\n")
    assert (lists / "addresses.txt").read_text("utf-8") == SMALL_COUNTY["addresses.txt"]
    assert run("addresses", "--write", *TODAY)[:2] == (0, out)
    known = (lists / "addresses.txt").read_text("utf-8").split()
    assert known == sorted([*new, "qingxi/", "qingxi/MS-001/"])
    assert run("addresses", *TODAY)[1] == ""


def test_addresses_need_a_county_without_errors(lists: Path) -> None:
    (lists / "laws.yml").write_text("甲法\n", encoding="utf-8")
    assert run("addresses", "--write")[0] == 1
    assert (lists / "addresses.txt").read_text("utf-8") == SMALL_COUNTY["addresses.txt"]


def test_a_build_that_would_lose_an_address_publishes_nothing(lists: Path, tmp_path: Path) -> None:
    with (lists / "addresses.txt").open("a", encoding="utf-8") as file:
        file.write("qingxi/SH-009/\n")
    site = tmp_path / "site"
    code, out, err = run("build", "--site", str(site), *TODAY)
    assert (code, out) == (1, "")
    assert (
        "lists/addresses.txt:3:1 错误 公布过的网址“qingxi/SH-009/”不再有网页了；"
        "清溪镇的清单里没有 SH-009 了：整个县都不再办的，在目录里给它写上 "
        "退出: {决定: …, 日期: …, 现归: …}；只是清溪镇不办的，先用 dutybook freeze 冻结旧清单再删 [DB320]\n"
        "1 个公布过的网址会打不开，没有生成网站；请按上面的提示改正后再试。\n"
    ) in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lists"]
