"""A check remembers what it saw, and is never wrong for it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dutybook.cli import checked as checked_module
from dutybook.cli import kept as kept_module
from dutybook.cli.checked import Checked, check_tree
from dutybook.cli.kept import digest
from dutybook.cli.memory import Memory
from dutybook.cli.watch import checks
from dutybook.model.problem import Problem, Severity
from dutybook.read import files as files_module
from dutybook.read.rows import RowReader
from dutybook.read.tree import DiskTree
from tests.samples import SMALL_COUNTY, edited
from tests.unit.cli.test_commands import run, write_lists

EMERGENCY = "duties/emergency.yml"
SLIP = edited(EMERGENCY, ("主责: 县应急管理局", "主责: 县应急局"))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("DUTYBOOK_CACHE", str(folder))
    monkeypatch.setattr(checked_module, "_WORTH_KEEPING", 0)
    return folder / "dutybook"


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return write_lists(tmp_path / "lists")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The files that were really parsed, in this process."""
    seen: list[str] = []
    parse = files_module.parse

    def noting(file: str, *arguments: Any) -> object:
        seen.append(file)
        return parse(file, *arguments)

    monkeypatch.setattr(files_module, "parse", noting)
    yield seen


def check(lists: Path) -> Checked:
    found, remember = check_tree(DiskTree(lists), None)
    remember()
    return found


