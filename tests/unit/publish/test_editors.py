"""VS Code's settings keep everything that isn't ours, to the byte."""

from __future__ import annotations

import json

import pytest

from dutybook.publish.editors import KEY, SettingsError, wired

OURS = {
    "./lists/.schemas/town.schema.json": "/lists/*/town.yml",
    "./lists/.schemas/list.schema.json": "/lists/*/list.yml",
}


def test_empty_settings_become_a_readable_file() -> None:
    assert wired("", {"./a.json": "/a.yml"}) == (
        '{\n  "yaml.schemas": {\n    "./a.json": "/a.yml"\n  }\n}\n'
    )
    assert json.loads(wired("{}", OURS)) == {KEY: OURS}
    assert json.loads(wired("{\n}\n", OURS)) == {KEY: OURS}


SETTINGS = """\
{
  // 缩进
  "editor.tabSize": 2, /* "yaml.schemas": {} */
  "editor.rulers": [100,],
  "yaml.schemas": {
    // 别人的
    "https://example.org/a.json": ["a.yml", "{b}.yml"],
    "./lists/.schemas/town.schema.json": "old/*.yml",
    "./lists/.schemas/list.schema.json": "old.yml", // 旧的
  },
  "files.eol": "\\n"
}
"""


def test_other_settings_schemas_and_comments_stay() -> None:
    new = wired(SETTINGS, OURS)
    for line in (
        "  // 缩进",
        '/* "yaml.schemas": {} */',
        "    // 别人的",
        '"files.eol": "\\n"',
        "100,],",
    ):
        assert line in new
    assert '"https://example.org/a.json": ["a.yml", "{b}.yml"]' in new
    assert "old" not in new
    assert new.count("town.schema.json") == 1
    assert wired(new, OURS) == new


def test_one_line_settings_are_changed_in_place() -> None:
    new = wired('{"a": {"b": [1, {}]}, "yaml.schemas": {"x.json": "x.yml"}, "c": "}"}', OURS)
    assert json.loads(new) == {"a": {"b": [1, {}]}, KEY: {"x.json": "x.yml", **OURS}, "c": "}"}


def test_no_change_leaves_the_text_alone() -> None:
    text = '{ "yaml.schemas" : {"./a.json":"/a.yml"} , }'
    assert wired(text, {"./a.json": "/a.yml"}) is text


@pytest.mark.parametrize("text", ["[]", '{"a": }', "{", '{"yaml.schemas": []}', '{"a": 1} x'])
def test_settings_that_cannot_be_read_are_not_touched(text: str) -> None:
    with pytest.raises(SettingsError):
        wired(text, OURS)
