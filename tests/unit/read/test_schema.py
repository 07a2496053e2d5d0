"""The editors' schemas: words for every key, and the checker's own verdict on every golden sample."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

import jsonschema
import pytest
import yaml
from pydantic import TypeAdapter

from dutybook.model.county import County
from dutybook.model.value import Value
from dutybook.read.keys import example_of, key_text, model_text, written_keys
from dutybook.read.layout import FILES, FileKind, lay_out
from dutybook.read.schema import KINDS, json_schema, models_of
from dutybook.read.tree import MemoryTree
from dutybook.read.yaml_text import parse
from tests.conftest import LISTS
from tests.golden.cases import EXPECTED, cases
from tests.samples import SMALL_COUNTY, complaints

MODELS = sorted(set(models_of()), key=lambda model: model.__name__)
BASES = {"DutyText", "ListHead", "VillageProfile"}
"""Models that no file holds by themselves: others take their keys from them."""

CHECKABLE = re.compile(r"\[DB10[3-6]\]$")
"""Codes that a schema can know: unknown key, missing key, wrong type, wrong form of a value."""

MENDED_IN_READING = re.compile(r"\[DB1(01|08|09|12)\]$")
"""What the reader tells of and puts right: an editor sees it as it was written."""


def keys_of(model: type[Value]) -> set[str]:
    return {str(field.alias) for field in model.model_fields.values()}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_has_words_and_an_example_that_can_be_written(model: type[Value]) -> None:
    for key in keys_of(model):
        assert key_text(model, key).what
        example = {key: example_of(model, key)}
        field = next(field for field in model.model_fields.values() if field.alias == key)
        shape: Any = field.rebuild_annotation()
        TypeAdapter(shape).validate_python(example[key])
    if model.__name__ not in BASES:
        assert model_text(model)


def test_no_words_are_left_of_a_key_that_is_gone() -> None:
    models = {model.__name__: model for model in MODELS}
    for name, keys in written_keys().items():
        assert set(keys) - {"_"} <= keys_of(models[name]), name


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_in_chinese_and_its_examples_fit_it(kind: FileKind) -> None:
    schema = json_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert re.search("[\u4e00-\u9fff]", schema["title"])
    seen = 0
    for part in [schema, *schema.get("$defs", {}).values()]:
        for key, written in part.get("properties", {}).items():
            assert re.search("[\u4e00-\u9fff]", written["description"]), key
            below = {**written, "$defs": schema.get("$defs", {})}
            for example in written["examples"]:
                validator(below).validate(example)
                seen += 1
    assert seen or kind is FileKind.WORDS


def test_no_word_of_the_code_stands_in_a_schema() -> None:
    """Docstrings are English: pydantic would take them for descriptions."""
    for kind in KINDS:
        said = re.findall(r"'(?:title|description)': '([^']*)'", str(json_schema(kind)))
        assert [text for text in said if not re.search("[\u4e00-\u9fff]", text)] == []


class _EditorLoader(yaml.SafeLoader):
    """Read as YAML 1.2 editors do: numbers and nothing are no texts, everything else is."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


_EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789")
)
_EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]+\.[0-9]*$"), list("-+0123456789")
)
_EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r""), [""])
_EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def validator(schema: dict[str, Any]) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def fits(kind: FileKind, value: Any, own_kinds: dict[str, str]) -> bool:
    return validator(json_schema(kind, own_kinds)).is_valid(value)


def as_edited(text: str) -> Any:
    """Return what an editor makes of a file; raise YAMLError where it can only mark it as unreadable."""
    return yaml.load(text, _EditorLoader)


GOLDEN = [*cases("decoding"), *cases("check"), *cases("not_yet")]


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_schema_and_checker_agree_on_a_golden_sample(case: Path) -> None:
    files = {
        file.relative_to(case).as_posix(): file.read_bytes()
        for file in case.rglob("*.yml")
        if file.name != EXPECTED
    }
    told = complaints(MemoryTree({**SMALL_COUNTY, **files}))
    county, _ = parse(
        "county.yml", files.get("county.yml", b"").decode() or SMALL_COUNTY["county.yml"]
    )
    written = county.value.get("清单种类", {}) if isinstance(county.value, dict) else {}
    own = {heading: kind["同"] for heading, kind in written.items()}
    placed, _ = lay_out(sorted({**SMALL_COUNTY, **files}))
    for entry in placed:
        if entry.path not in files:
            continue
        try:
            value = as_edited(files[entry.path].decode("utf-8-sig"))
        except (UnicodeDecodeError, yaml.YAMLError):
            continue  # an editor marks what can't be read without any schema
        if value is None:
            continue  # an empty file: editors say nothing of it
        of_file = [line for line in told if line.startswith(f"{entry.path}:")]
        wrong = any(CHECKABLE.search(line) for line in of_file)
        agrees = fits(entry.kind, value, own) is not wrong
        assert agrees or any(MENDED_IN_READING.search(line) for line in of_file), told


CLEAN = {f"small/{path}": text for path, text in SMALL_COUNTY.items()} | {
    f"example/{file.relative_to(LISTS).as_posix()}": file.read_text(encoding="utf-8")
    for file in sorted(LISTS.rglob("*.yml"))
}


@pytest.mark.parametrize("name", [name for name in CLEAN if name.endswith(".yml")])
def test_clean_files_fit(name: str) -> None:
    county, _, path = name.partition("/")
    files = [file.partition("/")[2] for file in CLEAN if file.startswith(f"{county}/")]
    entry = next(entry for entry in lay_out(sorted(files))[0] if entry.path == path)
    assert fits(entry.kind, parse(path, CLEAN[name])[0].value, {})
    assert fits(entry.kind, as_edited(CLEAN[name]), {})


def test_the_county_s_own_kinds_are_headings() -> None:
    value = {"版次": "2026", "名称": "2026年版", "小微权力事项": {"村务自治": ["CZ-001"]}}
    assert not fits(FileKind.VILLAGE_LIST, value, {})
    assert fits(FileKind.VILLAGE_LIST, value, {"小微权力事项": "依法自治事项"})
    assert not fits(FileKind.LIST, value, {"小微权力事项": "依法自治事项"})


def test_a_village_s_own_rows_need_no_category() -> None:
    value = {
        "名称": "柳林村",
        "代码": "1",
        "类型": "村",
        "清单": {"增加": {"减负事项": ["CZ-031"]}},
    }
    assert fits(FileKind.VILLAGE, value, {})
    value["清单"] = {"增加": {"减负": ["CZ-031"]}}
    assert not fits(FileKind.VILLAGE, value, {})


def test_every_kind_with_a_schema_has_its_place() -> None:
    assert set(KINDS) == set(FILES) - {FileKind.ADDRESSES}
    assert County.__name__ in written_keys()
