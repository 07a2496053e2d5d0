"""The built-in lexicon: what people say for a matter, and how an official name is known to mean it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

_BESIDES = re.compile("\\((?:居|居民|社区|村|街道|镇|乡|市、区|区|组)\\)")
"""Bracketed variants of a place's name: 村(居)民 is 村民, 乡镇(街道) is 乡镇."""
_QUOTES = re.compile("[\"'\u2018\u2019\u201c\u201d\u300a\u300b\u3008\u3009<>]")
_BETWEEN_CLAUSES = re.compile("[,;\u3002]")
_SIGNS = re.compile(r"[^0-9A-Za-z\u3400-\u9fff]+")


class Nature(StrEnum):
    """What a matter is about: it decides whether penalties and recoveries can be meant."""

    SERVICE = "办事"
    """Something that people apply for, register or draw."""
    ORDER = "管事"
    """Something that people complain of, report or want repaired."""


class Pattern(NamedTuple):
    """Terms that an official name must hold: one of each group."""

    groups: tuple[tuple[str, ...], ...]
    sure: bool
    """Whether a name that holds them means the matter, or only may."""


class Entry(NamedTuple):
    """A matter and what people say for it."""

    name: str
    field: str
    nature: Nature
    words: tuple[str, ...]
    """The matter's own name first, then words in use, former, dialect and wrong ones."""
    patterns: tuple[Pattern, ...]
    refused: tuple[str, ...]
    """Terms that a name of this matter never holds."""


@dataclass(frozen=True)
class Lexicon:
    """All entries, in the order of the files."""

    entries: tuple[Entry, ...]

    @cached_property
    def by_name(self) -> Mapping[str, Entry]:
        """Name -> entry."""
        return {entry.name: entry for entry in self.entries}

    @cached_property
    def by_beginning(self) -> Mapping[str, tuple[tuple[Entry, Pattern], ...]]:
        """First two characters of a term of the first group -> the patterns that it may fulfil."""
        found: dict[str, dict[tuple[Entry, Pattern], None]] = {}
        for entry in self.entries:
            for pattern in entry.patterns:
                for term in pattern.groups[0]:
                    found.setdefault(term[:2], {})[entry, pattern] = None
        return {beginning: tuple(patterns) for beginning, patterns in found.items()}


def normal_clauses(name: str) -> tuple[str, ...]:
    """Return the clauses of an official name, in the form in which terms are looked for.

    Signs become a blank each, so that no term is found across them; quotation marks and bracketed
    variants of a place's name go. What one clause refuses, another may hold.
    """
    half_width = _BESIDES.sub("", unicodedata.normalize("NFKC", name))
    clauses = _BETWEEN_CLAUSES.split(_QUOTES.sub("", half_width))
    return tuple(_SIGNS.sub(" ", clause).strip() for clause in clauses)
