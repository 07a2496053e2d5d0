"""``dutybook explain``: the manual at the terminal."""

from __future__ import annotations

import pytest

from dutybook.check.page import pages
from dutybook.present.terminal import columns, wrapped
from tests.unit.cli.test_commands import run

DB102 = """\
DB102 同一个键只写一次

同一处写了两次，不知道以哪个为准。

不对：

    热线: 12345
    热线: 96345

对：

    热线: 12345
"""


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)


def test_a_page_is_printed_as_people_name_it() -> None:
    for written in ("DB102", "db102", "[DB102]"):
        assert run("explain", written) == (0, DB102, "")


def test_colours_are_forced_or_forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = run("explain", "DB102")[1]
    assert out.startswith("\x1b[1mDB102 同一个键只写一次\x1b[0m\n")
    assert "\x1b[31m不对" in out
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("explain", "DB102")[1] == DB102


def test_without_a_code_all_are_listed() -> None:
    out = run("explain")[1]
    assert out.startswith("写法\n  DB101 写法读得懂\n")
    assert all(f"  {page.code} {page.title}\n" in out for page in pages().values())


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    assert run("explain", "DB7011") == (2, "", "不能运行：没有代码“DB7011”。是不是“DB701”？\n")


@pytest.mark.parametrize("code", pages())
def test_no_line_is_wider_than_the_terminal(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("explain", code)[1].splitlines()
    assert (
        max(columns(line) for line in lines if not line.startswith("    ")) <= 64
    )  # two marks may hang


def test_lines_break_between_characters_but_not_in_words_nor_before_punctuation() -> None:
    assert list(wrapped("编号 MS-001 的名称，要一致。", 10)) == [
        "编号",
        "MS-001 的",
        "名称，要一",
        "致。",
    ]
    assert list(wrapped("一二三四五，六", 10)) == ["一二三四五，", "六"]
