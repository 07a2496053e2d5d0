"""``dutybook explain``: the manual at the terminal."""

from __future__ import annotations

import pytest

from dutybook.check.page import pages
from dutybook.present.terminal import columns, wrapped
from tests.unit.cli.test_commands import run

DB203 = """\
DB203 名称与目录一致

写在编号后面的名称要与目录一致。

编号旁的名称是给人看的，它与目录不同，说明抄错了编号，或目录改了名而这里没有跟上。

不对（目录里 MS-001 叫“最低生活保障申请受理”）：

    - MS-001 低保受理

对：

    - MS-001 最低生活保障申请受理
"""


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)


def test_a_page_is_printed_as_people_name_it() -> None:
    for written in ("DB203", "db203", "[DB203]"):
        assert run("explain", written) == (0, DB203, "")


def test_colours_are_forced_or_forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = run("explain", "DB203")[1]
    assert out.startswith("\x1b[1mDB203 名称与目录一致\x1b[0m\n")
    assert "\x1b[31m不对" in out
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("explain", "DB203")[1] == DB203


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
