"""Two lists of 340 rows compare in well under 50 ms."""

from __future__ import annotations

import time

from dutybook.compare.lists import compare_rows_of_lists
from dutybook.model.duty import Listing
from dutybook.model.kinds import DutyKind
from tests.unit.compare.rows import row

LONGEST = 0.050
"""Seconds of the processor, which other work on the machine doesn't take."""


def listing(number: int, changed: bool) -> Listing:
    acts = [f"第{number}项第{n}条，组织开展日常巡查并及时上报。" for n in range(4)]
    if changed:
        acts[1] = f"第{number}项第1条，每季度组织开展重点检查并在5个工作日内上报。"
    parts = {"县民政局": acts}
    fields = {
        "主责": "县民政局",
        "上级部门职责": parts,
        "乡镇职责": acts,
        "依据": ["《某法》第三条"],
    }
    return row(f"MS-{number:03}", f"事项{number}", DutyKind.SUPPORTING, **fields)


def test_two_long_lists_compare_in_a_blink() -> None:
    old = [listing(number, changed=False) for number in range(340)]
    new = [listing(number, changed=number % 20 == 0) for number in range(340)]
    spent = []
    for _ in range(3):
        started = time.process_time()
        assert len(compare_rows_of_lists(old, new)) == 34
        spent.append(time.process_time() - started)
    assert min(spent) < LONGEST
