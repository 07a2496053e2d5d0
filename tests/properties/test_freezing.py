"""What is frozen says what the list in force says, and goes on saying it."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from dutybook.check.rules.edition_changed import RULE as EDITION_CHANGED
from dutybook.compare.books import compare_town
from dutybook.compare.sides import current_side, edition_side
from dutybook.model.book import Book
from dutybook.publish.freeze import edition_file
from dutybook.publish.plain_yaml import InlineList, InlineMap, write_mapping
from dutybook.read.book import read_county
from dutybook.read.yaml_text import parse
from tests.samples import county
from tests.unit.present.setting_of import TODAY

_CHARACTERS = "甲乙丙a1 \u3000\uff10:：#,，-[]{}&*!|>'\"%@`?~.\\\n\t（）《》第一条"
texts = st.text(st.sampled_from(_CHARACTERS), min_size=1, max_size=12).filter(
    lambda text: text.strip() not in ("", "...")
)
"""Texts full of what means something in YAML."""


def _in_lines(value: Any) -> Any:
    """Put some mappings and lists on one line."""
    if isinstance(value, dict):
        parts = {key: _in_lines(part) for key, part in value.items()}
        return InlineMap(parts) if len(parts) % 2 else parts
    if isinstance(value, list):
        return (InlineList if len(value) % 2 else list)(map(_in_lines, value))
    return value


plain = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def _clean(value: Any) -> Any:
    """Return a value as reading leaves it: no wide digits or blanks at the ends of texts that are no keys."""
    if isinstance(value, dict):
        return {key: _clean(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_clean(part) for part in value]
    return value.strip("\u3000 ").replace("\uff10", "0")


@settings(max_examples=300)
@given(st.dictionaries(texts, plain, min_size=1, max_size=3).map(_clean), st.booleans())
def test_what_is_written_is_read_back(value: dict[str, Any], inline: bool) -> None:
    written = write_mapping(
        {key: _in_lines(part) for key, part in value.items()} if inline else value
    )
    source, problems = parse("f.yml", written)
    assert [problem.message for problem in problems] == []
    assert source.value == value


lines = st.lists(texts, min_size=1, max_size=3)
bases = st.lists(
    st.sampled_from(["《甲法》第一条", "乙法第二条", "关于《丙》的通知", "丁规定"]), max_size=3
)
bodies = st.sampled_from(["县民政局", "派出所", "乡镇"])
shared = st.fixed_dictionaries(
    {"名称": texts, "乡镇职责": lines, "主责": bodies, "权力类型": st.just("行政处罚")},
    optional={
        "依据": bases,
        "配合": st.lists(texts, max_size=2),
        "俗称": st.lists(texts, max_size=2),
        "说明": texts,
        "村级职责": lines,
        "上级部门职责": st.dictionaries(texts, lines, max_size=2),
        "承接部门": texts,
        "工作方式": texts,
        "赋权方式": st.sampled_from(["下放", "委托"]),
        "原实施部门": texts,
        "委托书": st.fixed_dictionaries({"文号": texts, "日期": st.just("2026-02-25")}),
        "过渡期": st.just({"开始": "2026-03-15", "结束": "2026-06-14"}),
        "期限": st.fixed_dictionaries({}, optional={"至": st.just("2027-12-31"), "条件": texts}),
    },
)
kinds = st.sampled_from(["基本履职事项", "配合履职事项", "上级部门收回事项", "赋权事项"])


@st.composite
def counties(draw: st.DrawFn) -> dict[str, str]:
    """Draw a catalogue and a town's list of it, some rows with fields of their own."""
    duties = {f"MS-{number:03}": draw(shared) for number in range(1, draw(st.integers(2, 5)))}
    listed: dict[str, dict[str, list[Any]]] = {}
    for id, entry in duties.items():
        row = f"{id} {entry['名称']}"
        own = draw(
            st.none() | shared.map(lambda text: {k: v for k, v in text.items() if k != "名称"})
        )
        under = listed.setdefault(draw(kinds), {}).setdefault(draw(texts), [])
        under.append(row if own is None else {row: own})
    head = {"版次": "2026", "名称": "2026年版", "施行日期": "2026-03-15"}
    return {
        "duties/livelihood.yml": _json({"类别": "民生服务", "事项": duties}),
        "qingxi/list.yml": _json(head | listed),
    }


def _json(value: Any) -> str:
    return to_json(value).decode()


def _book(files: dict[str, str]) -> Book:
    book = read_county(county(**files)).book
    assert book is not None
    return book


def _frozen(files: dict[str, str]) -> str:
    book = _book(files)
    town = book.towns[0]
    assert town.current is not None
    return edition_file(book, town.current, town, TODAY)


@settings(max_examples=120)
@given(counties())
def test_a_frozen_edition_is_the_list_that_was_in_force(files: dict[str, str]) -> None:
    frozen = _frozen(files)
    book = _book({**files, "qingxi/editions/2026.yml": frozen})
    found = edition_side(book, "2026")
    assert found is not None
    assert found.towns["qingxi"].head.freeze is not None
    assert compare_town(found, current_side(book), "qingxi") == []
    assert list(EDITION_CHANGED.check(book)) == []


@settings(max_examples=40)
@given(counties(), counties())
def test_no_later_change_of_the_catalogue_alters_it(
    files: dict[str, str], later: dict[str, str]
) -> None:
    edition = {"qingxi/editions/2026.yml": _frozen(files)}
    before, after = (_book({**those, **edition}).towns[0].editions[-1] for those in (files, later))
    assert before == after
    assert after.digest == (after.head.freeze and after.head.freeze.digest)


@settings(max_examples=40)
@given(counties())
def test_freezing_the_same_gives_the_same_bytes(files: dict[str, str]) -> None:
    assert _frozen(files) == _frozen(dict(reversed(files.items())))
