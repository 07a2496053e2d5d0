"""Do independent work in several processes where the system can fork, in this one where it can't."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")

_work: Callable[[int], Any] | None = None


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spread(work: Callable[[int], T], count: int, jobs: int) -> list[T]:
    """Return ``[work(0), …, work(count - 1)]`` in order, made by ``jobs`` processes.

    The work is inherited by forking, never sent; results must be picklable. An exception in any part is
    raised here.
    """
    jobs = min(jobs, count)
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work(number) for number in range(count)]
    context = multiprocessing.get_context("fork")
    with context.Pool(jobs, initializer=_adopt, initargs=(work,)) as pool:
        return list(pool.imap(_run, range(count), chunksize=1))


@contextmanager
def beside(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Do work in a child process; what is given waits for its result, which must be picklable.

    Where the system can't fork, or the child fails, the work is done when its result is asked for. A child whose
    result nobody wants any more is ended.
    """
    if processors() < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield work
        return
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(theirs, ours, work), daemon=True)
    child.start()
    theirs.close()

    def wait() -> T:
        try:
            result: T = ours.recv()
        except (EOFError, OSError):
            return work()
        return result

    with ours:
        try:
            yield wait
        finally:
            child.terminate()
            child.join()


def _serve(connection: Connection, parents: Connection, work: Callable[[], Any]) -> None:
    parents.close()  # inherited; while it is open here, nobody would notice that the parent went away
    with suppress(Exception):  # the parent meets it itself, or went away
        connection.send(work())


def _adopt(work: Callable[[int], Any]) -> None:
    global _work  # noqa: PLW0603 - a forked worker has one work for its whole life
    _work = work


def _run(number: int) -> Any:
    assert _work is not None
    return _work(number)
