"""Files of questions with their right answers."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from dutybook.model.book import Book

OWN = Path(__file__).with_name("questions.tsv")


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
    """Read ``question, official name, …``: the questions whose matter is in the book, and those left out.

    A name means the duties, topics, guides and departments whose own name holds it or is held by it.
    """
    named: dict[str, str] = {id: duty.name for id, duty in book.duties.items()}
    named |= {f"elsewhere/{topic.slug}": topic.name for topic in book.elsewhere}
    found, left_out = [], []
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        text, name, *_ = [*line.split("\t"), ""]
        right = frozenset(
            id for id, known in named.items() if name and (name in known or known in name)
        )
        if right:
            found.append(Question(text, right, "named"))
        elif text:
            left_out.append(f"{text}\t{name}")
    return found, left_out
