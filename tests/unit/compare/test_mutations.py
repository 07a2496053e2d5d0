"""Changes of known kind, made in the example county: each is found as what it is, and nothing else."""

from __future__ import annotations

import pytest
from bench.compare_mutations import Tally, tally
from bench.mutations.plain import Lists, lists_of
from bench.mutations.trial import noise_alone, trials

from dutybook.compare.change import ChangeKind
from tests.conftest import LISTS

MADE = 600


@pytest.fixture(scope="module")
def lists() -> Lists:
    return lists_of(LISTS)


@pytest.fixture(scope="module")
def counts(lists: Lists) -> Tally:
    return tally(trials(lists, MADE))


def test_every_change_is_found_as_what_it_is_and_no_other(counts: Tally) -> None:
    wrong = {key for key, made in counts.made.items() if counts.right[key] != made}
    assert wrong == set()
    assert counts.elsewhere == 0
    assert sum(counts.made.values()) >= MADE


def test_every_kind_of_the_glossary_is_among_them(counts: Tally) -> None:
    kinds = {kind for expected, _ in counts.made for kind in expected.split(" + ")}
    assert kinds == {kind.value for kind in ChangeKind}


def test_nothing_is_found_where_only_the_writing_changed(lists: Lists) -> None:
    assert [trial.found for trial in noise_alone(lists, 30) if trial.found] == []
