"""Work spread over processes comes back in order, and failures come back too."""

from __future__ import annotations

import multiprocessing
import os
import time

import pytest

from dutybook.publish.parallel import beside, spread


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


def test_work_beside_is_done_in_another_process() -> None:
    with beside(os.getpid) as result:
        assert result() != os.getpid()


def test_work_that_fails_beside_fails_here() -> None:
    def fail() -> int:
        raise ValueError("no result")

    with beside(fail) as result, pytest.raises(ValueError, match="no result"):
        result()


def test_a_result_that_is_larger_than_a_pipe_holds_is_waited_for() -> None:
    with beside(lambda: b"x" * 3_000_000) as result:
        time.sleep(0.1)
        assert len(result()) == 3_000_000


def test_work_that_nobody_waits_for_is_ended() -> None:
    before = {*multiprocessing.active_children()}
    started = time.monotonic()
    with beside(lambda: time.sleep(60)):
        pass
    assert time.monotonic() - started < 30
    assert not {*multiprocessing.active_children()} - before


def test_work_is_done_here_where_the_system_cannot_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    with beside(os.getpid) as result:
        assert result() == os.getpid()
