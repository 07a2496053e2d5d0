"""``dutybook check`` at the terminal and in a job: formats, colours, status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dutybook
from dutybook.cli.check import FORMATS
from dutybook.present.voices import VOICES
from tests.samples import edited
from tests.unit.cli.test_commands import run, write_lists

ERROR = edited("duties/emergency.yml", ("主责: 县应急管理局", "主责: 县应急局"))
WARNING = edited("qingxi/town.yml", ("[0980-8123456]", "[０９８0-8123456]"))


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


def test_every_format_has_its_voice() -> None:
    assert {"text", *VOICES} == set(FORMATS)


@pytest.mark.parametrize("voice", FORMATS)
def test_errors_end_with_one_warnings_with_nought_and_no_lists_with_two(
    voice: str, tmp_path: Path
) -> None:
    write_lists(tmp_path / "clean")
    write_lists(tmp_path / "doubtful", **WARNING)
    write_lists(tmp_path / "wrong", **ERROR)

    def status(*arguments: str) -> int:
        return run("check", "--format", voice, *arguments)[0]

    assert status("--lists", "clean") == 0
    assert status("--lists", "doubtful") == 0
    assert status("--lists", "doubtful", "--strict") == 1
    assert status("--lists", "wrong") == 1
    assert status("--lists", "nowhere") == 2
    assert status("--lists", "wrong", "nowhere.yml") == 2
    assert status("--unknown") == 2


@pytest.mark.parametrize("voice", FORMATS)
def test_where_it_cannot_run_nothing_is_printed_but_the_reason(voice: str) -> None:
    code, out, err = run("check", "--format", voice)
    assert (code, out) == (2, "")
    assert err.startswith("不能运行：没有文件夹")


def test_an_unknown_format_is_bad_usage() -> None:
    assert run("check", "--format", "xml")[0] == 2


def test_narrowing_to_what_is_not_there_or_not_the_county_s_cannot_run(tmp_path: Path) -> None:
    write_lists(tmp_path / "lists")
    assert run("check", "lists/town.yml")[2] == "不能运行：没有文件或文件夹 lists/town.yml\n"
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    code, _, err = run("check", "notes.txt")
    assert code == 2
    assert "notes.txt 不在" in err
    assert run("check", ".")[0] == 0


def test_narrowing_narrows_every_part_of_a_report(tmp_path: Path) -> None:
    write_lists(tmp_path / "lists", **ERROR)
    out = json.loads(run("check", "lists/duties", "--format", "json")[1])
    assert out["summary"]["files"] == 6
    assert {problem["file"] for problem in out["problems"]} == {"lists/duties/emergency.yml"}
    assert run("check", "lists/guides", "--format", "junit")[0] == 0


def test_a_report_goes_to_a_file_where_one_is_named(tmp_path: Path) -> None:
    write_lists(tmp_path / "lists", **ERROR)
    code, out, err = run("check", "--format", "sarif", "--output", "out/check.sarif")
    assert (code, out) == (1, "")
    assert err.startswith("读了 24 个文件，")
    assert json.loads((tmp_path / "out/check.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_forges_hear_paths_from_the_top_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_lists(tmp_path / "counties" / "lists", **ERROR)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "counties")
    assert "file=counties/lists/duties/emergency.yml," in run("check", "--format", "github")[1]
    assert run("check")[1].startswith("lists/duties/emergency.yml:6:9 ")


def test_a_github_job_gets_its_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lists(tmp_path / "lists", **ERROR)
    summary = tmp_path / "summary.md"
    summary.write_text("# 前一步\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("check", "--format", "github")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# 前一步\n### dutybook check\n")
    assert "| lists/duties/emergency.yml | 6 | 错误 |" in text


def test_colours_only_where_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lists(tmp_path / "lists", **ERROR)
    plain = run("check")[1]
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("check")[1]
    assert coloured.startswith(
        "\x1b[1mlists/duties/emergency.yml:6:9\x1b[0m \x1b[31m错误\x1b[0m 不认识部门"
    )
    assert "\x1b" not in run("check", "--format", "github")[1]
    run("check", "--output", "problems.txt")
    assert (tmp_path / "problems.txt").read_text("utf-8") == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("check")[1] == plain


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_a_terminal_is_coloured_unless_it_is_dumb(
    term: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dutybook.cli import terminal

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", term)
    assert terminal.style().coloured is (term == "xterm")


@pytest.mark.parametrize("voice", FORMATS)
def test_a_file_name_that_is_no_text_and_quoted_line_breaks_break_nothing(
    voice: str, tmp_path: Path
) -> None:
    lists = write_lists(
        tmp_path / "lists",
        **edited("duties/emergency.yml", ("主责: 县应急管理局", '主责: "县\\n::error::应急局"')),
    )
    try:
        (Path(os.fsdecode(bytes(lists) + b"/\xe9\n::error::x.yml"))).write_text("", "utf-8")
    except OSError:
        pytest.skip("the file system takes only text for names")
    code, out, _ = run("check", "--format", voice)
    assert code == 1
    begins = {"text": "lists/", "github": "::error file=lists/"}
    if voice in begins:
        assert all(line.startswith(begins[voice]) for line in out.splitlines())
        assert len(out.splitlines()) == len(
            json.loads(run("check", "--format", "json")[1])["problems"]
        )


def test_a_report_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    write_lists(tmp_path / "lists", **ERROR)
    said = printed_in_gbk(tmp_path, "check", "--format", "json")
    assert "县应急局" in json.loads(said.decode("utf-8"))["problems"][0]["message"]


def test_people_get_their_own_encoding_and_a_question_mark_for_what_it_lacks(
    tmp_path: Path,
) -> None:
    write_lists(
        tmp_path / "lists",
        **edited("duties/emergency.yml", ("主责: 县应急管理局", "主责: 县\u1820局")),
    )
    assert "不认识部门“县?局”" in printed_in_gbk(tmp_path, "check").decode("gbk")


def printed_in_gbk(folder: Path, *arguments: str) -> bytes:
    package = Path(dutybook.__file__).parent.parent
    environment = {
        **os.environ,
        "PYTHONIOENCODING": "gbk",
        "PYTHONUTF8": "0",
        "PYTHONPATH": str(package),
    }
    command = [sys.executable, "-m", "dutybook", *arguments]
    said = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert said.returncode == 1, said.stderr.decode("gbk")
    return said.stdout


def test_a_mistake_of_the_program_itself_is_no_problem_of_the_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_lists(tmp_path / "lists")

    def fail(*_: object) -> None:
        raise RuntimeError("oh")

    monkeypatch.setattr("dutybook.cli.inspect.inspect_files", fail)
    code, out, err = run("check")
    assert (code, out) == (2, "")
    assert err.startswith("程序自己出了错")
    assert "RuntimeError: oh" in err
