"""Several files are written together or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dutybook.publish.replace import replace_files


def test_all_are_written(tmp_path: Path) -> None:
    (tmp_path / "old.yml").write_bytes(b"old")
    (tmp_path / "old.yml").chmod(0o640)
    replace_files(tmp_path, {"old.yml": b"new", "editions/2026.yml": b"frozen"})
    assert (tmp_path / "old.yml").read_bytes() == b"new"
    assert (tmp_path / "old.yml").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "editions" / "2026.yml").read_bytes() == b"frozen"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["2026.yml", "editions", "old.yml"]


def test_where_one_fails_the_others_are_put_back(tmp_path: Path) -> None:
    (tmp_path / "old.yml").write_bytes(b"old")
    (tmp_path / "blocked").write_bytes(b"a file, no folder")
    with pytest.raises(OSError, match="blocked"):
        replace_files(tmp_path, {"new.yml": b"1", "old.yml": b"2", "blocked/3.yml": b"3"})
    assert (tmp_path / "old.yml").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["blocked", "old.yml"]
