"""How well elastic wording is told from definite wording, on phrases labelled by hand."""

from pathlib import Path
from typing import NamedTuple

import pytest

from dutybook.check.wording import elastic_text

PHRASES = Path(__file__).parent / "wording" / "phrases.tsv"


class Phrase(NamedTuple):
    group: str
    label: str
    text: str


def phrases() -> list[Phrase]:
    lines = PHRASES.read_text(encoding="utf-8").splitlines()
    return [Phrase(*line.split("\t")) for line in lines if line and not line.startswith("#")]


GROUPS = ("tune", "held", "late")


@pytest.mark.parametrize("group", GROUPS)
def test_recall_and_precision_hold_in_every_group(group: str) -> None:
    of_group = [phrase for phrase in phrases() if phrase.group == group]
    elastic = [phrase for phrase in of_group if phrase.label == "elastic"]
    told = [phrase for phrase in of_group if elastic_text(phrase.text)]
    right = [phrase for phrase in told if phrase.label == "elastic"]
    recall, precision = len(right) / len(elastic), len(right) / len(told)
    print(f"{group}: recall {recall:.3f}, precision {precision:.3f}, {len(of_group)} phrases")
    for phrase in elastic:
        if phrase not in told:
            print("  not told:", phrase.text)
    for phrase in told:
        if phrase not in right:
            print("  wrongly told:", phrase.text)
    assert recall >= 0.90
    assert precision >= 0.85


def test_there_are_phrases_enough_of_both_labels_and_none_twice() -> None:
    all_phrases = phrases()
    for label in ("elastic", "concrete"):
        assert sum(phrase.label == label for phrase in all_phrases) >= 100
    assert {phrase.group for phrase in all_phrases} == set(GROUPS)
    assert {phrase.label for phrase in all_phrases} == {"elastic", "concrete"}
    assert len({phrase.text for phrase in all_phrases}) == len(all_phrases)
