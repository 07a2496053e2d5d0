"""Who watches a county while it is edited is told what a fresh check tells."""

from __future__ import annotations

import random
from datetime import date

from dutybook.cli.checked import Checked, checked_of
from dutybook.cli.inspect import inspect
from dutybook.cli.watch import Checker
from dutybook.read.tree import MemoryTree
from tests.golden.cases import TODAY, files_of
from tests.golden.test_golden import CASES

DAY = date.fromisoformat(TODAY)


def fresh(files: dict[str, bytes]) -> Checked:
    return checked_of(inspect(MemoryTree(files), DAY))


def test_every_case_after_any_other_is_told_as_if_it_were_the_first() -> None:
    files: dict[str, bytes] = {}
    checker = Checker(MemoryTree(files), DAY)
    for case in random.Random(1).sample(CASES, len(CASES)):
        files.clear()
        files.update(files_of(case))
        assert checker.check() == fresh(files), case.name
        assert checker.check() == fresh(files), f"{case.name}, unchanged"
