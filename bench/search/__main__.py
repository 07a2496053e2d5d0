"""Measure the search: ``python -m bench.search [--lists DIR] [--misses]``."""

from __future__ import annotations

import argparse
import time
from datetime import date
from pathlib import Path

from bench.search.measure import Asked, ask, score
from bench.search.questions import OWN, read_named, read_questions
from dutybook.present.search.make import make_search, names_from
from dutybook.present.setting import Setting
from dutybook.read.book import read_county
from dutybook.read.lexicon import built_in_lexicon
from dutybook.read.tree import DiskTree

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT.parent / "shared" / "data" / "queries-dev.tsv"
TODAY = date(2026, 11, 22)


def main() -> None:
    """Print a table of figures, and with ``--misses`` every question whose first answer is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=Path, default=ROOT / "lists")
    parser.add_argument("--sample", type=Path, default=SAMPLE, help="question, official name")
    parser.add_argument("--misses", choices=["tune", "all"], help="print what is not first")
    arguments = parser.parse_args()
    book = read_county(DiskTree(arguments.lists)).book
    assert book is not None
    started = time.perf_counter()
    search = make_search(Setting(book, TODAY), (), names_from(built_in_lexicon(), book))
    search("低保")
    print(f"{len(search.records)} records, ready in {time.perf_counter() - started:.2f} s")

    def find(question: str) -> list[str]:
        return [hit.id for hit in search(question)]

    guide_of = {
        f"guides/{slug}": guide.duties[0].id for slug, guide in book.guides.items() if guide.duties
    }
    asked = ask(find, read_questions(OWN), lambda id: guide_of.get(id, id))
    strict = ask(find, read_questions(OWN), lambda id: id)
    print("                          n    @1    @3   MRR  none")
    for group in dict.fromkeys(a.question.group for a in asked):
        _line(group, [a for a in asked if a.question.group == group])
    _line("tuned half", asked[::2])
    _line("other half", asked[1::2])
    _line("all", asked)
    _line("all, guides wrong", strict)
    if arguments.sample.is_file():
        questions, left_out = read_named(arguments.sample, book)
        sample = ask(find, questions, lambda id: guide_of.get(id, id))
        _line("sample", sample)
        print(f"left out of the sample, no such matter here: {len(left_out)}")
        if arguments.misses == "all":
            asked += sample
    if arguments.misses:
        titles = {record.id: record.title for record in search.records}
        for miss in asked if arguments.misses == "all" else asked[::2]:
            if miss.rank != 1:
                _miss(miss, titles)


def _line(name: str, asked: list[Asked]) -> None:
    found = score(asked)
    print(
        f"{name:22}{found.count:6}{found.first:6.3f}{found.third:6.3f}{found.mean_reciprocal:6.3f}{found.empty:6}"
    )


def _miss(miss: Asked, titles: dict[str, str]) -> None:
    right = "|".join(sorted(miss.question.right))
    print(f"{miss.question.text}\t{right}\trank {miss.rank}\tfound:", end=" ")
    print("; ".join(f"{id} {titles[id]}" for id in miss.found[:3]))


if __name__ == "__main__":
    main()
