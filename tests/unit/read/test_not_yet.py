"""What reading should do and doesn't yet. A test that passes moves to the module of its subject."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from dutybook.read.text import decode_text
from dutybook.read.tree import GitTree, UnreadableError
from dutybook.read.yaml_text import parse


@pytest.mark.parametrize(
    ("character", "shown"),
    [("\u0085", "U+0085"), ("\u2028", "U+2028"), ("\u2029", "U+2029")],
)
def test_a_line_break_that_editors_do_not_show_is_told(character: str, shown: str) -> None:
    """YAML counts lines by it, editors don't: later places are wrong, or reading ends in IndexError."""
    text, problems = decode_text("f.yml", f"名称: 青禾{character}县\n".encode())
    assert (text, [found.message for found in problems]) == (
        "",
        [f"有看不见的控制字符 {shown}；请删去"],
    )


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\u00ad", "U+00AD"),
        ("\u200b", "U+200B"),
        ("\u200e", "U+200E"),
        ("\u2060", "U+2060"),
        ("\ufeff", "U+FEFF"),
    ],
)
def test_a_character_without_width_is_told(character: str, shown: str) -> None:
    """Copied from web pages; two names then differ that look the same."""
    _, problems = decode_text("f.yml", f"主责: 县民政局{character}\n".encode())
    assert [found.message for found in problems] == [f"有看不见的控制字符 {shown}；请删去"]


@pytest.mark.parametrize("escape", ["\\u202e", "\\0", "\\x07", "\\u2028"])
def test_an_escape_in_quotes_brings_no_control_character_in(escape: str) -> None:
    source, problems = parse("f.yml", f'名称: "青禾{escape}县"\n')
    assert [found.code for found in problems] == ["DB109"]
    assert source.value in (None, {"名称": "青禾县"})


@pytest.mark.parametrize("step", ["-  ", "- ? ", "? - ", "-   ?   "])
def test_what_nests_too_deep_in_other_ways_is_refused_too(step: str) -> None:
    """In a process of its own: it ends in RecursionError, or takes the interpreter down."""
    program = f"from dutybook.read.yaml_text import parse; print(parse('f.yml', {step!r} * 20_000)[1][0].message)"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr[-200:]
    assert ended.stdout == "嵌套超过 24 层；请检查括号和缩进\n"


def test_an_alias_bomb_without_a_single_blank_is_refused_too() -> None:
    """``"key":*alias`` needs no blank before the asterisk: what is looked for doesn't match there."""
    steps = (
        f'"a{n + 1}":&a{n + 1} {{' + ",".join(f'"{key}":*a{n}' for key in "abcdefgh") + "}"
        for n in range(5)
    )
    started = time.perf_counter()
    source, problems = parse("f.yml", '{"a0":&a0 "啊",' + ",".join(steps) + "}")
    assert source.value is None
    assert {found.code for found in problems} == {"DB108"}
    assert time.perf_counter() - started < 1


def test_a_symbolic_link_in_a_revision_is_listed_but_not_read(tmp_path: Path) -> None:
    """Git lists it as a blob (mode 120000), whose content is the address it points to."""
    (tmp_path / "link.yml").symlink_to("/etc/hostname")
    who = ("-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false")
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "link"]):
        command = ["git", "-C", str(tmp_path), *who, *arguments]
        subprocess.run(command, check=True, capture_output=True)
    tree = GitTree(tmp_path, "HEAD")
    assert tree.files() == ("link.yml",)
    with pytest.raises(UnreadableError) as caught:
        tree.read("link.yml")
    assert str(caught.value) == "这是符号链接；请放入文件本身"
