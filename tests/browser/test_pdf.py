"""PDF files of what there is to print, made beside its pages."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from dutybook.cli.pdf import pdf

_BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")


@pytest.fixture
def part(example_site: Path, tmp_path: Path) -> Path:
    """A part of the example's site: one page of each kind that is printed."""
    site = tmp_path / "site"
    for name in ("version.json", "assets", "qingxi/liulin", "qingxi/contacts"):
        source = example_site / name
        (shutil.copytree if source.is_dir() else _copy)(source, site / name)
    return site


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def sizes(file: Path) -> set[tuple[int, int]]:
    found = _BOX.findall(file.read_bytes())
    return {(round(float(wide)), round(float(high))) for wide, high in found}


def test_posters_come_on_both_papers_and_cards_beside_their_page(
    browser: Browser, part: Path
) -> None:
    assert browser.is_connected()  # there is one; the command starts its own
    command = [sys.executable, "-m", "dutybook", "pdf", "--site", str(part)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines() == [
        "qingxi/contacts/print/cards.pdf",
        "qingxi/liulin/print/poster-a3.pdf",
        "qingxi/liulin/print/poster-a4.pdf",
    ]
    assert sizes(part / "qingxi/contacts/print/cards.pdf") == {(595, 842)}
    (a3,) = sizes(part / "qingxi/liulin/print/poster-a3.pdf")
    assert a3 == pytest.approx((842, 1191), abs=1)


def test_a_folder_that_is_no_site_is_said_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(pdf, ["--site", str(tmp_path)])
    assert result.exit_code == 2
    assert "不是 dutybook build 生成的网站" in result.output
