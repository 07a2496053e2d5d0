"""Prove and time the comparison: ``python -m bench.compare_mutations [--number 600] [--seed 1]``.

Changes of known kind are made in the example county's lists, every second list is written anew with
noise besides, and what the comparison finds is set against what was made: kind, duty, field and village.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from bench import internals
from bench.mutations.plain import STANDARD, lists_of
from bench.mutations.trial import Made, Trial, noise_alone, trials
from bench.table import Aim, aims_table, table
from bench.workplace import lists_of as measured_lists
from bench.workplace import machine, workplace

_LISTS = Path(__file__).parents[1] / "lists"
_LARGEST = 0.050
"""Seconds for two lists of 340 rows."""


class Tally:
    """How often each mutation and each kind of change was made, found, missed, and what was found besides."""

    def __init__(self) -> None:
        self.made: Counter[tuple[str, str]] = Counter()
        self.right: Counter[tuple[str, str]] = Counter()
        self.missed: Counter[tuple[str, str]] = Counter()
        self.extra: Counter[tuple[str, str]] = Counter()
        self.elsewhere = 0

    def add(self, trial: Trial) -> None:
        """Count one comparison."""
        extra = Counter(change.duty for change in trial.extra)
        for made in trial.made:
            key = _key(trial, made)
            missed = len(set(made.expected) & trial.missed)
            more = sum(extra.pop(duty, 0) for duty in {change.duty for change in made.expected})
            self.made[key] += 1
            self.missed[key] += missed
            self.extra[key] += more
            self.right[key] += not missed and not more
        self.elsewhere += sum(extra.values())

    def rows(self) -> list[tuple[str, str, str, str, str]]:
        """Return a row a mutation: what must be found, made, right, missed, extra."""
        return [
            (
                f"{kinds}: {name.replace('_', ' ')}",
                *(
                    str(counts[kinds, name])
                    for counts in (self.made, self.right, self.missed, self.extra)
                ),
            )
            for kinds, name in sorted(self.made)
        ]


def _key(trial: Trial, made: Made) -> tuple[str, str]:
    kinds = " + ".join(dict.fromkeys(change.kind for change in made.expected))
    where = " (villages)" if trial.place == STANDARD else ""
    return kinds, made.name + where


def tally(found: Iterable[Trial]) -> Tally:
    """Count trials."""
    counts = Tally()
    for trial in found:
        counts.add(trial)
    return counts


def report(counts: Tally, noise: Tally, seconds: tuple[float, float]) -> str:
    """Return the tables."""
    made, right = sum(counts.made.values()), sum(counts.right.values())
    cold, warm = seconds
    aims = [
        Aim("mutations found right", "100 %, of 500", f"{right} of {made}", right == made >= 500),
        Aim("changes elsewhere", "0", str(counts.elsewhere), not counts.elsewhere),
        Aim("changes found in noise", "0", str(noise.elsewhere), not noise.elsewhere),
        Aim("two lists of 340 rows, cold", "≤ 50 ms", f"{cold * 1000:.0f} ms", cold <= _LARGEST),
        Aim("two lists of 340 rows, warm", "≤ 50 ms", f"{warm * 1000:.0f} ms", warm <= _LARGEST),
    ]
    head = ("what must be found: what was done", "made", "right", "missed", "extra")
    return "\n".join((table(head, counts.rows()), "", aims_table(aims)))


def timings(lists: Path) -> tuple[float, float]:
    """Return the processor's median seconds that two lists take: in a new process, and when compared before."""
    command = [sys.executable, "-m", "bench.compare_mutations", "--time", str(lists)]
    runs = [
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        for _ in range(5)
    ]
    return median(float(run[0]) for run in runs), median(float(run[1]) for run in runs)


def _time(lists: Path) -> None:
    """Print the processor's seconds of the first comparison of this process, and of the median of later ones."""
    compare = internals.comparison_of_one_town(lists)
    seconds = []
    for _ in range(12):
        started = time.process_time()  # other work on the machine doesn't count
        compare()
        seconds.append(time.process_time() - started)
    print(seconds[0], median(seconds[2:]))


def main() -> None:
    """Prove and time."""
    command = argparse.ArgumentParser(prog="python -m bench.compare_mutations", description=__doc__)
    command.add_argument("--number", type=int, default=600, help="default: 600")
    command.add_argument("--seed", type=int, default=1, help="default: 1")
    command.add_argument("--lists", type=Path, help="timed with; default: a made-up county")
    command.add_argument("--time", type=Path, help=argparse.SUPPRESS)
    options = command.parse_args()
    if options.time is not None:
        _time(options.time)
        return
    print(f"{options.number} mutations, seed {options.seed}; {machine()}")
    lists = lists_of(_LISTS)
    counts = tally(trials(lists, options.number, options.seed))
    noise = tally(noise_alone(lists, options.number // 5, options.seed))
    with workplace() as place:
        seconds = timings(measured_lists(options.lists, place))
    print(f"afterwards: {machine()}\n")
    print(report(counts, noise, seconds))


if __name__ == "__main__":
    main()
