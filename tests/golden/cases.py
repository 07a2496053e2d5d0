"""A case is a folder: the files that differ from ``SMALL_COUNTY``, and what ``dutybook check`` prints.

Cases of decisions differ from ``DECIDED_COUNTY``, which names its procedure.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dutybook.cli import main
from tests.decided import DECIDED_COUNTY
from tests.samples import SMALL_COUNTY

HERE = Path(__file__).parent
EXPECTED = "expected.txt"
TODAY = "2026-03-20"
BASES = {"decisions": DECIDED_COUNTY}
"""Topic -> the county that its cases differ from, where it is another one."""


def cases(topic: str) -> list[Path]:
    """Return the folders of a topic, by name."""
    return sorted(file.parent for file in (HERE / topic).glob(f"*/{EXPECTED}"))


def expected(case: Path) -> str:
    """Return the lines that a case wants printed."""
    return (case / EXPECTED).read_text(encoding="utf-8")


def files_of(case: Path) -> dict[str, bytes]:
    """Return all files of a case's county."""
    changed = {
        file.relative_to(case).as_posix(): file.read_bytes()
        for file in case.rglob("*")
        if file.is_file() and file.name != EXPECTED
    }
    base = BASES.get(case.parent.name, SMALL_COUNTY)
    return {path: text.encode() for path, text in base.items()} | changed


def printed(case: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    """Run ``dutybook check`` on a case laid out as ``lists/`` in ``folder``: what it prints, its status."""
    for path, content in files_of(case).items():
        target = folder / "lists" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(main, ["check", "--today", TODAY], catch_exceptions=False)
    return result.stdout, result.exit_code
