"""Time whole processes in turn: ``python -m bench.compare [--lists DIR] [--rounds 3]``.

dutybook's check, its whole build, its answer pages alone beside Hugo's, and plain MkDocs. Each job
gets a new empty folder each time. The jobs take turns, so that a slow moment of the machine meets all
of them; ratios are taken within a round and their median is printed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.contenders import (
    BUILD,
    HUGO,
    HUGO_NEEDED,
    OURS,
    OURS_NEEDED,
    Contender,
    contenders,
)
from bench.hugo_project import hugo_version
from bench.measure import memory_together, run
from bench.report import report
from bench.results import Result
from bench.sameness import Sameness, compare_pages
from bench.workplace import fresh, lists_of, machine, workplace


def measure(jobs: list[Contender], rounds: int, place: Path) -> dict[str, Result]:
    """Run the jobs in turn."""
    results = {job.name: Result() for job in jobs}
    for number in range(1, rounds + 1):
        for job in jobs:
            print(f"round {number} of {rounds}: {job.name} …", flush=True)
            with fresh(place) as target:
                result = results[job.name]
                result.runs.append(run(job.command(target), job.environment))
                result.count_pages([page.stat().st_size for page in target.rglob("*.html")])
    return results


def look_at_memory(jobs: list[Contender], results: dict[str, Result], place: Path) -> None:
    """Run the build and the two answer jobs once more, looking at all their processes."""
    for job in jobs:
        if job.name in (BUILD, OURS, HUGO):
            with fresh(place) as target:
                command = job.command(target)
                results[job.name].together = memory_together(command, job.environment)


def sameness(jobs: list[Contender], place: Path) -> Sameness | None:
    """Compare dutybook's answer pages with Hugo's; None where there is no Hugo.

    Without past editions: from them dutybook alone makes every duty's history, which Hugo can't.
    """
    known = {job.name: job for job in jobs}
    if HUGO_NEEDED not in known:
        return None
    with fresh(place) as ours, fresh(place) as theirs:
        run(known[OURS_NEEDED].command(ours))
        run(known[HUGO_NEEDED].command(theirs), known[HUGO_NEEDED].environment)
        return compare_pages(ours, theirs)


def main() -> None:
    """Measure the tree that the command line names."""
    command = argparse.ArgumentParser(prog="python -m bench.compare", description=__doc__)
    command.add_argument("--lists", type=Path, help="default: a made-up county of real size")
    command.add_argument("--rounds", type=int, default=3, help="default: 3")
    text = "how many towns plain MkDocs gets, which is slow; 0: leave it out; default: 3"
    command.add_argument("--mkdocs-towns", type=int, default=3, help=text)
    options = command.parse_args()
    rounds = max(1, options.rounds)
    with workplace() as place:
        jobs = contenders(lists_of(options.lists, place), place, options.mkdocs_towns)
        print(f"{hugo_version()}\n{rounds} rounds; {machine()}")
        same = sameness(jobs, place)
        results = measure(jobs, rounds, place)
        look_at_memory(jobs, results, place)
    print(f"afterwards: {machine()}\n")
    print(report(results, same))


if __name__ == "__main__":
    main()
