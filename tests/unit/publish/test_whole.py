"""A site is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dutybook.publish.whole import VERSION_FILE, SiteInTheWayError, whole_or_nothing
from dutybook.publish.write import write_page


def make_site(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / VERSION_FILE).write_text("{}", encoding="utf-8")
    (folder / "index.html").write_text(text, encoding="utf-8")


def test_a_new_site_takes_the_old_one_s_place(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make_site(target, "old")
    (target / "gone").mkdir()
    with whole_or_nothing(target) as new:
        make_site(new, "new")
    assert (target / "index.html").read_text(encoding="utf-8") == "new"
    assert not (target / "gone").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failure_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make_site(target, "old")
    with pytest.raises(RuntimeError), whole_or_nothing(target) as new:
        make_site(new, "half")
        raise RuntimeError
    assert (target / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "papers"
    target.mkdir()
    (target / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(SiteInTheWayError, match="里有别的文件"), whole_or_nothing(target):
        raise AssertionError("must not get here")
    assert (target / "letter.txt").read_text(encoding="utf-8") == "dear"


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.mkdir()
    with whole_or_nothing(target) as new:
        make_site(new, "new")
    assert (target / "index.html").is_file()


def test_pages_are_written_as_folders_with_an_index(tmp_path: Path) -> None:
    write_page(str(tmp_path), "", b"home")
    write_page(str(tmp_path), "a/b/c/", b"deep")
    write_page(str(tmp_path), "404.html", b"none")
    assert (tmp_path / "index.html").read_bytes() == b"home"
    assert (tmp_path / "a/b/c/index.html").read_bytes() == b"deep"
    assert (tmp_path / "404.html").read_bytes() == b"none"
