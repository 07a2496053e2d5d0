"""Rules are silenced in the example county for reasons that stand, and only where they would speak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dutybook.model.book import Book
from dutybook.read.tree import MemoryTree
from tests.conftest import LISTS
from tests.county.conftest import TODAY
from tests.samples import complaints


def silenced() -> Iterator[tuple[str, str, str]]:
    """Yield what in the lists silences a rule: file, the line without it, and the reason."""
    for file in sorted(LISTS.rglob("*.yml")):
        for line in file.read_text(encoding="utf-8").splitlines():
            before, mark, reason = line.partition("  # 忽略 ")
            if mark:
                yield file.relative_to(LISTS).as_posix(), before, reason


def test_every_rule_is_silenced_for_a_reason_that_still_stands(example: Book) -> None:
    """A reason names a decision that is on its way and about the very duty, or a day to come."""
    for file, line, reason in silenced():
        named = re.search(r"([0-9]{4}-[0-9]{2})号决定", reason)
        day = re.search(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日", reason)
        if named is None:
            assert day is not None, (file, reason)
            assert date(*map(int, day.groups())) > TODAY, (file, reason)
            continue
        decision = example.decisions[named[1]]
        assert decision.approval is None, (file, reason)
        assert decision.outcome is None, (file, reason)
        citing = {
            id
            for id, duty in example.duties.items()
            if duty.origin.file == file and any(str(b) in line for b in duty.entry.bases)
        }
        assert citing & {ref.id for change in decision.changes for ref in change.duties}, line


def test_no_rule_is_silenced_that_would_not_speak() -> None:
    """Each remark is needed: without them all, there is a problem in each of their lines."""
    kept = {
        path: re.sub(r"  # 忽略 .*", "", text)
        for path, text in (
            (file.relative_to(LISTS).as_posix(), file.read_text(encoding="utf-8"))
            for file in LISTS.rglob("*.yml")
        )
    }
    found = complaints(MemoryTree(kept), TODAY)
    assert len(found) == len(list(silenced()))
