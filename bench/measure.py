"""Time a whole process: wall clock, processor time, peak memory. Linux and macOS only (``os.wait4``)."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024
"""What ``ru_maxrss`` counts in: bytes on macOS, kilobytes elsewhere."""
_EVERY = 0.02
"""Seconds between two looks at a running job's memory."""


class JobFailed(Exception):  # noqa: N818 - it says what happened, like dutybook's own
    """Say that a measured process ended with an error, and what it printed."""


@dataclass(frozen=True)
class Run:
    """One run of a process and all that it started."""

    wall: float
    """Seconds."""
    processor: float
    """Seconds of all processors, user and system, children included."""
    largest: int
    """Peak memory in bytes of the largest single process."""


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end and measure it."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = _start(command, environment, said.fileno())
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            raise JobFailed(
                f"{' '.join(command)}\n{said.read().decode('utf-8', 'replace')[-4000:]}"
            )
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MEMORY_UNIT)


def memory_together(
    command: Sequence[str], environment: Mapping[str, str] | None = None
) -> int | None:
    """Run a command and return the peak of what all its processes hold at a time, in bytes.

    Memory that processes share after forking counts once (PSS). Looking costs time: never for timed
    runs. None where the system has no ``/proc``.
    """
    if not Path("/proc/self/smaps_rollup").exists():
        return None
    process = _start(command, environment, subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_proportional, _family(process.pid))))
        time.sleep(_EVERY)
    return peak


def _start(
    command: Sequence[str], environment: Mapping[str, str] | None, output: int
) -> subprocess.Popen[bytes]:
    known = {**os.environ, **(environment or {})}
    return subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=known)


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:  # grows while it is walked
        try:
            for task in Path(f"/proc/{parent}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        except OSError:
            continue  # it ended meanwhile
    return found


def _proportional(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
