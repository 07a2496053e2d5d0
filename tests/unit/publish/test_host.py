"""MkDocs works beside the reading of the lists; where it fails, nothing is published."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from dutybook.present.site import site_view
from dutybook.publish import host as host_module
from dutybook.publish.host import HostError, mkdocs_at_work
from dutybook.publish.shipped import SETTINGS
from tests.unit.cli.test_commands import run, write_lists
from tests.unit.present.setting_of import setting

SITE = site_view(setting(), "assets/style.css", "assets/script.js", "", "")


@pytest.fixture(params=["forked", "here"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of running MkDocs: beside, and in this process where the system can't fork."""
    if request.param == "here":
        monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    return str(request.param)


def test_the_frame_shows_the_site_and_the_pages_are_written(way: str, tmp_path: Path) -> None:
    with mkdocs_at_work(tmp_path) as host:
        host.ask(SITE)
        frame = host.frame()
        host.finish()
    assert SITE.style in "".join(frame.pieces)
    assert SITE.name in (tmp_path / "about" / "index.html").read_text("utf-8")
    assert not (tmp_path / "frames").exists()


def test_the_work_may_be_called_off(way: str, tmp_path: Path) -> None:
    before = {*multiprocessing.active_children()}
    with pytest.raises(RuntimeError, match="the lists have errors"), mkdocs_at_work(tmp_path):
        raise RuntimeError("the lists have errors")
    assert not {*multiprocessing.active_children()} - before


def spoil(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have MkDocs find a link that leads nowhere, which its strict settings refuse."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "about.md").write_text("# 关于\n\n[没有](missing.md)\n", "utf-8")
    known = SETTINGS.read_text("utf-8").partition("nav:")[0]
    settings = folder / "mkdocs.yml"
    theme = f"custom_dir: {host_module.SETTINGS.parent / 'theme'}"
    settings.write_text(
        known.replace("custom_dir: theme", theme) + "validation: {links: {not_found: warn}}\n",
        "utf-8",
    )
    monkeypatch.setattr(host_module, "SETTINGS", settings)
    monkeypatch.setattr(host_module, "DOCS", folder / "docs")


def test_a_mistake_in_a_hand_written_page_is_told(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(tmp_path, monkeypatch)
    with pytest.raises(HostError, match="strict"), mkdocs_at_work(tmp_path / "site") as host:
        host.ask(SITE)
        host.frame()
        host.finish()


def test_a_mistake_in_a_hand_written_page_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(tmp_path / "own", monkeypatch)
    lists, site = write_lists(tmp_path / "lists"), tmp_path / "site"
    site.mkdir()
    (site / "version.json").write_text("{}", "utf-8")
    status, _, said = run("build", "--lists", str(lists), "--site", str(site))
    assert status == 2
    assert "没有生成网站\uff1aMkDocs" in said
    assert [file.name for file in site.iterdir()] == ["version.json"]
