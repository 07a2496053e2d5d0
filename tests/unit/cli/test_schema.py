"""``dutybook schema``: what is printed, what is written and where editors find it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dutybook.publish.editors import KEY
from dutybook.read.schema import KINDS
from tests.unit.cli.test_commands import run, write_lists


def test_the_schema_of_a_kind_is_printed() -> None:
    code, out, _ = run("schema", "duties")
    assert code == 0
    assert json.loads(out)["properties"]["类别"] == {
        "description": "这个文件里各事项的类别",
        "examples": ["民生服务"],
        "type": ["string", "number"],
    }
    assert run("schema")[1].split() == [kind.value for kind in KINDS]


def test_all_are_written_and_the_editor_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = {
        "county.yml": "格式: 1\n名称: 青禾县\n代码: 990121\n清单种类:\n  小微权力事项: {同: 依法自治事项}\n"
    }
    lists = write_lists(tmp_path / "lists", **own)
    monkeypatch.chdir(tmp_path)
    settings = tmp_path / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_text('{"editor.tabSize": 2}', encoding="utf-8")
    assert run("schema", "--write")[0] == 0
    told = json.loads(settings.read_text(encoding="utf-8"))
    assert told["editor.tabSize"] == 2
    assert len(told[KEY]) == len(KINDS)
    for path in told[KEY]:
        schema = json.loads((tmp_path / path).read_text(encoding="utf-8"))
        if "village-list" in path:
            assert "小微权力事项" in schema["properties"]
    assert told[KEY]["./lists/.schemas/village.schema.json"] == "/lists/*/villages/*.yml"
    before = settings.read_bytes()
    assert run("schema", "--write")[0] == 0
    assert settings.read_bytes() == before
    assert run("check", "--lists", str(lists))[0] in (0, 1)  # the folder is none of the county's
    assert ".schemas" not in run("check", "--lists", str(lists))[1]


def test_settings_that_cannot_be_read_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_lists(tmp_path / "lists")
    monkeypatch.chdir(tmp_path)
    settings = tmp_path / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_text("{broken", encoding="utf-8")
    code, _, err = run("schema", "--write")
    assert code == 2
    assert "请照手册" in err
    assert settings.read_text(encoding="utf-8") == "{broken"
    assert (tmp_path / "lists" / ".schemas" / "town.schema.json").is_file()
