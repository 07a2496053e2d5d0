"""The search answers residents of the example county: as well as it is meant to, and every name for itself."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from bench.search.measure import Score, ask, score
from bench.search.questions import OWN, UNSEEN, read_questions

from dutybook.model.book import Book
from dutybook.present.search.engine import Search
from dutybook.present.search.make import make_search, names_from
from dutybook.present.search.phrases import Phrase
from dutybook.present.search.proof import Proof
from dutybook.present.search.self_test import misplaced
from dutybook.present.setting import Setting
from dutybook.read.lexicon import built_in_lexicon
from tests.county.conftest import TODAY

EVERY = 7
"""Asking for all names takes a dozen seconds."""


@pytest.fixture(scope="module")
def search(example: Book) -> Search:
    return make_search(Setting(example, TODAY), (), names_from(built_in_lexicon(), example))


@pytest.fixture(scope="module")
def scores(example: Book, search: Search) -> dict[str, Score]:
    """By group of questions; a guide is as good as the matter that it is for."""
    duty_of = {f"guides/{slug}": guide.duties[0].id for slug, guide in example.guides.items()}

    def find(question: str) -> Sequence[str]:
        return [hit.id for hit in search(question)]

    unseen = [one._replace(group=f"unseen {one.group}") for one in read_questions(UNSEEN)]
    questions = [*read_questions(OWN), *unseen]
    asked = ask(find, questions, lambda id: duty_of.get(id, id))
    assert len(asked) >= 300
    groups = {question.group for question in questions}
    return {group: score([one for one in asked if one.question.group == group]) for group in groups}


@pytest.mark.parametrize(
    ("group", "first", "third", "reciprocal"),
    [
        ("everyday", 0.90, 0.97, 0.93),
        ("pinyin", 0.90, 0.97, 0.93),
        ("slip", 0.90, 1.0, 0.93),
        ("outside", 0.90, 0.95, 0.93),
        ("office", 0.88, 0.95, 0.92),
        ("unseen everyday", 0.78, 0.89, 0.84),
        ("unseen outside", 0.78, 0.84, 0.82),
        ("unseen office", 0.86, 0.93, 0.92),
    ],
)
def test_questions_find_what_answers_them(
    scores: dict[str, Score], group: str, first: float, third: float, reciprocal: float
) -> None:
    found = scores[group]
    assert found.first >= first
    assert found.third >= third
    assert found.mean_reciprocal >= reciprocal
    assert found.empty == 0


def test_names_find_what_they_name(search: Search) -> None:
    assert list(misplaced(search)) == []


@pytest.mark.parametrize("first", [1, 2, 3])
def test_no_name_is_proved_to_be_among_the_first_that_asking_does_not_find_there(
    search: Search, first: int
) -> None:
    own = [phrase for phrase in search.phrases if phrase.own]
    proof = Proof(search, first)
    proved = [phrase for phrase in own if proof.holds(phrase)]
    assert len(proved) > 0.8 * len(own)
    assert [
        phrase.name for phrase in proved[first::EVERY] if not leads(search, phrase, first)
    ] == []


def leads(search: Search, phrase: Phrase, first: int) -> bool:
    id = search.records[phrase.record].id
    choice = search.named_so(phrase.name)
    return id in {hit.id for hit in search(phrase.name, limit=first)} or (
        len(choice) > 1 and id in choice
    )
