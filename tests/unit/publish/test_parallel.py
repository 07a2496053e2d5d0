"""Work spread over processes comes back in order, and failures come back too."""

from __future__ import annotations

import os

import pytest

from dutybook.publish.parallel import spread


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_results_come_in_order(jobs: int) -> None:
    assert spread(lambda number: number * number, 7, jobs) == [0, 1, 4, 9, 16, 25, 36]


def test_several_processes_do_the_work() -> None:
    assert os.getpid() not in spread(lambda _: os.getpid(), 4, 2)


def test_a_failure_is_raised_here() -> None:
    def fail(number: int) -> int:
        raise ValueError(f"part {number}")

    with pytest.raises(ValueError, match="part"):
        spread(fail, 3, 2)


def test_nothing_to_do_is_done_at_once() -> None:
    assert spread(lambda number: number, 0, 2) == []
