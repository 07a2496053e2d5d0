"""The tables of ``bench.compare``: the jobs, their ratios, the acceptance thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bench.contenders import BUILD, CHECK, HUGO, HUGO_NEEDED, MKDOCS, OURS, OURS_NEEDED
from bench.results import Result, processor_ratio, wall_ratio
from bench.sameness import Sameness
from bench.table import Aim, aims_table, megabytes, table

Results = Mapping[str, Result]

_PAIRS = ((OURS, HUGO), (OURS_NEEDED, HUGO_NEEDED))


def report(results: Results, same: Sameness | None) -> str:
    """Return everything that was measured, as text."""
    parts = [_jobs(results)]
    if HUGO in results:
        parts.append(f"answer pages of dutybook and Hugo: {same}")
        parts.append(_ratios(results))
    if MKDOCS in results:
        parts.append(_scaled(results))
    parts.append(aims_table(list(aims(results))))
    return "\n\n".join(parts)


def _jobs(results: Results) -> str:
    head = ("job, medians", "wall s", "CPU s", "largest process MB", "together MB")
    rows = [
        (
            name,
            f"{result.wall:.2f}",
            f"{result.processor:.2f}",
            megabytes(result.largest),
            megabytes(result.together),
            f"{result.pages:,}" if result.pages else "–",
            f"{result.size / 1e6:.1f}" if result.pages else "–",
            f"{result.seconds_a_page * 1000:.2f}" if result.pages else "–",
        )
        for name, result in results.items()
    ]
    return table((*head, "pages", "MB written", "ms a page"), rows)


def _ratios(results: Results) -> str:
    rows = [
        (
            f"{first} : {second}",
            f"{wall_ratio(results[first], results[second]):.2f}",
            f"{processor_ratio(results[first], results[second]):.2f}",
            f"{results[first].size / results[second].size:.2f}",
        )
        for first, second in _PAIRS
    ]
    return table(("ratio, median of the rounds'", "wall", "CPU", "bytes"), rows)


def _scaled(results: Results) -> str:
    sample, pages = results[MKDOCS], results[OURS].pages
    times = sample.seconds_a_page / results[OURS].seconds_a_page
    return (
        f"{MKDOCS}: scaled to all {pages:,} answers {sample.seconds_a_page * pages:,.0f} s, "
        f"{times:,.0f} times dutybook's.\n"
        "That flatters it: its navigation, and so every page, grows with the number of pages."
    )


def aims(results: Results) -> Iterator[Aim]:
    """Yield the thresholds that whole processes can tell."""
    check, build = results[CHECK], results[BUILD]
    yield Aim("dutybook check", "≤ 2 s", f"{check.wall:.2f} s", check.wall <= 2)
    yield Aim("dutybook build, whole", "≤ 4 s", f"{build.wall:.2f} s", build.wall <= 4)
    memory = build.together or build.largest
    what = "its memory, all processes" if build.together else "its memory, largest process"
    yield Aim(what, "≤ 500 MB", f"{megabytes(memory)} MB", memory <= 500_000_000)
    largest = results[OURS].largest_page
    yield Aim("largest answer page", "≤ 15,000 B", f"{largest:,} B", largest <= 15_000)
    for first, second in _PAIRS:
        if second in results:
            ratio = wall_ratio(results[first], results[second])
            yield Aim(f"{first} : {second}", "≤ 0.50", f"{ratio:.2f}", ratio <= 0.5)
