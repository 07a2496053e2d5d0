"""What ``dutybook compare`` prints for the hard cases.

A case holds the files that differ from ``base/`` before (``old/``) and after (``new/``); without ``old/``, the
edition of 2024 in ``new/`` is compared with the current list.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from dutybook.cli import main
from tests.golden.cases import cases, expected

BASE = Path(__file__).parent / "compare" / "base"


def printed(case: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run ``dutybook compare`` on a case laid out in ``folder``."""
    for side in ("old", "new"):
        shutil.copytree(BASE, folder / side)
        if (case / side).is_dir():
            shutil.copytree(case / side, folder / side, dirs_exist_ok=True)
    monkeypatch.chdir(folder)
    sides = ["old", "new"] if (case / "old").is_dir() else ["2024", "现行", "--lists", "new"]
    result = CliRunner().invoke(main, ["compare", *sides], catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


@pytest.mark.parametrize("case", cases("compare"), ids=lambda case: case.name)
def test_compare_prints_exactly_this(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed(case, tmp_path, monkeypatch) == expected(case)
