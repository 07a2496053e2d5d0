"""``dutybook check --fix``: what is mended, what is not, and what stays as it was to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from dutybook.cli.fixing import Fixing
from dutybook.cli.inspect import inspect
from dutybook.model.problem import Severity
from dutybook.read.tree import MemoryTree, OverlayTree
from tests.samples import SMALL_COUNTY, edited
from tests.unit.cli.test_commands import run, write_lists

LIST = "qingxi/list.yml"
TOWN = "qingxi/town.yml"


def fixed(changes: dict[str, str | bytes], *, notes: bool = False) -> Fixing:
    fixing = Fixing(MemoryTree({**SMALL_COUNTY, **changes}), lambda _: True, notes)
    fixing.fix()
    return fixing


def after(path: str, *slips: tuple[str, str], notes: bool = False) -> str:
    """Return a file of the small county, spoilt and mended."""
    fixing = fixed({**SURE, **edited(path, *slips)}, notes=notes)
    return fixing._now().read(path).decode("utf-8")


def sure() -> dict[str, str]:
    """Return the files that a clean county's mending changes: ids that get their names."""
    return {path: data.decode("utf-8") for path, data in fixed({}).changed.items()}


SURE = sure()


def test_a_clean_county_gets_only_the_names_of_its_ids() -> None:
    fixing = fixed({})
    assert sorted(fixing.changed) == ["events/newborn.yml", TOWN]
    town = fixing.changed[TOWN].decode("utf-8")
    assert "类别: [民生服务], 事项: [MS-001 最低生活保障申请受理]}" in town
    assert "负责: [民生服务, MS-001 最低生活保障申请受理]," in town
    event = fixing.changed["events/newborn.yml"].decode("utf-8")
    assert "顺序: [guides/dibao, MS-014 高龄津贴申请受理, 派出所]" in event
    assert [p for p in fixing.inspection.problems if p.severity is not Severity.NOTE] == []
    assert fixing.done[0][1].what == "“MS-014”后面补上了名称“高龄津贴申请受理”"


@pytest.mark.parametrize(
    ("spoilt", "mended"),
    [
        ("    -MS-001 最低生活保障申请受理\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    — MS-001 最低生活保障申请受理\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    \uff0dMS-001 最低生活保障申请受理\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    - MS001 最低生活保障申请受理\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    - ms-001 最低生活保障申请受理\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    - MS—001最低生活保障申请受理\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    - MS-００１ 最低生活保障申请受理\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    - MS-001\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    - MS-001\u3000\n", "    - MS-001 最低生活保障申请受理\n"),
        ("    - MS-001 最低生活保障申请受理\u3000\u3000\n", "    - MS-001 最低生活保障申请受理\n"),
        ('    - "MS-001" # 先\n', '    - "MS-001 最低生活保障申请受理" # 先\n'),
    ],
)
def test_a_row_is_mended(spoilt: str, mended: str) -> None:
    right = "    - MS-001 最低生活保障申请受理\n"
    text = after(LIST, (right, spoilt), notes=True)
    assert text == SMALL_COUNTY[LIST].replace(right, mended)


@pytest.mark.parametrize(
    ("path", "right", "spoilt"),
    [
        (LIST, "名称: 2026年版", "名称\uff1a2026年版"),
        (LIST, "名称: 2026年版", "名称:2026年版"),
        (LIST, "基本履职事项:\n  民生服务:", "基本履职事项\uff1a\n  民生服务\uff1a"),
        (LIST, "窗口: 民政窗口", "窗口\uff1a\u3000民政窗口"),
        (LIST, "公布日期: 2026-03-02", "公布日期: 2０２６-03-02"),
        (LIST, "公布日期: 2026-03-02", "公布日期: 2026-03-02\u3000"),
        (TOWN, "{名称: 民政助理, 网址名: civil,", "{名称\uff1a民政助理, 网址名:civil,"),
        (TOWN, "  - 名称: 清溪镇便民服务中心", "  -名称: 清溪镇便民服务中心"),
        (TOWN, "电话: [0980-8123456]", "电话: [０９８０-8123456]"),
        (TOWN, "电话: [0980-8123456]", "电话: [0980-8123456]  \u3000"),
        ("departments.yml", "县财政局:\n", "县财政局\uff1a\n"),
        ("departments.yml", "县财政局:\n", "县财政局\n"),
        (TOWN, "类型: 镇", "“类型”\uff1a镇"),
        (TOWN, "类型: 镇", "类型=镇"),
        (TOWN, "电话: [0980-8123456]", "电话: 【0980-8123456】"),
        (TOWN, "{名称: 民政助理, 网址名: civil,", "{名称: 民政助理\uff0c网址名\uff1acivil\uff0c"),
        (TOWN, "  - 名称: 清溪镇便民服务中心", "  -\t名称: 清溪镇便民服务中心"),
        (LIST, "    - MS-014 高龄津贴申请受理:\n", "    MS-014 高龄津贴申请受理\n"),
        (LIST, "    - YJ-021 森林草原防灭火", "    ——YJ-021 森林草原防灭火"),
        ("duties/livelihood.yml", "      - 公示初审结果。", "      • 公示初审结果。"),
        ("duties/livelihood.yml", "      - 公示初审结果。", "      2. 公示初审结果。"),
        ("duties/livelihood.yml", "- 公示初审结果。", "- 公示<b>初审</b>结果。<br>"),
        ("duties/livelihood.yml", "- 公示初审结果。", "- <p>公示初审结果。&nbsp;</p>"),
        ("duties/livelihood.yml", "俗称: [低保, 吃低保]", "俗称: [低保, 吃低保<br>]"),
        ("decisions/2026-03.yml", "[清溪镇, liulin]", "[清溪镇, liulin<br/>]"),
        (TOWN, "负责: [民生服务, MS-001", "负责: [民生服务 MS-001"),
    ],
)
def test_a_value_is_mended_and_the_file_is_as_it_was(path: str, right: str, spoilt: str) -> None:
    assert after(path, (right, spoilt)) == SURE.get(path, SMALL_COUNTY[path])


