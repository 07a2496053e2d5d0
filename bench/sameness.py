"""How far two folders of pages say the same in their main content."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

_BLANKS = re.compile(r"\s*(<[^>]*>)\s*")
_DIGEST = re.compile(r"内容摘要 [0-9a-f]{8}")
_POSITION = re.compile(r"第\d+项")
"""Hugo sorts the keys of a mapping: where categories aren't sorted in the file, it counts otherwise."""


@dataclass(frozen=True)
class Sameness:
    """Pages of the first folder, those of them whose ``<main>`` the second has too, and one that differs."""

    pages: int
    same: int
    example: str

    def __str__(self) -> str:
        example = f" (not: {self.example})" if self.example else ""
        return f"{self.same} of {self.pages} have the same <main>{example}"


def compare_pages(first: Path, second: Path) -> Sameness:
    """Compare every page's main content, markup included, but for blanks, digest and position."""
    same, example = 0, ""
    pages = sorted(first.rglob("index.html"))
    for page in pages:
        address = page.relative_to(first)
        twin = second / address
        if twin.is_file() and main_content(page) == main_content(twin):
            same += 1
        else:
            example = example or address.parent.as_posix()
    return Sameness(len(pages), same, example)


def main_content(page: Path) -> str:
    """Return a page's ``<main>`` in a form that doesn't depend on who wrote it."""
    text = page.read_text(encoding="utf-8")
    inside = text[text.find("<main") : text.find("</main>")]
    for varying in (_DIGEST, _POSITION):
        inside = varying.sub("", inside)
    return html.unescape(_BLANKS.sub(r"\1", inside))
