"""Hostile folders: links, pipes, names and depths that no county needs."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from dutybook.cli import main
from dutybook.read.tree import DiskTree, TreeMissingError
from tests.samples import SMALL_COUNTY, complaints

SLIP = "words.yml:1:4 错误 冒号是全角“：”；请改成半角冒号加空格“: ” [DB101]"


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """The small county on disk, with one slip."""
    for path, text in (SMALL_COUNTY | {"words.yml": "新农合：医保\n"}).items():
        (tmp_path / "lists" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "lists" / path).write_text(text, encoding="utf-8")
    return tmp_path / "lists"


def told_of(lists: Path) -> list[str]:
    """Return what is told besides the slip, which must be told too."""
    started = time.process_time()
    tree = DiskTree(lists)
    lines = [line.removeprefix(f"{tree.label}/") for line in complaints(tree)]
    assert time.process_time() - started < 1
    assert SLIP in lines
    return [line for line in lines if line != SLIP]


def test_links_are_told_and_never_followed(lists: Path) -> None:
    (lists.parent / "secret.yml").write_text("秘密: 甲\n", encoding="utf-8")
    (lists / "calendar.yml").unlink()
    (lists / "calendar.yml").symlink_to(lists.parent / "secret.yml")
    (lists / "elsewhere.yml").unlink()
    (lists / "elsewhere.yml").symlink_to("/dev/zero")
    assert told_of(lists) == [
        "calendar.yml:1:1 错误 这是符号链接；请放入文件本身 [DB109]",
        "elsewhere.yml:1:1 错误 这是符号链接；请放入文件本身 [DB109]",
    ]


def test_links_that_go_round_are_told_once(lists: Path) -> None:
    (lists / "qingxi" / "editions" / "round").symlink_to(lists, target_is_directory=True)
    (lists / "a.yml").symlink_to(lists / "b.yml")
    (lists / "b.yml").symlink_to(lists / "a.yml")
    assert [line.split(" ")[0] for line in told_of(lists)] == [
        "a.yml:1:1",
        "b.yml:1:1",
        "qingxi/editions/round:1:1",
    ]


def test_a_pipe_is_told_and_not_waited_for(lists: Path) -> None:
    (lists / "calendar.yml").unlink()
    os.mkfifo(lists / "calendar.yml")
    message = "这不是普通文件（是管道、设备之类）；请移出 lists/"
    assert told_of(lists) == [f"calendar.yml:1:1 错误 {message} [DB109]"]


def test_a_socket_is_told(lists: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (lists / "calendar.yml").unlink()
    monkeypatch.chdir(lists)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("calendar.yml")
        message = "这不是普通文件（是管道、设备之类）；请移出 lists/"
        assert f"calendar.yml:1:1 错误 {message} [DB109]" in told_of(lists)


def test_a_folder_in_the_place_of_a_file_is_told(lists: Path) -> None:
    (lists / "calendar.yml").unlink()
    (lists / "calendar.yml").mkdir()
    (lists / "calendar.yml" / "a.yml").write_text("a: b\n", encoding="utf-8")
    (line,) = told_of(lists)
    assert line.startswith("calendar.yml/a.yml:1:1 错误 不认识文件夹“calendar.yml”。")


def test_a_file_of_50_megabytes_is_refused_unread(lists: Path) -> None:
    with (lists / "laws.yml").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert told_of(lists) == ["laws.yml:1:1 错误 文件超过 8 MB；请按类别分成几个文件 [DB109]"]


def test_a_thousand_folders_in_each_other_are_told_once(lists: Path) -> None:
    deep = lists / "qingxi" / "villages"
    deep.joinpath(*["x"] * 900).mkdir(parents=True)
    (line,) = told_of(lists)
    assert line.startswith("qingxi/villages/x/x/x:1:1 错误 ")


@pytest.mark.parametrize(
    "name",
    ["a\nb.yml", "a\x1b[31mb.yml", "\u202elmy.b", "a\tb.yml", "a\u200bb.yml", "\ue000\udc80.yml"],
)
def test_names_that_nobody_can_read_are_told_readably(lists: Path, name: str) -> None:
    (lists / "duties" / name).write_text("a: b\n", encoding="utf-8")
    (line,) = told_of(lists)
    assert line.endswith("里有看不见或读不出的字符；请改名 [DB111]")
    assert "\ufffd" in line
    assert line.encode("utf-8").decode().replace("\ue000", "").isprintable()


def test_a_name_of_no_encoding_is_printed_by_the_command(lists: Path) -> None:
    Path(os.fsdecode(bytes(lists / "duties") + b"/\xff\xfe.yml")).write_text(
        "a: b\n", encoding="utf-8"
    )
    result = CliRunner().invoke(main, ["check", "--lists", str(lists)], catch_exceptions=False)
    assert result.exit_code == 1
    assert "请改名 [DB111]" in result.stdout


def test_a_folder_that_cannot_be_listed_is_named(
    lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(TreeMissingError, match=f"读不出文件夹 {lists}"):
        DiskTree(lists).files()


def test_ten_thousand_files_that_belong_nowhere_are_told(lists: Path) -> None:
    for number in range(2_000):
        (lists / f"file{number}.txt").touch()
    assert len(told_of(lists)) == 2_000
