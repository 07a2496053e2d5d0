"""Mending comes to rest at once, touches no frozen edition, and changes only what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dutybook.cli.fixing import Fixing
from dutybook.read.tree import FileTree, MemoryTree, OverlayTree
from tests.golden.cases import EXPECTED, cases
from tests.samples import SMALL_COUNTY

SLIPS = {
    ": ": ["\uff1a", ":", " :  ", "\uff1a\u3000", ":\u3000"],
    "- ": ["-", "\uff0d", "— ", "-  ", "--", "* "],
    ", ": ["\uff0c", ",", "、"],
    "0": ["\uff10"],
    "-0": ["—0", "\uff0d0", "0"],
    "\n": ["\u3000\n", " \n", "\r\n", "\n\n", "\n # x\n", "\n\t"],
    "MS-": ["ms-", "MS", "\uff2d\uff33-"],
    "]": ["\uff3d", "", "]]"],
    "镇": ["镇\u3000", '"镇"', "镇 # 注"],
}


@st.composite
def spoilt_files(draw: st.DrawFn) -> dict[str, str]:
    """Draw a county in which a few characters are as a hurried clerk writes them."""
    files = dict(SMALL_COUNTY)
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(sorted(files)))
        right = draw(st.sampled_from(sorted(SLIPS)))
        pieces = files[path].split(right)
        if len(pieces) > 1:
            place = draw(st.integers(1, len(pieces) - 1))
            wrong = draw(st.sampled_from(SLIPS[right]))
            files[path] = right.join(pieces[:place]) + wrong + right.join(pieces[place:])
    return files


def mended(tree: FileTree) -> Fixing:
    fixing = Fixing(tree, lambda _: True, notes=False)
    fixing.fix()
    return fixing


def holds(tree: MemoryTree) -> None:
    once = mended(tree)
    for path, data in once.changed.items():
        before = tree.read(path)
        assert data != before
        assert b"\xe5\x86\xbb\xe7\xbb\x93" not in before or "editions" not in path  # 冻结
        changed_lines = {edit.line for file, edit in once.done if file == path}
        assert changed_lines
        old, new = before.splitlines(), data.splitlines()
        assert len(old) == len(new)
        assert all(
            number in changed_lines
            for number, (a, b) in enumerate(zip(old, new, strict=True), 1)
            if a != b
        )
    twice = mended(OverlayTree(tree, once.changed))
    assert twice.changed == {}
    assert twice.done == []


@settings(max_examples=60)
@given(spoilt_files())
def test_mending_comes_to_rest_and_tells_every_line_it_changed(files: dict[str, str]) -> None:
    holds(MemoryTree(files))


GOLDEN = [*cases("decoding"), *cases("check"), *cases("not_yet")]


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_so_it_does_with_every_golden_sample(case: Path) -> None:
    files = {
        file.relative_to(case).as_posix(): file.read_bytes()
        for file in case.rglob("*")
        if file.is_file() and file.name != EXPECTED
    }
    holds(MemoryTree({**SMALL_COUNTY, **files}))
