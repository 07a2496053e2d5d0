"""Names that others outdo are never taken for found: each way of outdoing one, against asking."""

from __future__ import annotations

import pytest

from dutybook.model.problem import Severity
from dutybook.present.search.engine import Search
from dutybook.present.search.inside import Inside
from dutybook.present.search.make import forms_beside, make_search
from dutybook.present.search.name_problems import name_problems
from dutybook.present.search.phrases import phrases_of
from dutybook.present.search.proof import Proof
from dutybook.present.search.records import Record
from dutybook.present.search.self_test import Misplaced, misplaced
from tests.samples import book_of, county
from tests.unit.present.setting_of import setting


def matter(id: str, *names: str, note: str = "") -> Record:
    return Record(id, "matter", names[0], names[1:], note)


def page(title: str) -> Record:
    """Return what weighs least, so that it is outdone most easily."""
    return Record("page", "page", title, (), "")


def common(*pieces: str) -> list[Record]:
    """Return records that make pieces so common that they are worth little."""
    return [
        matter(f"{piece}{number}", f"{piece}{chr(0x7000 + number)}")
        for piece in pieces
        for number in range(60)
    ]


OUTDONE = {
    "names hold it": (
        page("低保"),
        matter("M", "低保办", "办低保", note="低保"),
        common("保办", "办低"),
        {},
    ),
    "names hold it, though it weighs more": (
        matter("O", "老人低保医疗救助补贴"),
        matter(
            "M",
            "其他",
            "老人低保医疗救助补贴办",
            "办老人低保医疗救助补贴",
            note="老人低保医疗救助补贴",
        ),
        common("贴办", "办老"),
        {},
    ),
    "it holds names": (
        matter("O", "老人低保医疗救助补贴办"),
        matter(
            "M", "其他", "老人低保医疗救助补贴", "低保医疗救助补贴办", note="老人低保医疗救助补贴办"
        ),
        common("贴办", "老人", "人低"),
        {},
    ),
    "it lost its middle": (
        page("甲的乙丙"),
        matter("M", "其他", "甲乙", "甲乙丁", note="甲乙丙"),
        common("乙丙"),
        {},
    ),
    "names are nearly it": (
        page("老人低保医疗救助补贴"),
        matter(
            "M", "其他", "低保医疗救助补贴老人", "医疗救助补贴老人低保", note="老人低保医疗救助补贴"
        ),
        common("人低", "贴老", "保医"),
        {},
    ),
    "an official name is": (
        page("甲乙丙丁"),
        matter("M", "戊", "戊丙丁", "丙丁甲乙", note="甲乙丙丁"),
        [],
        {"甲乙": ("戊",)},
    ),
    "the lexicon says so, too": (
        page("低保"),
        Record("M", "matter", "低保办", ("办低保",), "低保", more=("低保",)),
        common("保办", "办低"),
        {},
    ),
}


@pytest.mark.parametrize("way", OUTDONE)
def test_a_name_that_is_outdone_is_not_proved(way: str) -> None:
    own, other, others, words = OUTDONE[way]
    search = Search([own, other, *others], words, {}, {})
    assert [hit.id for hit in search(own.title, limit=2)] == ["M", own.id]
    phrase = next(phrase for phrase in search.phrases if phrase.name == own.title and phrase.own)
    assert not Proof(search, 1).holds(phrase)
    assert Proof(search, 2).holds(phrase)


def test_few_records_are_scored_as_among_all() -> None:
    search = make_search(setting())
    numbers = {number for number, record in enumerate(search.records) if record.type == "matter"}
    kept = {search.records[number].id for number in numbers}
    for question in ("低保", "高龄津贴申请受理", "吃低保怎么办", "清溪镇低保电话"):
        among = [hit for hit in search.among(numbers)(question, limit=99) if hit.id in kept]
        assert among
        assert among == [hit for hit in search(question, limit=99) if hit.id in kept]


def test_texts_are_found_inside_others() -> None:
    inside = Inside(("低保", "低保户", "保", "户主", ""))
    assert sorted(inside.of("吃低保户")) == ["低保", "低保户", "保"]
    assert list(inside.of("户")) == []


def test_a_place_or_word_of_marks_alone_is_nothing_that_questions_name() -> None:
    records = [Record("qingxi", "town", "清溪镇", ("（）",), ""), matter("M", "低保")]
    search = Search(records, {"？": ("甲",)}, {}, {})
    assert [hit.id for hit in search("低保")] == ["M"]
    assert search.place("低保") == ""


def test_a_name_written_with_a_variant_character_is_found_as_it_stands() -> None:
    records = [matter("M", "瞭望塔"), matter("N", "了解政策")]
    forms = forms_beside(phrases_of(records))
    assert "瞭" not in forms
    assert forms["補"] == "补"
    assert Search(records, {}, {}, forms)("瞭望塔")[0].score > 2
    assert list(misplaced(Search(records, {}, {}, forms))) == []


def test_a_name_is_told_where_it_is_written() -> None:
    book = book_of(county())
    found = tuple(make_search(setting())("清溪镇", limit=1))
    names = [
        Misplaced("吃低保", "MS-001", "最低生活保障申请受理", found),
        Misplaced("最低生活保障申请受理", "MS-001", "最低生活保障申请受理", found),
        Misplaced("最低生活保障申请", "guides/dibao", "最低生活保障申请", found),
        Misplaced("清溪", "qingxi", "清溪镇", found),
        Misplaced("办事大厅", "qingxi#清溪镇便民服务中心", "清溪镇便民服务中心", found),
        Misplaced("热线", "hotline", "青禾县政务服务便民热线", found),
    ]
    problems = name_problems(names, book)
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert [(problem.origin.file, *problem.origin.path) for problem in problems] == [
        ("duties/livelihood.yml", "事项", "MS-001", "俗称", 1),
        ("duties/livelihood.yml", "事项", "MS-001", "名称"),
        ("guides/dibao.yml", "名称"),
        ("qingxi/town.yml",),
        ("qingxi/town.yml",),
        ("county.yml",),
    ]
    assert problems[1].message == (
        "居民搜名称“最低生活保障申请受理”，前 3 条里没有它自己，先列出的是“清溪镇”；"
        "名称能改的，改得更具体；不能改的，写上一个别处不用的俗称，居民照俗称找得到"
    )