def forgetful(lists: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    """Check without any memory."""
    with monkeypatch.context() as context:
        context.setenv("DUTYBOOK_CACHE", "off")
        return check(lists)


def test_an_unchanged_county_is_not_parsed_again(lists: Path, parsed: list[str]) -> None:
    write_lists(lists, **SLIP)
    first = check(lists)
    assert len(parsed) == 23
    parsed.clear()
    assert check(lists) == first
    assert parsed == []
    assert first.problems[0].code == "DB204"
    assert isinstance(first.problems[0], Problem)


def test_of_a_changed_county_only_the_changed_file_is_parsed(
    lists: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check(lists).problems == []
    parsed.clear()
    write_lists(lists, **SLIP)
    changed = check(lists)
    assert parsed == [EMERGENCY]
    assert changed == forgetful(lists, monkeypatch)
    assert changed.problems[0].code == "DB204"


def test_a_harmless_problem_of_form_is_remembered_with_its_file(
    lists: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = edited("words.yml", ("特困", "特\uff11困"))
    write_lists(lists, **odd)
    assert [found.code for found in check(lists).problems] == ["DB112"]
    parsed.clear()
    write_lists(lists, **odd, **SLIP)
    changed = check(lists)
    assert parsed == [EMERGENCY]
    assert [found.code for found in changed.problems] == ["DB204", "DB112"]
    assert changed == forgetful(lists, monkeypatch)


@pytest.mark.parametrize(
    "spoil",
    [lambda text: text.replace(": ", "：", 1), lambda text: text.replace("特", "特\xa0")],
    ids=["mended", "odd blank"],
)
def test_a_file_that_is_read_otherwise_than_written_is_parsed_every_time(
    lists: Path, parsed: list[str], spoil: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = lists / "words.yml"
    words.write_text(spoil(words.read_text("utf-8")), "utf-8")
    assert check(lists).problems
    parsed.clear()
    write_lists(lists, **SLIP)
    changed = check(lists)
    assert parsed == [EMERGENCY, "words.yml"]
    assert changed == forgetful(lists, monkeypatch)


def test_another_day_is_another_check(lists: Path) -> None:
    tree = DiskTree(lists)

    def codes(day: date) -> set[str]:
        found, remember = check_tree(tree, day)
        remember()
        return {problem.code for problem in found.problems if problem.severity is not Severity.NOTE}

    assert codes(date(2026, 3, 20)) == set()
    after_the_agreement = codes(date(2030, 1, 1))
    assert after_the_agreement
    assert codes(date(2026, 3, 20)) == set()
    assert codes(date(2030, 1, 1)) == after_the_agreement


def test_added_removed_and_renamed_files_are_seen(
    lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(lists)
    for change in (
        lambda: (lists / "guides/new.yml").write_text("名称: 甲\n事项: [MS-001]\n", "utf-8"),
        (lists / "laws.yml").unlink,
        lambda: (lists / "guides/new.yml").rename(lists / "guides/New.yml"),
        lambda: (lists / "words.yml").write_bytes("新农合: [医保]\n".encode("gbk")),
        lambda: (lists / "calendar.yml").write_text("放假: 2026-1-1\n", "utf-8"),
    ):
        change()
        assert check(lists) == forgetful(lists, monkeypatch)
        assert check(lists) == forgetful(lists, monkeypatch)


def test_the_bytes_decide_and_not_the_date(lists: Path) -> None:
    assert check(lists).problems == []
    file = lists / EMERGENCY
    before = file.stat()
    text = file.read_text("utf-8").replace("县应急管理局", "县应急管理厅")
    file.write_text(text, "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert check(lists).problems != []


@pytest.mark.parametrize("part", ["outcome", "values"])
@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "foreign", "folder"])
def test_damaged_memory_is_none(part: str, damage: str, lists: Path, cache: Path) -> None:
    write_lists(lists, **SLIP)
    wanted = check(lists)
    (file,) = cache.glob(f"*.{part}")
    data = file.read_bytes()
    if damage == "folder":
        file.unlink()
        file.mkdir()
    else:
        spoilt = {
            "cut": data[:-7],
            "flipped": data[:-3] + bytes([data[-3] ^ 255]) + data[-2:],
            "emptied": b"",
            "foreign": b"#!/bin/sh\n" * 30,
        }
        file.write_bytes(spoilt[damage])
    if part == "values":
        (lists / EMERGENCY).touch()
        for outcome in cache.glob("*.outcome"):
            outcome.unlink()
    assert check(lists) == wanted


def test_another_version_of_the_program_remembers_nothing(
    lists: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check(lists)
    parsed.clear()
    monkeypatch.setattr(kept_module, "program_digest", lambda: digest(b"another"))
    check(lists)
    assert len(parsed) == 23


def test_no_folder_to_write_is_no_trouble(tmp_path: Path, lists: Path) -> None:
    (tmp_path / "cache").write_text("", "utf-8")
    write_lists(lists, **SLIP)
    assert check(lists).problems[0].code == "DB204"
    assert run("check", "--lists", str(lists))[0] == 1


def test_counties_do_not_share_a_memory(tmp_path: Path, lists: Path, cache: Path) -> None:
    other = write_lists(tmp_path / "other", **SLIP)
    assert check(lists).problems == []
    assert check(other).problems != []
    assert check(lists).problems == []
    assert len(list(cache.glob("*.outcome"))) == 2


def test_what_nobody_checked_for_long_is_forgotten(lists: Path, cache: Path) -> None:
    cache.mkdir(parents=True)
    old, kept = cache / "a.values", cache / "a.txt"
    for file in (old, kept):
        file.write_bytes(b"")
        os.utime(file, (0, 0))
    check(lists)
    assert not old.exists()
    assert kept.exists()


def test_the_memory_is_nobody_else_s(lists: Path, cache: Path) -> None:
    check(lists)
    assert cache.stat().st_mode & 0o077 == 0


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    assert memory.outcome(b"key") is None
    memory.keep_outcome(b"key", ([("a", 1)], ["b"]))
    assert Memory(tmp_path).outcome(b"key") == ([("a", 1)], ["b"])
    assert Memory(tmp_path).outcome(b"other") is None


def test_what_is_printed_is_the_same_the_second_time(
    lists: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_lists(lists, **SLIP)
    for voice in ("text", "json", "sarif"):
        first = run("check", "--format", voice, "--notes")
        assert run("check", "--format", voice, "--notes") == first
    assert '"duty": "YJ-021"' in run("check", "--format", "json")[1]


def test_watching_checks_again_after_every_change(lists: Path, parsed: list[str]) -> None:
    changes = iter(
        [
            lambda: write_lists(lists, **SLIP),
            lambda: None,
            lambda: write_lists(lists, **{EMERGENCY: SMALL_COUNTY[EMERGENCY] + "# 好了\n"}),
            (lists / "laws.yml").unlink,
        ]
    )
    watched = checks(DiskTree(lists), None, wait=lambda _: next(changes)() and None)
    assert next(watched).problems == []
    parsed.clear()
    assert next(watched).problems[0].code == "DB204"
    assert parsed == [EMERGENCY]
    assert next(watched).problems == []
    assert next(watched).problems[0].code == "DB205"
    assert parsed == [EMERGENCY, EMERGENCY]


def test_while_watching_only_the_changed_list_is_made_anew(
    lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    read_list = RowReader.read_list

    def noting(reader: RowReader, file: str, *arguments: Any) -> object:
        made.append(file)
        return read_list(reader, file, *arguments)

    monkeypatch.setattr(RowReader, "read_list", noting)
    town = edited("liulin/list.yml", ("最低生活保障申请受理", "低保受理"))
    changes = iter([lambda: write_lists(lists, **town), lambda: write_lists(lists, **SLIP)])
    watched = checks(DiskTree(lists), None, wait=lambda _: next(changes)() and None)
    assert next(watched).problems == []
    first = sorted(made)
    made.clear()
    assert [found.code for found in next(watched).problems] == ["DB203"]
    assert made == ["liulin/list.yml"]
    made.clear()
    assert [found.code for found in next(watched).problems] == ["DB204"]
    assert sorted(made) == first, "every list leans on the catalogue"


def test_the_watching_command_ends_with_the_last_status(
    lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dutybook.cli.watch.time.sleep", interrupted)
    monkeypatch.setattr("dutybook.cli.watch.checks.__defaults__", (interrupted,))
    assert run("check", "--watch", "--lists", str(lists)) == (
        0,
        "",
        "读了 24 个文件，没有问题\n等着文件改动，按 Ctrl+C 停下\n\n",
    )
    write_lists(lists, **SLIP)
    code, out, _ = run("check", "--watch", "--lists", str(lists))
    assert code == 1
    assert "[DB204]" in out
