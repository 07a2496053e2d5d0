"""``dutybook compare`` as a person meets it: what the names mean, what is printed where, how it ends."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.samples import edited
from tests.unit.cli.test_commands import run, write_lists

REWORDED = edited(
    "duties/livelihood.yml", ("受理申请，开展入户调查。", "受理申请，5日内入户调查。")
)


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a tag ``v1``, whose work tree differs from its HEAD in one act."""
    git(tmp_path, "init", "-q", "-b", "main")
    write_lists(tmp_path / "lists")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    git(tmp_path, "tag", "v1")
    write_lists(tmp_path / "lists", **REWORDED)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_revision_is_compared_with_the_lists_as_they_are_now(repository: Path) -> None:
    code, out, err = run("compare", "v1", "现行", "--town", "清溪镇")
    assert (code, err) == (0, "")
    assert out.startswith("青禾县 v1 → 现行：清溪镇，1 处变化\n")
    assert "        受理申请，[-开展-]{+5日内+}入户调查。\n" in out


@pytest.mark.parametrize("revision", ["v1", "main", "HEAD"])
def test_any_single_revision_will_do(repository: Path, revision: str) -> None:
    _, out, _ = run("compare", revision, "HEAD")
    assert out.startswith(f"青禾县 {revision} → HEAD：2 个乡镇（街道）、村级标准清单，没有变化\n")


def test_the_work_tree_stays_as_it_was(repository: Path) -> None:
    before = {path: path.read_bytes() for path in repository.rglob("*.yml")}
    run("compare", "v1", "main")
    assert {path: path.read_bytes() for path in repository.rglob("*.yml")} == before


def test_editions_win_over_folders_and_folders_over_revisions(repository: Path) -> None:
    git(repository, "branch", "2025")
    git(repository, "branch", "other")
    write_lists(repository / "other", **{"liulin/list.yml": "版次: 2020\n名称: 旧版\n"})
    write_lists(repository / "2025", **{"qingxi/list.yml": "版次: 2020\n名称: 旧版\n"})
    assert "清溪镇（2025年版 → 2026年版）" in run("compare", "2025", "现行")[1]
    assert "柳林乡（旧版 → 2026年版）" in run("compare", "other", "现行")[1]


def test_a_change_is_no_fault_unless_one_asks(repository: Path) -> None:
    assert run("compare", "v1", "现行")[0] == 0
    assert run("compare", "v1", "现行", "--exit-code")[0] == 1
    assert run("compare", "v1", "HEAD", "--exit-code")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("2023", "现行"),
            "没有版次“2023”，也没有这个文件夹或者 git 版本。是不是“2024”？现有版次：2024、2025、2026、现行",
        ),
        (
            ("main..HEAD", "现行"),
            "“main..HEAD”是一段历史；请写成两个版本，如 dutybook compare main HEAD",
        ),
        (("v1...HEAD", "现行"), "“v1...HEAD”是一段历史"),
        (("../nowhere", "现行"), "没有版次“../nowhere”，也没有这个文件夹或者 git 版本。"),
        (("2025", "现行", "--town", "清西镇"), "没有乡镇“清西镇”。是不是“清溪镇”？"),
        (("2025", "现行", "--town", "某某"), "没有乡镇“某某”。现有：清溪镇、柳林乡"),
        (("2025", "现行", "--lists", "nowhere"), "没有文件夹"),
    ],
)
def test_what_cannot_be_compared_is_said_in_plain_words(
    repository: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, out, err = run("compare", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"不能运行：{said}")


def test_two_folders_need_no_lists_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_lists(tmp_path / "a")
    write_lists(tmp_path / "b", **REWORDED)
    code, out, _ = run("compare", "a", "b", "--format", "json")
    assert code == 0
    assert [(change["town"], change["duty"], change["kind"]) for change in json.loads(out)] == [
        ("qingxi", "MS-001", "reworded"),
        ("liulin", "MS-001", "reworded"),
    ]


def test_towns_without_a_list_of_the_time_are_named(repository: Path) -> None:
    _, out, err = run("compare", "2025", "现行")
    assert err == "没有 2025 的清单，没有比较：柳林乡、村级标准清单\n"
    assert "柳林乡" not in out
    assert run("compare", "2025", "现行", "--town", "清溪镇")[2] == ""


def test_lists_that_cannot_be_read_whole_are_warned_of(repository: Path) -> None:
    broken = edited("qingxi/list.yml", ("    - MS-001 最", "    -MS-001 最"))
    write_lists(repository / "lists", **broken)
    _, _, err = run("compare", "v1", "现行")
    assert "写错的行没有读进来，比较可能不全；请先用 dutybook check 检查" in err


def test_a_comparison_can_be_written_into_a_file(repository: Path) -> None:
    _, printed, _ = run("compare", "2025", "现行", "--format", "html")
    code, out, _ = run("compare", "2025", "现行", "--format", "html", "--output", "x.html")
    assert (code, out) == (0, "")
    assert (repository / "x.html").read_bytes() == printed.encode()


@pytest.mark.parametrize("voice", ["text", "markdown", "json", "html"])
def test_the_same_input_gives_the_same_bytes(repository: Path, voice: str) -> None:
    first = run("compare", "2025", "现行", "--format", voice)
    assert first == run("compare", "2025", "现行", "--format", voice)
