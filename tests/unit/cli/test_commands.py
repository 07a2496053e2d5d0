"""The commands as a person meets them: what they print, where, and how they end."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from dutybook.cli.main import main
from dutybook.cli.today import day_and_commit
from tests.samples import SMALL_COUNTY, book_of, county, edited


def write_lists(folder: Path, **changes: str) -> Path:
    for path, text in {**SMALL_COUNTY, **changes}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, result.stdout, result.stderr


def test_a_clean_county_is_said_to_be_clean(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    assert run("check", "--lists", str(lists)) == (0, "", "读了 24 个文件，没有问题\n")


def test_problems_go_to_stdout_and_the_summary_to_stderr(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_lists(
        tmp_path / "lists",
        **edited("duties/emergency.yml", ("主责: 县应急管理局", "主责: 县应急局")),
    )
    monkeypatch.chdir(tmp_path)
    code, out, err = run("check")
    assert code == 1
    assert out.splitlines()[0] == (
        "lists/duties/emergency.yml:6:9 错误 不认识部门“县应急局”。"
        "是不是“县应急管理局”？新部门请先写进 departments.yml [DB204]"
    )
    assert err.startswith("读了 24 个文件，")


def test_check_can_be_narrowed_to_some_files(tmp_path: Path) -> None:
    slip = edited("duties/emergency.yml", ("主责: 县应急管理局", "主责: 县应急局"))
    lists = write_lists(tmp_path / "lists", **slip)
    assert run("check", "--lists", str(lists), str(lists / "guides"))[0] == 0
    assert run("check", "--lists", str(lists), str(lists / "duties"))[0] == 1


def test_without_a_county_nothing_runs(tmp_path: Path) -> None:
    code, out, err = run("check", "--lists", str(tmp_path / "nowhere"))
    assert (code, out) == (2, "")
    assert err.startswith("不能运行：没有文件夹")
    write_lists(tmp_path / "county-a")
    code, _, err = run("build", "--lists", str(tmp_path))
    assert code == 2
    assert "这里有 1 个县：county-a，请指明其中一个" in err


def test_a_build_with_errors_writes_nothing(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists", **{"laws.yml": "甲法\n"})
    code, out, err = run("build", "--lists", str(lists), "--site", str(tmp_path / "site"))
    assert (code, out) == (1, "")
    assert "没有生成网站" in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lists"]


def test_a_build_never_replaces_somebody_else_s_folder(tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    code, _, err = run("build", "--lists", str(lists), "--site", str(lists))
    assert code == 2
    assert "里有别的文件，不敢覆盖" in err
    assert (lists / "county.yml").is_file()


def test_today_is_given_or_the_epoch_or_the_commit_or_the_newest_publication(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert day_and_commit(tmp_path, None) == (None, "")
    assert book_of(county()).newest_publication == date(2026, 3, 2)
    lists = write_lists(tmp_path / "lists")
    committed = {**os.environ, "GIT_COMMITTER_DATE": "2026-05-06T12:00:00+0800"}
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", "-C", str(lists), *command], check=True, env=committed)
    day, commit = day_and_commit(lists, None)
    assert day == date(2026, 5, 6)
    assert len(commit) == 40
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780272000")
    assert day_and_commit(lists, None)[0] == date(2026, 6, 1)
    assert day_and_commit(lists, date(2027, 1, 1))[0] == date(2027, 1, 1)


def test_help_names_every_command() -> None:
    _, out, _ = run("--help")
    assert all(command in out for command in ("build", "check", "schema"))
