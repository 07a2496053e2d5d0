"""What places are called."""

import pytest

from dutybook.model.place import TownKind


@pytest.mark.parametrize(
    ("kind", "noun"), [("镇", "镇"), ("乡", "乡"), ("民族乡", "乡"), ("街道", "街道")]
)
def test_an_ethnic_township_is_a_township_in_a_sentence(kind: str, noun: str) -> None:
    assert TownKind(kind).noun == noun
