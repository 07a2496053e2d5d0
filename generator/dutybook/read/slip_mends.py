"""Slips of the pen that can be mended with certainty, line by line: a blank, a colon, a dash, an id.

What is offered here is proved afterwards: the files are read again, and an edit on whose line a problem of form
remains is taken back (``cli/fixing.py``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from dutybook.model.edit import Edit
from dutybook.read.yaml_text import Source

_WIDE_TAIL = re.compile(r" *\u3000[ \u3000]*$")
_DASH = re.compile(r"^( *(?:- +)*)[-\uff0d—–][ \u3000]*(?=[^\s\d\-\uff0d—–])")
_GOOD_DASH = re.compile(r"^( *(?:- +)+)")
_COLON = re.compile(
    r"((?:^ *(?:- +)*|[{,] *)[\"']?)([^\s:\uff1a,{}\[\]\"']+)([\"']?)(\uff1a[ \u3000]*|:(?=[^\s/]))"
)
_LAST_COLON = re.compile(r"^( *(?:- +)*[^\s#].*)\uff1a$")
_ROW = re.compile(
    r"^( *- +)([A-Za-z\uff21-\uff3a\uff41-\uff5a]{2,4})\W?([0-9\uff10-\uff19]{3,4})"
    r"(?![0-9\uff10-\uff19])[ \u3000]*(\S.*?)(:?)$"
)


def mended_lines(source: Source) -> Iterator[Edit]:
    """Yield edits of the lines that were read otherwise than written, where nothing else can be meant."""
    if source.mended is None:
        return
    written, mended = source.text.split("\n"), source.mended.text.split("\n")
    for number in sorted(source.mended.sure):
        old, new = written[number - 1], mended[number - 1]
        new = new if old.endswith(" ") else new.rstrip(" ")
        if old != new and new.strip():
            yield Edit(number, 0, len(old), new, f"这一行改成了“{new.strip()[:40]}”")


class _Line(NamedTuple):
    """A line and what is to be known to mend it."""

    text: str
    opens: bool
    """Whether the next line is indented deeper: then this one ends in a key."""


def mend_slips(
    text: str, lines: Collection[int], keys: Collection[str], names: Mapping[str, str]
) -> Iterator[Edit]:
    """Yield edits of the ``lines`` (from 1) that have problems of form, a line as a whole.

    ``keys`` are the words that may stand before a colon; ``names`` maps the catalogue's ids to names.
    """
    written = text.split("\n")
    for number in sorted(lines):
        if number <= len(written):
            line = _Line(written[number - 1], _opens(written, number - 1))
            mended, what = _mended(line, keys, names)
            if mended != line.text:
                yield Edit(number, 0, len(line.text), mended, what)


def _opens(lines: list[str], index: int) -> bool:
    following = next((line for line in lines[index + 1 :] if line.strip()), "")
    return _indent(following) > _indent(lines[index])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _mended(line: _Line, keys: Collection[str], names: Mapping[str, str]) -> tuple[str, str]:
    """Return the line mended, and what was mended on it."""
    tailless = _WIDE_TAIL.sub("", line.text)
    dashed = _with_dash(tailless)
    coloned = _with_colons(dashed, keys, line.opens)
    named = _with_id(coloned, names)
    done = {
        "删去了行末的全角空格": tailless != line.text,
        "行首改成了“- ”": dashed != tailless,
        "冒号改成了“: ”": coloned != dashed,
        "编号照目录改正了": named != coloned,
    }
    return named, "，".join(what for what, happened in done.items() if happened)


def _with_dash(line: str) -> str:
    return line if _GOOD_DASH.match(line) else _DASH.sub(r"\1- ", line, count=1)


def _with_colons(line: str, keys: Collection[str], opens: bool) -> str:
    """Mend colons behind known words; one that ends a line over a deeper one is behind a key in any case."""

    def mend(found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]}{found[3]}: " if found[2] in keys else found[0]

    mended = _COLON.sub(mend, line)
    if mended != line:
        return mended.rstrip(" ")
    return _LAST_COLON.sub(r"\1:", line) if opens else line


def _with_id(line: str, names: Mapping[str, str]) -> str:
    """Mend the id of a row whose name is the catalogue's: ``ms001 低保`` -> ``MS-001 低保``."""
    found = _ROW.match(line)
    if not found:
        return line
    letters, digits = (unicodedata.normalize("NFKC", found[n]).upper() for n in (2, 3))
    id, name = f"{letters}-{digits}", found[4].rstrip(" \u3000")
    return f"{found[1]}{id} {name}{found[5]}" if names.get(id) == name else line
