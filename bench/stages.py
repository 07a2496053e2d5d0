"""Time dutybook's stages in one process: ``python -m bench.stages [--lists DIR] [--rounds 5]``.

The yardstick is a fixed piece of work of the same sort (composing the town's lists with PyYAML's C
parser): a slow moment of the machine slows both, so that the ratio tells more than the seconds.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeVar

import yaml

from bench import internals
from bench.table import Aim, aims_table, table
from bench.workplace import fresh, lists_of, machine, workplace

T = TypeVar("T")

YARDSTICK = "yardstick"
LARGEST_ANSWER = 15_000
"""Bytes of an answer page's HTML before compression."""
SLOWEST_POURING = 4_000
"""Pages a second in one process."""


class Spent(NamedTuple):
    """What one piece of work took, in seconds."""

    wall: float
    processor: float
    """User and system, children included: other work on the machine doesn't count."""


@dataclass
class Watch:
    """What every stage took, round by round."""

    rounds: dict[str, list[Spent]] = field(default_factory=dict)

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """Do a piece of work and keep what it took."""
        wall, processor = time.perf_counter(), sum(os.times()[:4])
        result = work()
        spent = Spent(time.perf_counter() - wall, sum(os.times()[:4]) - processor)
        self.rounds.setdefault(stage, []).append(spent)
        return result

    def wall(self, stage: str) -> float:
        """Return a stage's median seconds."""
        return median(spent.wall for spent in self.rounds[stage])

    def processor(self, stage: str) -> float:
        """Return a stage's median seconds of the processor."""
        return median(spent.processor for spent in self.rounds[stage])

    def in_yardsticks(self, stage: str) -> float:
        """Return the median of the rounds' ratios of a stage to the yardstick."""
        pairs = zip(self.rounds[stage], self.rounds[YARDSTICK], strict=True)
        return median(spent.wall / yardstick.wall for spent, yardstick in pairs)


@dataclass(frozen=True)
class Made:
    """What one round made."""

    pages: int
    answers: tuple[int, ...]
    """Sizes of the answer pages in bytes, ascending."""


def one_round(watch: Watch, lists: Path, place: Path) -> Made:
    """Run every stage once. Only the page templates' caches begin anew; the modules' stay."""
    gc.collect()
    texts = [file.read_text(encoding="utf-8") for file in sorted(lists.glob("*/list.yml"))]
    watch.time(YARDSTICK, lambda: [yaml.compose(text, yaml.CSafeLoader) for text in texts])
    reading = watch.time("reading", lambda: internals.read(lists))
    book = watch.time("checking", lambda: internals.checked(reading))
    work = watch.time("preparing", lambda: internals.prepared(book))
    frame = watch.time("frame (MkDocs)", lambda: internals.make_frame(work))
    pages = watch.time("presenting", lambda: internals.present(work))
    pourer = internals.pourer(work, frame)
    contents = watch.time("pouring", lambda: internals.pour(pourer, pages))
    with fresh(place) as target:
        watch.time("writing", lambda: internals.write(target, pages, contents))
    made = zip(pages, contents, strict=True)
    answers = sorted(len(content) for page, content in made if page.kind == "answer")
    return Made(len(pages), tuple(answers))


def report(watch: Watch, made: Made) -> str:
    """Return the stages, the pages and the thresholds."""
    pouring = made.pages / watch.wall("pouring")
    by_processor = made.pages / watch.processor("pouring")
    largest, middling = made.answers[-1], made.answers[len(made.answers) // 2]
    return "\n".join(
        (
            stages_table(watch),
            f"yardstick: {watch.wall(YARDSTICK):.3f} s",
            "",
            f"pages: {made.pages:,}, of which answers: {len(made.answers):,}",
            f"answer page: median {middling:,} bytes, largest {largest:,} bytes",
            f"pouring: {pouring:,.0f} pages/s; {by_processor:,.0f} a second of the processor",
            "",
            aims_table(aims(pouring, largest)),
        )
    )


def stages_table(watch: Watch) -> str:
    """Return every stage's seconds and ratios."""
    stages = [stage for stage in watch.rounds if stage != YARDSTICK]
    whole = sum(map(watch.wall, stages))
    rows = [
        (
            stage,
            f"{watch.rounds[stage][0].wall:.2f}",
            f"{watch.wall(stage):.2f}",
            f"{watch.processor(stage):.2f}",
            f"{watch.wall(stage) / whole:.0%}",
            f"{watch.in_yardsticks(stage):.1f}",
        )
        for stage in stages
    ]
    rows.append(
        ("together", "", f"{whole:.2f}", f"{sum(map(watch.processor, stages)):.2f}", "", "")
    )
    head = ("stage", "first s", "median s", "CPU s", "share", "in yardsticks")
    return table(head, rows)


def aims(pouring: float, largest: int) -> list[Aim]:
    """Return the thresholds that this benchmark can tell."""
    return [
        Aim("pouring, one process", "≥ 4,000/s", f"{pouring:,.0f}/s", pouring >= SLOWEST_POURING),
        Aim("largest answer page", "≤ 15,000 B", f"{largest:,} B", largest <= LARGEST_ANSWER),
    ]


def main() -> None:
    """Measure the tree that the command line names."""
    command = argparse.ArgumentParser(prog="python -m bench.stages", description=__doc__)
    command.add_argument("--lists", type=Path, help="default: a made-up county of real size")
    command.add_argument("--rounds", type=int, default=5, help="default: 5")
    options = command.parse_args()
    rounds = max(1, options.rounds)
    gc.disable()  # as ``dutybook build`` does; between rounds it collects
    watch = Watch()
    with workplace() as place:
        lists = lists_of(options.lists, place)
        print(f"{rounds} rounds, one process; {machine()}")
        for _ in range(rounds):
            made = one_round(watch, lists, place)
    print(f"afterwards: {machine()}\n")
    print(report(watch, made))


if __name__ == "__main__":
    main()
