"""Files of questions with their right answers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.lexicon import Lexicon
from dutybook.present.lexicon import recognise, records_of
from dutybook.read.lexicon import built_in_lexicon

OWN = Path(__file__).with_name("questions.tsv")
UNSEEN = Path(__file__).with_name("unseen.tsv")
"""Written later, from official names alone; nothing is tuned on them, and their misses aren't printed."""
UNSEEN_NAMED = Path(__file__).with_name("unseen-named.tsv")
"""The same for other counties: right is what an official name says."""
_BETWEEN_NAMES = re.compile("[;\uff1b]")


class Question(NamedTuple):
    """A question as somebody asks it, and the records that answer it."""

    text: str
    right: frozenset[str]
    group: str


def read_questions(file: Path) -> list[Question]:
    """Read ``question, right ids joined by |, group``, one question a line, after a head line."""
    found = []
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        text, right, group = line.split("\t")
        found.append(Question(text, frozenset(right.split("|")), group))
    return found


def read_named(file: Path, book: Book) -> tuple[list[Question], list[str]]:
    """Read ``question, official name; official name …``: the questions whose matter is in the book, and those left out.

    A record is right where its own name holds an official name or is held by it, or where the lexicon takes
    both names, never the question, for the same matter.
    """
    lexicon = built_in_lexicon()
    known = {record.key: (record.name, _means(lexicon, record.name)) for record in records_of(book)}
    found, left_out = [], []
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        text, names, *_ = [*line.split("\t"), ""]
        right = {
            key
            for official in _BETWEEN_NAMES.split(names)
            for key, (name, means) in known.items()
            if official
            and (official in name or name in official or _means(lexicon, official) & means)
        }
        if right:
            found.append(Question(text, frozenset(right), "named"))
        elif text:
            left_out.append(f"{text}\t{names}")
    return found, left_out


def _means(lexicon: Lexicon, name: str) -> frozenset[str]:
    return frozenset(match.entry.name for match in recognise(lexicon, name) if match.sure)
