"""References, bases and digests, whatever is written."""

import unicodedata
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import to_json

from dutybook.model.digest import digest_of
from dutybook.model.identity import parse_reference
from dutybook.model.law import parse_basis
from dutybook.model.nearest import nearest
from dutybook.read.yaml_text import parse
from tests.properties.files import any_text, plain_values

ids = st.from_regex(r"[A-Z]{2,4}-[0-9]{3,4}", fullmatch=True)
names = any_text.filter(lambda name: name.strip() == name != "" and not name[0].isspace())
contents = st.dictionaries(any_text, plain_values, max_size=5)


@given(any_text)
def test_a_reference_is_read_or_is_none(written: str) -> None:
    found = parse_reference(written)
    assert found is None or written.startswith(found.id)


@given(ids, names, st.sampled_from([" ", "   ", "\u3000"]))
def test_an_id_and_a_name_are_read_as_they_are(id: str, name: str, blank: str) -> None:
    assert parse_reference(f"{id}{blank}{name}") == (id, name)


@given(any_text)
def test_a_basis_is_read_whatever_it_is(written: str) -> None:
    found = parse_basis(written)
    assert found.law + found.article in (
        written,
        written.replace("《", "").replace("》", "", 1),
    ) or ("》" in written)


@given(any_text.filter(lambda law: law and "》" not in law and "《" not in law), st.integers(1, 99))
def test_a_basis_in_title_marks_is_shown_as_it_was_written(law: str, article: int) -> None:
    written = f"《{law}》第{article}条"
    assert str(parse_basis(written)) == written


@given(contents)
def test_a_digest_depends_on_the_content_alone(content: dict[str, Any]) -> None:
    frozen = {**content, "冻结": {"日期": "2026-03-01"}}
    twin = {key: value for key, value in content.items()}
    assert digest_of(frozen) == digest_of({**twin, "冻结": "x"})


@given(contents, any_text, any_text)
def test_a_digest_changes_with_the_content(content: dict[str, Any], old: str, new: str) -> None:
    same = unicodedata.normalize("NFC", old) == unicodedata.normalize("NFC", new)
    one, other = ({**content, "名称": name} for name in (old, new))
    assert (digest_of(one) == digest_of(other)) is same


@given(contents)
def test_a_digest_does_not_depend_on_how_the_file_is_laid_out(content: dict[str, Any]) -> None:
    wide, tight = (to_json(content, indent=indent).decode() for indent in (2, None))
    found = [parse("f.yml", text)[0].value for text in (wide, tight)]
    assert found[0] == found[1]


@given(any_text, st.lists(any_text, max_size=6))
def test_a_suggestion_is_one_of_the_known_names(written: str, known: list[str]) -> None:
    assert nearest(written, known) in (None, *known)
