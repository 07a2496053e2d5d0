"""What a terminal can show: colours and lines of a certain width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_NOT_AT_THE_START = "，。、；：？！”’）》】〕…—"
"""Punctuation that may hang over the margin rather than begin a line."""


class Style(NamedTuple):
    """How to stress words: with colours, or not at all."""

    coloured: bool

    def bold(self, text: str) -> str:
        """Stress a heading."""
        return self._paint("1", text)

    def red(self, text: str) -> str:
        """Mark what is wrong."""
        return self._paint("31", text)

    def green(self, text: str) -> str:
        """Mark what is right."""
        return self._paint("32", text)

    def yellow(self, text: str) -> str:
        """Mark what is doubtful."""
        return self._paint("33", text)

    def dim(self, text: str) -> str:
        """Mark what matters less."""
        return self._paint("2", text)

    def _paint(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.coloured and text else text


PLAIN = Style(coloured=False)
"""For files, pipes and programs."""


def columns(text: str) -> int:
    """Return how wide a text is shown: Chinese characters take two columns."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield a paragraph's lines: broken anywhere between Chinese characters, never within a word."""
    line = ""
    for piece in _pieces(text):
        if line and columns(line + piece) > width and piece not in _NOT_AT_THE_START:
            yield line.rstrip(" ")
            line = piece.lstrip(" ")
        else:
            line += piece
    if line:
        yield line.rstrip(" ")


def _pieces(text: str) -> Iterator[str]:
    word = ""
    for char in text:
        if char.isascii() and char != " ":
            word += char
            continue
        if word:
            yield word
            word = ""
        yield char
    if word:
        yield word
