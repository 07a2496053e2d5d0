"""Official names as counties phrase them, and the matters that the lexicon must find in them.

The held-out names were never looked at while patterns were written: their figures are the honest ones.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from dutybook.present.lexicon import recognise
from dutybook.read.lexicon import built_in_lexicon

FOLDER = Path(__file__).parent / "lexicon"
TUNED = "official-names.tsv"
HELD_OUT = "official-names-held-out.tsv"
NOTHING = "无"


class Labelled(NamedTuple):
    name: str
    wanted: set[str]
    allowed: set[str]


def labelled(file: str) -> list[Labelled]:
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    rows = [(*line.split("\t"), "")[:3] for line in lines if not line.startswith("#")]
    return [
        Labelled(name, set(wanted.split("、")) - {NOTHING}, set(filter(None, allowed.split("、"))))
        for name, wanted, allowed in rows
    ]


def figures(rows: list[Labelled]) -> tuple[float, float]:
    """Return precision and recall of the attachments, and print every miss."""
    lexicon = built_in_lexicon()
    right = wrong = missed = 0
    for row in rows:
        found = {match.entry.name for match in recognise(lexicon, row.name) if match.sure}
        false, left = found - row.wanted - row.allowed, row.wanted - found
        right += len(found & row.wanted)
        wrong += len(false)
        missed += len(left)
        if false or left:
            print(f"{row.name}：错认 {sorted(false)}，没认 {sorted(left)}")
    return right / (right + wrong), right / (right + missed)


def test_labels_name_entries() -> None:
    rows = labelled(TUNED) + labelled(HELD_OUT)
    assert len(rows) >= 300
    assert len({row.name for row in rows}) == len(rows)
    assert {name for row in rows for name in row.wanted | row.allowed} <= set(
        built_in_lexicon().by_name
    )


@pytest.mark.parametrize(
    ("files", "precision", "recall"),
    [((TUNED,), 0.98, 0.97), ((HELD_OUT,), 0.92, 0.9), ((TUNED, HELD_OUT), 0.97, 0.95)],
    ids=["tuned", "held-out", "all"],
)
def test_official_names_are_recognised(
    files: tuple[str, ...], precision: float, recall: float
) -> None:
    found = figures([row for file in files for row in labelled(file)])
    assert found[0] >= precision
    assert found[1] >= recall
