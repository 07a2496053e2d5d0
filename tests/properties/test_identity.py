"""References, bases and digests, whatever is written."""

import unicodedata
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from dutybook.model.digest import digest_of
from dutybook.model.identity import parse_reference
from dutybook.model.law import parse_basis
from dutybook.model.nearest import nearest
from dutybook.read.yaml_text import parse
from tests.properties.files import any_text

ids = st.from_regex(r"[A-Z]{2,4}-[0-9]{3,4}", fullmatch=True)
names = any_text.filter(lambda name: name != "" and not name[0].isspace())
laws = any_text.filter(lambda law: law != "" and not {"《", "》"} & set(law))
contents = st.dictionaries(any_text, any_text | st.lists(any_text, max_size=2), max_size=3)


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
    assert found.law in written
    assert found.article in written


@given(laws, st.integers(1, 99))
def test_a_basis_in_title_marks_is_shown_as_it_was_written(law: str, article: int) -> None:
    written = f"《{law}》第{article}条"
    assert str(parse_basis(written)) == written


@settings(max_examples=50)
@given(contents)
def test_a_digest_depends_on_the_content_alone(content: dict[str, Any]) -> None:
    unfrozen = {key: value for key, value in content.items() if key != "冻结"}
    assert digest_of({**content, "冻结": {"日期": "2026-03-01"}}) == digest_of(unfrozen)


@settings(max_examples=50)
@given(contents, any_text, any_text)
def test_a_digest_changes_with_the_content(content: dict[str, Any], old: str, new: str) -> None:
    same = unicodedata.normalize("NFC", old) == unicodedata.normalize("NFC", new)
    one, other = ({**content, "名称": name} for name in (old, new))
    assert (digest_of(one) == digest_of(other)) is same


@settings(max_examples=50)
@given(contents)
def test_a_digest_does_not_depend_on_how_the_file_is_laid_out(content: dict[str, Any]) -> None:
    texts = (to_json(content, indent=indent).decode() for indent in (2, None))
    wide, tight = (parse("f.yml", text)[0].value for text in texts)
    assert digest_of({"": wide}) == digest_of({"": tight})


@given(any_text, st.lists(any_text, max_size=6))
def test_a_suggestion_is_one_of_the_known_names(written: str, known: list[str]) -> None:
    assert nearest(written, known) in (None, *known)
