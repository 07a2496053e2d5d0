"""The built-in lexicon's files, which the package carries."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from dutybook.model.lexicon import Lexicon, WrittenLexicon
from dutybook.read.yaml_text import parse

FOLDER = Path(__file__).resolve().parent.parent / "lexicon"


class LexiconError(Exception):
    """A file of the lexicon can't be read: the program itself is damaged."""


@cache
def built_in_lexicon() -> Lexicon:
    """Return the lexicon; it is read once."""
    files = [read_lexicon_file(file) for file in sorted(FOLDER.glob("*.yml"))]
    return Lexicon(tuple(file.entry(name) for file in files for name in file.entries))


def read_lexicon_file(file: Path) -> WrittenLexicon:
    """Read one file of the lexicon."""
    source, problems = parse(file.name, file.read_text(encoding="utf-8"))
    if problems:
        raise LexiconError(f"{file.name}:{problems[0].line} {problems[0].message}")
    return _FILE.validate_python(source.value)


_FILE = TypeAdapter(WrittenLexicon)