@pytest.mark.parametrize(
    ("path", "right", "spoilt"),
    [
        (LIST, "MS-001 最低生活保障申请受理", "MS-001 低保受理"),
        (LIST, "MS-001 最低生活保障申请受理", "MS-099"),
        (LIST, "MS-001 最低生活保障申请受理", "MS001 低保受理"),
        (LIST, "名称: 2026年版", "名字\uff1a2026年版"),
        (LIST, "  民生服务:\n", "\t民生服务:\n"),
        (LIST, "每月10日前", "每月１０日前"),
        ("duties/livelihood.yml", "- 公示初审结果。", "- 公示初审<br>结果。"),
        ("duties/livelihood.yml", "[低保, 吃低保]", "[低保 吃低保]"),
        (TOWN, "地址: 清溪镇人民路18号", "地址: 清溪镇-人民路18号，电话\uff1a见下"),
        ("duties/emergency.yml", "主责: 县应急管理局", "主责: 县应急局"),
        ("decisions/2026-03.yml", "收回: JS-031 农村房屋安全鉴定", "改名: JS-031"),
    ],
)
def test_what_is_not_certain_is_left(path: str, right: str, spoilt: str) -> None:
    expected = SURE.get(path, SMALL_COUNTY[path]).replace(right, spoilt)
    assert after(path, (right, spoilt)) == expected


@pytest.mark.parametrize(
    ("path", "right", "spoilt"),
    [
        (TOWN, "电话: [0980-8123456]", "电话: [0980-8123456"),
        (TOWN, "    类型: 便民服务中心", "   类型: 便民服务中心"),
        (TOWN, "名称: 清溪镇\n", '名称: "清溪镇\n'),
        (TOWN, "地址: 清溪镇人民路18号", "地址: 注意: 清溪镇人民路18号"),
        ("duties/livelihood.yml", "      - 公示初审结果。", "      公示初审结果。"),
        ("duties/livelihood.yml", "      - 公示初审结果。", "      - *公示初审结果。"),
    ],
)
def test_a_slip_that_may_be_meant_otherwise_is_left_with_its_file(
    path: str, right: str, spoilt: str
) -> None:
    assert after(path, (right, spoilt)) == SMALL_COUNTY[path].replace(right, spoilt)


def test_comments_quotes_order_line_ends_and_the_byte_order_mark_stay() -> None:
    text = SMALL_COUNTY[TOWN].replace("名称: 清溪镇\n", '# 镇名\n名称:  "清溪镇"   # 全称\n')
    spoilt = text.replace("类型: 镇\n", "类型\uff1a镇   # 建制\n").replace("\n", "\r\n")
    fixing = fixed({**SURE, TOWN: ("\ufeff" + spoilt).encode()})
    wanted = text.replace("类型: 镇\n", "类型: 镇   # 建制\n").replace("\n", "\r\n")
    names = (
        ("[MS-001]", "[MS-001 最低生活保障申请受理]"),
        (", MS-001]", ", MS-001 最低生活保障申请受理]"),
    )
    for bare, named in names:
        wanted = wanted.replace(bare, named)
    assert fixing.changed[TOWN].decode() == "\ufeff" + wanted


