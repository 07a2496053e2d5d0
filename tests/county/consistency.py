"""Whether a county agrees with itself where no rule looks: numbers, hours, dates, bodies, editions, decisions.

Run as ``python -m tests.county.consistency [LISTS] [--today DAY]``; it prints what contradicts what.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from dutybook.model.book import Book
from dutybook.read.book import read_county
from dutybook.read.tree import DiskTree
from tests.county import dates, decided, duties, guides, past, places

Check = Callable[[Book, date], Iterator[str]]

CHECKS: tuple[Check, ...] = (
    places.telephones_shared,
    places.hours_beyond_reason,
    places.posts_unknown,
    places.duties_of_nobody,
    places.villages_unknown,
    dates.lists_out_of_order,
    dates.decisions_out_of_order,
    dates.documents_of_two_days,
    dates.verified_ahead,
    duties.without_everyday_words,
    duties.names_taken_twice,
    duties.guides_led_astray,
    duties.exits_untold,
    guides.limits_broken,
    guides.steps_at_odds,
    past.laws_not_yet_in_force,
    past.bodies_dissolved_before,
    past.names_at_odds,
    past.categories_unknown,
    decided.editions_not_coming,
    decided.changes_not_named_once,
    decided.lines_not_carried_out,
    decided.changes_before_approval,
)


def contradictions(book: Book, today: date) -> list[str]:
    """Return everything in which a county contradicts itself, one line each."""
    return [line for check in CHECKS for line in check(book, today)]


def main() -> int:
    """Print the contradictions of a folder's county; return 1 where there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", nargs="?", default="lists", type=Path)
    parser.add_argument("--today", default=date.today(), type=date.fromisoformat)
    options = parser.parse_args()
    book = read_county(DiskTree(options.lists)).book
    if book is None:
        print(f"{options.lists} 不是一个县的清单")
        return 2
    found = contradictions(book, options.today)
    print("\n".join([*found, f"{len(CHECKS)} 项检查，{len(found)} 处矛盾"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
