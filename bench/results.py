"""What the measured jobs came to, and medians over their rounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from bench.measure import Run


@dataclass
class Result:
    """A job's runs, and the pages it wrote in the last of them."""

    runs: list[Run] = field(default_factory=list)
    pages: int = 0
    size: int = 0
    """Bytes of the pages."""
    largest_page: int = 0
    together: int | None = None
    """Peak memory of all its processes at a time, in bytes, seen in a run that wasn't timed."""

    def count_pages(self, sizes: Sequence[int]) -> None:
        """Keep how many pages a run wrote and how big they were."""
        self.pages, self.size, self.largest_page = len(sizes), sum(sizes), max(sizes, default=0)

    @property
    def wall(self) -> float:
        """Median seconds."""
        return median(run.wall for run in self.runs)

    @property
    def processor(self) -> float:
        """Median seconds of all processors."""
        return median(run.processor for run in self.runs)

    @property
    def largest(self) -> int:
        """Peak memory of the largest process in any run, in bytes."""
        return max(run.largest for run in self.runs)

    @property
    def seconds_a_page(self) -> float:
        """Median seconds for one page; 0 where the job writes none."""
        return self.wall / self.pages if self.pages else 0.0


def wall_ratio(first: Result, second: Result) -> float:
    """Return the median of the rounds' ratios of wall clock: both meet a slow moment alike."""
    return median(a.wall / b.wall for a, b in zip(first.runs, second.runs, strict=True))


def processor_ratio(first: Result, second: Result) -> float:
    """Return the median of the rounds' ratios of processor time."""
    return median(a.processor / b.processor for a, b in zip(first.runs, second.runs, strict=True))
