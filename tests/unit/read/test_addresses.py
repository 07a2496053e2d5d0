"""addresses.txt: one address a line, and what is said of a line that is none."""

from __future__ import annotations

import pytest

from dutybook.model.problem import Severity
from dutybook.read.addresses import read_addresses

LINES = """\
duties/MS-001/
feeds/qingxi.atom.xml
qingxi/

qingxi/changes/2024..2026/
"""


def test_addresses_come_with_their_lines() -> None:
    found, problems = read_addresses("addresses.txt", LINES)
    assert found == {
        "duties/MS-001/": 1,
        "feeds/qingxi.atom.xml": 2,
        "qingxi/": 3,
        "qingxi/changes/2024..2026/": 5,
    }
    assert problems == []


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/qingxi/", "qingxi/"),
        ("qingxi", "qingxi/"),
        ("https://qingdan.example.gov.cn/qingxi/MS-001/", "qingxi/MS-001/"),
        ("search/#q=低保", "search/"),
        ("清溪镇", None),
        ("../qingxi/", None),
        ("qingxi//MS-001/", None),
        ("<<<<<<< HEAD", None),
        ("qingxi/ MS-001/", None),
    ],
)
def test_a_line_that_is_no_address_is_told_with_the_one_meant(line: str, meant: str | None) -> None:
    found, (problem,) = read_addresses("addresses.txt", f"about/\n{line}\n")
    perhaps = f"。是不是“{meant}”？" if meant else ""
    assert problem.message == (
        f"“{line}”不是网址；不写域名，以“/”结尾，形如 qingxi/MS-001/{perhaps}"
    )
    assert (problem.code, problem.severity, problem.line) == ("DB114", Severity.ERROR, 2)
    assert found == {"about/": 1}


@pytest.mark.parametrize("text", ["b/\na/\n", "a/\nb/\nb/\n"])
def test_what_merging_leaves_is_noted_once_and_read_all_the_same(text: str) -> None:
    found, (problem,) = read_addresses("addresses.txt", text + "a/\n")
    assert found.keys() == {"a/", "b/"}
    assert problem.severity is Severity.NOTE
    assert problem.line == text.count("\n")
