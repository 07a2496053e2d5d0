"""The built-in lexicon's files, which the package carries."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter

from dutybook.model.lexicon import Entry, Lexicon, Nature, Pattern
from dutybook.model.value import reject
from dutybook.read.yaml_text import parse

FOLDER = Path(__file__).resolve().parent.parent / "lexicon"
_BETWEEN_WORDS = "、"
_AROUND_BAR = re.compile(r"\s*\|\s*")
_AS_WRITTEN = ConfigDict(frozen=True, extra="forbid")
"""These models are no ``Value``: they are the program's own, and no part of a county's format."""


def _split(written: Any) -> Any:
    if not isinstance(written, str):
        raise reject("words", "应写几个词，用顿号隔开")
    return tuple(word.strip() for word in written.split(_BETWEEN_WORDS))


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""Words on one line, with 、 between them."""


class WrittenEntry(BaseModel):
    """An entry as a file of the lexicon writes it."""

    model_config = _AS_WRITTEN

    patterns: Words = Field(alias="认名")
    weak: Words = Field((), alias="疑似")
    refused: Words = Field((), alias="不认")
    nature: Nature | None = Field(None, alias="性质")
    said: Words = Field(alias="说法")
    former: Words = Field((), alias="曾用名")
    dialect: Words = Field((), alias="方言")
    wrong: Words = Field((), alias="误称")


class WrittenLexicon(BaseModel):
    """One file of the lexicon: a field of life."""

    model_config = _AS_WRITTEN

    field: str = Field(alias="领域")
    nature: Nature = Field(alias="性质")
    entries: dict[str, WrittenEntry] = Field(alias="词条")

    def entry(self, name: str) -> Entry:
        """Return the entry of a name, with what the file says for all of its entries."""
        written = self.entries[name]
        return Entry(
            name,
            self.field,
            written.nature or self.nature,
            (name, *written.said, *written.former, *written.dialect, *written.wrong),
            (
                *(_pattern(text, sure=True) for text in written.patterns),
                *(_pattern(text, sure=False) for text in written.weak),
            ),
            written.refused,
        )


def _pattern(text: str, *, sure: bool) -> Pattern:
    groups = _AROUND_BAR.sub("|", text).split()
    return Pattern(tuple(tuple(group.split("|")) for group in groups), sure)


_FILE = TypeAdapter(WrittenLexicon)


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
