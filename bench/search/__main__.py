"""Measure the search: ``python -m bench.search [--lists DIR] [--sample FILE] [--beside MODULES] [--misses tune]``."""

from __future__ import annotations

import argparse
import time
from datetime import date
from pathlib import Path

from bench.search.beside import contenders
from bench.search.measure import Alike, Asked, Find, ask, score
from bench.search.questions import (
    OWN,
    UNSEEN,
    UNSEEN_NAMED,
    Question,
    read_named,
    read_questions,
)
from bench.search.size import size
from dutybook.model.book import Book
from dutybook.present.search.engine import Search
from dutybook.present.search.make import make_search, names_from
from dutybook.present.setting import Setting
from dutybook.read.book import read_county
from dutybook.read.lexicon import built_in_lexicon
from dutybook.read.tree import DiskTree

LISTS = Path(__file__).resolve().parents[2] / "lists"
TODAY = date(2026, 11, 22)


def main() -> None:
    """Print tables of figures, and with ``--misses`` every question whose first answer is wrong."""
    arguments = _arguments()
    book = read_county(DiskTree(arguments.lists)).book
    assert book is not None
    setting = Setting(book, TODAY)
    _print_size(setting)
    started = time.perf_counter()
    search = make_search(setting, (), names_from(built_in_lexicon(), book))
    search("低保")
    print(f"{len(search.records)} records, ready in {time.perf_counter() - started:.2f} s\n")

    def find(question: str) -> list[str]:
        return [hit.id for hit in search(question)]

    alike = _guides_of(book)
    asked: list[Asked] = []
    print(f"{'':32}    n    @1    @3   MRR  none")
    if arguments.lists == LISTS:
        asked = _own(find, alike)
        _unseen(find, alike)
    questions, _ = read_named(UNSEEN_NAMED, book)
    _line("unseen, by official names", ask(find, questions, alike))
    if arguments.sample:
        questions, left_out = read_named(arguments.sample, book)
        asked += (sample := ask(find, questions, alike))
        _line("sample", sample)
        print(f"left out of the sample, no such matter here: {len(left_out)}")
    if arguments.beside:
        _beside(search, [one.question for one in asked], alike, arguments.beside)
    if arguments.misses:
        _print_misses(asked[::2] if arguments.misses == "tune" else asked, search)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=Path, default=LISTS)
    parser.add_argument("--sample", type=Path, help="a file of questions and official names")
    parser.add_argument("--beside", type=Path, metavar="MODULES", help="npm packages to set beside")
    parser.add_argument("--misses", choices=["tune", "all"], help="print what is not first")
    return parser.parse_args()


def _print_size(setting: Setting) -> None:
    found = size(setting)
    print(f"files made in {found.seconds:.2f} s")
    print(
        f"first answer {found.names + found.town:,} B: names {found.names:,}, a town {found.town:,}"
    )
    print(f"after it {found.later:,} B; for letters and homophones {found.sounds:,} B")


def _guides_of(book: Book) -> Alike:
    """Return what takes a guide's id to that of its first matter."""
    duty_of = {
        f"guides/{slug}": guide.duties[0].id for slug, guide in book.guides.items() if guide.duties
    }
    return lambda id: duty_of.get(id, id)


def _own(find: Find, alike: Alike) -> list[Asked]:
    asked = ask(find, read_questions(OWN), alike)
    for group in dict.fromkeys(one.question.group for one in asked):
        _line(group, [one for one in asked if one.question.group == group])
    _line("tuned half", asked[::2])
    _line("other half", asked[1::2])
    _line("all", asked)
    _line("all, guides wrong", ask(find, read_questions(OWN), lambda id: id))
    return asked


def _unseen(find: Find, alike: Alike) -> None:
    asked = ask(find, read_questions(UNSEEN), alike)
    for group in dict.fromkeys(one.question.group for one in asked):
        _line(f"unseen {group}", [one for one in asked if one.question.group == group])


def _beside(search: Search, questions: list[Question], alike: Alike, modules: Path) -> None:
    texts = list(dict.fromkeys(question.text for question in questions))
    for name, other in contenders(search.records, texts, modules).items():
        _line(name, ask(other.found.__getitem__, questions, alike), f"  {other.bytes:,} B")


def _line(name: str, asked: list[Asked], behind: str = "") -> None:
    found = score(asked)
    figures = f"{found.first:6.3f}{found.third:6.3f}{found.mean_reciprocal:6.3f}{found.empty:6}"
    print(f"{name:32}{found.count:5}{figures}{behind}")


def _print_misses(asked: list[Asked], search: Search) -> None:
    titles = {record.id: record.title for record in search.records}
    for miss in asked:
        if miss.rank != 1:
            right = "|".join(sorted(miss.question.right))
            found = "; ".join(f"{id} {titles[id]}" for id in miss.found[:3])
            print(f"{miss.question.text}\t{right}\trank {miss.rank}\tfound: {found}")


if __name__ == "__main__":
    main()
