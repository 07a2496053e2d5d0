"""The first half of reading: every file in its place, its text, its plain values.

Nothing here loads the model's classes, so that a child process can do it while they are being loaded
(``ahead``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain

from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.read.layout import FileKind, Placed, lay_out
from dutybook.read.nodes import Names
from dutybook.read.text import decode_text
from dutybook.read.tree import FileTree, UnreadableError
from dutybook.read.yaml_text import Source, parse

_NAMES: dict[FileKind, Names] = {
    FileKind.LAWS: (),
    FileKind.DEPARTMENTS: (),
    FileKind.WORDS: (),
    FileKind.DUTIES: ("事项",),
    FileKind.COUNTY: ("类别",),
}
"""Where a file's keys are names: a name alone says something there."""


@dataclass(frozen=True)
class ParsedFiles:
    """A tree's files before anything in them is understood."""

    placed: list[Placed]
    sources: dict[str, Source]
    """Every file that could be opened, by path."""
    misplaced: list[Problem]
    """What is wrong with names and folders."""
    found: dict[str, list[Problem]]
    """What is wrong with the form of each file that has anything wrong."""
    marshalled: dict[str, bytes] = field(default_factory=dict, compare=False)
    """Values as marshal writes them, of files that came from another process."""

    @property
    def problems(self) -> list[Problem]:
        """All problems so far."""
        return [*self.misplaced, *chain.from_iterable(self.found.values())]


Parsed = tuple[Source, list[Problem]]
"""A file's text and value, and what is wrong with its form."""
Recall = Callable[[str, bytes], Parsed | None]
"""Give a file that was parsed before and is as it was; None for any other."""


def nothing_known(path: str, data: bytes) -> Parsed | None:
    """Recall nothing: every file is parsed."""
    return None


def parse_files(tree: FileTree, recall: Recall = nothing_known) -> ParsedFiles:
    """Open and parse every file of a tree but those that are recalled."""
    placed, misplaced = lay_out(tree.files())
    sources: dict[str, Source] = {}
    found: dict[str, list[Problem]] = {}
    for entry in placed:
        try:
            data = tree.read(entry.path)
        except UnreadableError as error:
            problem = Problem("DB109", Origin(entry.path), str(error), line=1, column=1)
            found[entry.path] = [problem]
            continue
        sources[entry.path], problems = recall(entry.path, data) or _parse_file(entry, data)
        if problems:
            found[entry.path] = problems
    return ParsedFiles(placed, sources, misplaced, found)


def _parse_file(entry: Placed, data: bytes) -> Parsed:
    text, problems = decode_text(entry.path, data)
    if not text or entry.kind is FileKind.ADDRESSES:
        return Source(entry.path, text, None), problems
    source, found = parse(entry.path, text, _NAMES.get(entry.kind))
    return source, problems + found
