"""Reading never raises, whatever is written."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from dutybook.cli.inspect import inspect
from dutybook.model.county import County
from dutybook.model.decision import Decision
from dutybook.model.everyday import Calendar
from dutybook.model.guide import Guide, LifeEvent
from dutybook.model.origin import Origin
from dutybook.model.place import TownProfile
from dutybook.read.decode import Decoder
from dutybook.read.shapes import (
    DepartmentsFile,
    DutiesFile,
    ElsewhereFile,
    LawsFile,
    ListFile,
    VillageFile,
    WordsFile,
)
from dutybook.read.text import decode_text
from dutybook.read.yaml_text import parse
from tests.properties.files import (
    FILES,
    any_text,
    damaged,
    json_values,
    plain_values,
    yaml_like,
)
from tests.samples import SMALL_COUNTY, county

SHAPES = (
    *(County, DepartmentsFile, LawsFile, DutiesFile, TownProfile, VillageFile, ListFile),
    *(Guide, LifeEvent, Decision, WordsFile, ElsewhereFile, Calendar),
)
RIGHT = {path: parse(path, SMALL_COUNTY[path])[0].value for path in FILES}


@given(st.binary(max_size=60) | any_text.map(str.encode))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe\x00")
def test_any_bytes_are_a_text_or_a_problem(data: bytes) -> None:
    text, problems = decode_text("f.yml", data)
    assert "\r" not in text
    for problem in problems:
        assert problem.line > 0
        assert problem.column > 0


@settings(max_examples=300)
@given(yaml_like | any_text)
@example("{a: b\n")
@example("- *a\n")
@example('"\n')
@example("? \n")
@example("[")
@example("新农合: {医保: 好")
@example("a: \u2028b: c")
@example("--- !x\n...\n---\n")
def test_any_text_is_a_value_or_a_problem_with_its_place(text: str) -> None:
    source, problems = parse("f.yml", text)
    for problem in problems:
        assert 1 <= problem.line <= text.count("\n") + 1
        assert problem.column >= 1
    assert source.value is None or isinstance(source.value, str | list | dict)


@settings(max_examples=50)
@given(st.sampled_from(FILES), yaml_like | any_text)
def test_any_text_in_the_place_of_a_file_only_makes_problems(path: str, text: str) -> None:
    for problem in inspect(county(**{path: text})).problems:
        assert problem.line > 0
        assert problem.column > 0
        assert problem.message


@given(st.sampled_from(SHAPES), json_values)
def test_any_value_of_any_kind_of_file_is_decoded_or_told(shape: Any, value: Any) -> None:
    decoder = Decoder()
    kept = decoder.decode(shape, value, Origin("f.yml"))
    assert kept is not None or decoder.problems


@settings(max_examples=80)
@given(st.data())
def test_a_damaged_file_only_makes_problems(data: st.DataObject) -> None:
    """A right file with one thing wrong goes deeper than random values do."""
    path = data.draw(st.sampled_from(FILES))
    text = to_json(data.draw(damaged(RIGHT[path]))).decode()
    for problem in inspect(county(**{path: text})).problems:
        assert problem.line > 0
        assert problem.column > 0


@settings(max_examples=30)
@given(plain_values)
def test_a_list_of_any_shape_only_makes_problems(value: Any) -> None:
    head = {"版次": "2026", "名称": "2026年版"}
    for body in ({"基本履职事项": value}, {"配合履职事项": {"民生服务": value}}):
        inspect(county(**{"liulin/list.yml": to_json(head | body).decode()}))
