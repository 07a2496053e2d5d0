"""The manual says what the code does today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dutybook
from dutybook.check.page import pages
from dutybook.cli.manual import written_anew
from dutybook.present.manual import marks
from dutybook.read.schema import KINDS, json_schema
from tests.conftest import REPOSITORY

MANUAL = REPOSITORY / "docs" / "manual"
PACKAGE = Path(dutybook.__file__).parent
_CODE = re.compile(r'"(DB\d{3})"')


def codes_of_the_program() -> set[str]:
    files = PACKAGE.rglob("*.py")
    return {code for file in files for code in _CODE.findall(file.read_text(encoding="utf-8"))}


def test_every_code_has_its_page_and_no_other_has() -> None:
    assert set(pages()) == codes_of_the_program()


@pytest.mark.parametrize("page", sorted(MANUAL.glob("*.md")), ids=lambda page: page.name)
def test_the_generated_parts_are_up_to_date(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert written_anew(text) == text, "run: dutybook manual"


def test_rules_and_keys_are_generated_parts() -> None:
    assert marks((MANUAL / "rules.md").read_text(encoding="utf-8")) == ["rules"]
    named = {mark.split()[1] for mark in marks((MANUAL / "format.md").read_text(encoding="utf-8"))}
    assert named >= {"County", "CatalogueEntry", "ListFile", "Guide", "Decision", "ContactPoint"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_kind_of_file_is_explained(kind: str) -> None:
    text = (MANUAL / "format.md").read_text(encoding="utf-8")
    schema = json_schema(next(known for known in KINDS if known == kind))
    parts = [schema, *schema.get("$defs", {}).values()]
    keys = {key for part in parts for key in part.get("properties", {})}
    assert {key for key in keys if key not in text} == set()


@pytest.mark.parametrize(
    "page", ["index.md", "format.md", "commands.md", "rules.md", "lexicon.md", "search.md"]
)
def test_chinese_sentences_use_chinese_punctuation(page: str) -> None:
    text = (MANUAL / page).read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
    assert re.findall(r"[\u4e00-\u9fff][,;?!][\u4e00-\u9fff]", prose) == []


def test_the_readme_s_commands_stand_where_ci_finds_them() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    for name in ("build", "test"):
        block = re.search(rf"<!-- {name} -->\n```sh\n([^\n]+)\n```\n<!-- end -->", readme)
        assert block is not None
        assert block[1].startswith("python3 -m venv .venv && ")