def test_a_name_that_yaml_would_misread_is_quoted() -> None:
    name = "小型工程（含农村道路,水利）: 质量#监督 [试行]"
    catalogue = edited("duties/livelihood.yml", ("名称: 高龄津贴申请受理", f'名称: "{name}"'))
    rows = edited(LIST, ("MS-014 高龄津贴申请受理:", "MS-014:"))
    guide = edited("guides/dibao.yml", ("[MS-001 最低生活保障申请受理]", "[MS-014, 'MS-001']"))
    fixing = fixed({**catalogue, **rows, **guide})
    assert f'    - "MS-014 {name}":\n' in fixing.changed[LIST].decode()
    named = f"""事项: ["MS-014 {name}", 'MS-001 最低生活保障申请受理']"""
    assert named in fixing.changed["guides/dibao.yml"].decode()
    assert not [p for p in fixing.inspection.shown if p.code.startswith("DB1")]


@pytest.mark.parametrize("path", ["qingxi/editions/2025.yml", "qingxi/editions/2024.yml"])
def test_past_editions_get_no_names_and_frozen_ones_nothing_at_all(path: str) -> None:
    text = (
        SMALL_COUNTY[path].replace("MS-014 高龄补贴申请", "MS-014").replace("名称: ", "名称\uff1a")
    )
    fixing = fixed({**SURE, path: text})
    if "冻结" in text:
        assert path not in fixing.changed
    else:
        assert fixing.changed[path].decode() == text.replace("名称\uff1a", "名称: ")


@pytest.mark.parametrize("notes", [True, False])
def test_mending_twice_mends_nothing_more(notes: bool) -> None:
    spoilt = {
        LIST: SMALL_COUNTY[LIST].replace("- ", "-").replace("说明: 每月10", "说明\uff1a每月１０"),
        TOWN: SMALL_COUNTY[TOWN].replace(": ", "\uff1a").replace("0980", "０９８０"),
    }
    tree = MemoryTree({**SMALL_COUNTY, **spoilt})
    once = Fixing(tree, lambda _: True, notes)
    once.fix()
    assert once.changed
    twice = Fixing(OverlayTree(tree, once.changed), lambda _: True, notes)
    twice.fix()
    assert (twice.changed, twice.done) == ({}, [])
    assert len(once.inspection.problems) < len(inspect(tree).problems)


def test_the_command_writes_says_what_it_did_and_shows_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    slips = {**SURE, **edited(LIST, ("名称: 2026年版", "名称\uff1a2026年版"))}
    slips |= edited("duties/emergency.yml", ("主责: 县应急管理局", "主责: 县应急局"))
    lists = write_lists(tmp_path / "lists", **slips)
    untouched = (lists / "laws.yml").stat().st_mtime_ns
    code, out, err = run("check", "--fix")
    assert code == 1
    assert out.splitlines()[0] == "lists/qingxi/list.yml:2 已改：这一行改成了“名称: 2026年版”"
    assert out.splitlines()[1].startswith("lists/duties/emergency.yml:6:9 错误 ")
    assert err.startswith("改了 1 个文件，共 1 处；下面是还要人来改的\n读了 24 个文件，")
    assert (lists / LIST).read_text("utf-8") == SMALL_COUNTY[LIST]
    assert (lists / "laws.yml").stat().st_mtime_ns == untouched
    assert not [file for file in lists.rglob(".*") if file.is_file()]


def test_only_the_files_named_are_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lists = write_lists(tmp_path / "lists")
    run("check", "--fix", "lists/events")
    assert (lists / TOWN).read_text("utf-8") == SMALL_COUNTY[TOWN]
    assert (lists / "events/newborn.yml").read_text("utf-8") == SURE["events/newborn.yml"]


def test_a_difference_is_shown_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lists = write_lists(
        tmp_path / "lists", **{**SURE, LIST: SMALL_COUNTY[LIST].replace("- MS-001", "-MS-001")}
    )
    before = (lists / LIST).read_bytes()
    code, out, _ = run("check", "--diff")
    assert code == 1
    assert out == (
        "--- a/lists/qingxi/list.yml\n+++ b/lists/qingxi/list.yml\n@@ -6,7 +6,7 @@\n \n"
        " 基本履职事项:\n   民生服务:\n-    -MS-001 最低生活保障申请受理\n"
        "+    - MS-001 最低生活保障申请受理\n     - MS-014 高龄津贴申请受理:\n"
        "         窗口: 民政窗口\n         说明: 每月10日前受理的当月发放。\n"
    )
    assert (lists / LIST).read_bytes() == before
    write_lists(lists, **SURE)
    assert run("check", "--diff") == (0, "", "")


def test_a_report_for_programs_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_lists(tmp_path / "lists")
    code, out, err = run("check", "--fix", "--format", "gitlab")
    assert (code, out) == (0, "[]\n")
    assert "已改：" in err
