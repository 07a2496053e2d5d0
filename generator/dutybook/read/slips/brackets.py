"""Slips inside ``[…]`` and ``{…}``, on one line or over several."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from dutybook.read.slips.draft import Draft
from dutybook.read.slips.values import EARLY_QUOTE, EATEN, SECOND_COLON, SIGN, UNPAIRED_QUOTE
from dutybook.read.slips.words import (
    CLOSING,
    KEY,
    SEPARATORS,
    WIDE_BRACKETS,
    WIDE_COLON,
    WIDE_HASH,
    is_comment,
    is_known,
)

NO_VALUE = "“{entry}”没有值；花括号里每项应写“键: 值”，冒号用半角并空一格"
SEPARATOR = "括号里各项之间请用半角逗号“, ”隔开"
EMPTY_ENTRY = "逗号多了一个；请删去"
UNCLOSED = "“{opening}”没有配对；请在末尾补上“{closing}”"
UNCLOSED_LIST = "“[”没有配对；请在“{last}”后面补上“]”"
MISMATCHED = "“{opening}”应以“{closing}”收尾"
WIDE_CLOSING = "括号是全角的；请改成半角“{closing}”"

_SIGNIFICANT = re.compile("[\\[\\]{},:\"'#&*!%@`|>\uff0c\uff1b\u3001\uff1a]")
_NEXT_KEY = re.compile(rf"[ \u3000]*({KEY})[ \u3000]*[:\uff1a]")
_KEY = re.compile(KEY)
_ENTRY_END = re.compile(r"[,\[\]{}]|$")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}

Goes = Callable[[int], bool]
"""Return whether the brackets go on in the line after the one whose index is given."""


class _Told(NamedTuple):
    """A slip: its column counted from 0."""

    draft: Draft
    column: int
    message: str
    is_sure: bool


@dataclass
class _Open:
    """One open bracket, and the entry in it that is being read."""

    sign: str
    draft: Draft
    column: int
    entry: Draft
    """The line in which the entry begins."""
    start: int
    """Where the entry begins in it, or its value once its colon is passed."""
    has_colon: bool = False
    tight: int | None = None
    """Where a colon stands that a parser doesn't take for one."""
    is_closed: bool = False
    """Whether the entry is whole: it ended with a bracket or a quote."""


class Brackets:
    """Read one value in brackets; what is wrong is kept until ``apply``."""

    def __init__(self, drafts: list[Draft], index: int, column: int, goes_on: Goes) -> None:
        self.drafts = drafts
        self.index = index
        self.column = column
        """With ``index``, the place behind what was read so far."""
        self.told: list[_Told] = []
        self._edits: list[tuple[Draft, int, int, str]] = []
        self._goes_on = goes_on
        self._open: list[_Open] = []
        self._end = 0
        """Where the line's content ends and its comment begins."""

    def read(self) -> None:
        """Read on to the last closing bracket, or to where it should have been."""
        while True:
            self._line()
            if not self._open:
                return
            if self._closes_wide() or not self._goes_on(self.index):
                self._close_all()
                return
            self._next_line()

    def _next_line(self) -> None:
        bracket = self._open[-1]
        is_blank = self._begins(self._end)
        self.index += 1
        self.column = 0
        if is_blank:
            bracket.entry, bracket.start = self._draft, 0

    def apply(self) -> None:
        """Mend what was found; columns behind the mended ones change."""
        behind = [edit for edit in self._edits if edit[0] is self._draft]
        grown = sum(len(new) - (end - start) for _, start, end, new in behind if end <= self.column)
        for draft, start, end, new in sorted(self._edits, key=lambda edit: (-edit[1], -edit[2])):
            draft.replace(start, end, new)
        self.column += grown

    @property
    def _draft(self) -> Draft:
        return self.drafts[self.index]

    @property
    def _text(self) -> str:
        return self._draft.text

    def _line(self) -> None:
        text = self._text
        self._end = len(text.rstrip())
        while (found := _SIGNIFICANT.search(text, self.column)) is not None:
            at = found.start()
            self.column = at + 1
            if self._sign(found[0], at) == "comment" or not self._open:
                return
        self.column = len(text)

    def _sign(self, sign: str, at: int) -> str | None:
        if sign in CLOSING:
            self._opens(sign, at)
        elif sign in CLOSING.values():
            self._closes(sign, at)
        elif sign == ",":
            self._comma(at)
        elif sign in SEPARATORS:
            self._separator(at)
        elif sign in (":", WIDE_COLON):
            self._colon(sign, at)
        elif sign == "#":
            return self._number_sign(at)
        elif self._begins(at):
            self._quoted(sign, at) if sign in _QUOTED else self._special(at)
        return None

    def _begins(self, at: int) -> bool:
        """Return whether a value or an entry begins at this column."""
        bracket = self._open[-1]
        return bracket.entry is self._draft and not self._text[bracket.start : at].strip()

    def _opens(self, sign: str, at: int) -> None:
        if self._open:
            self._open[-1].is_closed = True
        self._open.append(_Open(sign, self._draft, at, self._draft, at + 1))

    def _closes(self, sign: str, at: int) -> None:
        bracket = self._open[-1]
        if CLOSING[bracket.sign] != sign:
            message = MISMATCHED.format(opening=bracket.sign, closing=CLOSING[bracket.sign])
            self._tell(at, message)
            self._edit(at, at + 1, CLOSING[bracket.sign])
        self._finish(at)
        self._open.pop()

    def _comma(self, at: int) -> None:
        bracket = self._open[-1]
        if not bracket.has_colon and not bracket.is_closed and self._begins(at):
            self._tell(at, EMPTY_ENTRY, is_sure=True)
            self._edit(at, at + 1, "")
        self._finish(at)
        self._next(at + 1)

    def _separator(self, at: int) -> None:
        bracket, after = self._open[-1], self._text[at + 1 :].lstrip(" \u3000")
        ahead = _NEXT_KEY.match(self._text, at + 1)
        if (
            (bracket.sign == "{" and ahead and is_known(ahead[1]))
            or self._follows_bracket(at)
            or (bracket.sign == "[" and after[:1] in ("{", "["))
        ):
            end = len(self._text) - len(after)
            self._tell(at, SEPARATOR, is_sure=True)
            self._edit(at, end, ", ")
            self._finish(at)
            self._next(end)
            self.column = end

    def _follows_bracket(self, at: int) -> bool:
        return self._open[-1].is_closed and self._text[:at].rstrip().endswith(("]", "}"))

    def _colon(self, sign: str, at: int) -> None:
        self._end_list(at)
        bracket = self._open[-1]
        if bracket.entry is not self._draft or bracket.sign == "[":
            return
        after = self._text[at + 1 : at + 2]
        if sign == ":" and (after in ", \t[]{}" or bracket.is_closed):
            if not bracket.has_colon:
                bracket.has_colon, bracket.start, bracket.is_closed = True, at + 1, False
            elif not bracket.is_closed:
                self._tell(at, SECOND_COLON)
                self._edit(at, at + 1, WIDE_COLON)
            return
        entry = self._text[bracket.start : at].strip()
        if (
            not bracket.has_colon
            and bracket.tight is None
            and _KEY.fullmatch(entry)
            and after != "/"
        ):
            bracket.tight = at

    def _end_list(self, at: int) -> None:
        """Close a list inside braces where their next key begins: ``{类别: [甲, 乙, 电话: 1}``."""
        bracket, comma = self._open[-1], self._open[-1].start - 1
        is_inside = bracket.sign == "[" and len(self._open) > 1 and self._open[-2].sign == "{"
        is_one_line = bracket.draft is bracket.entry is self._draft and comma > bracket.column
        if not (is_inside and is_one_line and is_known(self._text[bracket.start : at].strip())):
            return
        last = re.split(r"[\[,]", self._text[:comma])[-1].strip()
        self._tell(bracket.column, UNCLOSED_LIST.format(last=last))
        self._edit(comma, comma, "]")
        self._open.pop()
        self._next(comma + 1)

    def _number_sign(self, at: int) -> str | None:
        if self._text[at - 1 : at] not in ("", " ", "\t"):
            return None
        if is_comment(self._text, at):
            self._end = len(self._text[:at].rstrip())
            return "comment"
        self._tell(at, EATEN.format(eaten=self._text[at + 1 :].strip()[:20]))
        self._edit(at, at + 1, WIDE_HASH)
        return None

    def _quoted(self, sign: str, at: int) -> None:
        closed = _QUOTED[sign].match(self._text, at)
        end = closed.end() if closed else len(self._text)
        rest = self._text[end:].lstrip()
        if closed and (not rest or rest[0] in ",:]}#"):
            self.column = end
            self._open[-1].is_closed = True
            return
        self._tell(at, EARLY_QUOTE if closed else UNPAIRED_QUOTE)
        self._quote(at, end if closed else at + 1)

    def _special(self, at: int) -> None:
        self._tell(at, SIGN, is_sure=True)
        self._quote(at, at + 1)

    def _quote(self, at: int, behind: int) -> None:
        """Quote what begins at a column and ends before the next comma or bracket."""
        found = _ENTRY_END.search(self._text, behind)
        end = len(self._text[: found.start() if found else None].rstrip())
        for inner in range(at, end):
            if self._text[inner] == "'":
                self._edit(inner, inner, "'")
        self._edit(at, at, "'")
        self._edit(end, end, "'")
        self._open[-1].is_closed = True
        self.column = end

    def _finish(self, at: int) -> None:
        """End the entry before a comma or a closing bracket."""
        bracket = self._open[-1]
        if bracket.sign != "{" or bracket.has_colon or bracket.entry is not self._draft:
            return
        entry = self._text[bracket.start : at].strip()
        if not entry or (bracket.is_closed and bracket.tight is None):
            return
        start = self._text.index(entry, bracket.start)
        is_sure = bracket.tight is not None
        self._tell(start, NO_VALUE.format(entry=entry[:40]), is_sure=is_sure)
        if bracket.tight is not None:
            self._edit(bracket.tight, bracket.tight + 1, ": ")

    def _next(self, start: int) -> None:
        bracket = self._open[-1]
        bracket.entry, bracket.start = self._draft, start
        bracket.has_colon, bracket.tight, bracket.is_closed = False, None, False

    def _closes_wide(self) -> bool:
        """Return whether the line ends with the full-width form of the bracket that is missing."""
        end, closing = self._end, CLOSING[self._open[-1].sign]
        if end == 0 or WIDE_BRACKETS.get(self._text[end - 1]) != closing:
            return False
        self._tell(end - 1, WIDE_CLOSING.format(closing=closing), is_sure=True)
        self._edit(end - 1, end, closing)
        self._finish(end - 1)
        self._open.pop()
        return True

    def _close_all(self) -> None:
        end = self._end
        if self._open:
            self._finish(end)
        for bracket in reversed(self._open):
            closing = CLOSING[bracket.sign]
            message = UNCLOSED.format(opening=bracket.sign, closing=closing)
            self.told.append(_Told(bracket.draft, bracket.column, message, False))
            self._edits.append((self._draft, end, end, closing))
        self._open.clear()
        self.column = end

    def _tell(self, at: int, message: str, *, is_sure: bool = False) -> None:
        self.told.append(_Told(self._draft, at, message, is_sure))

    def _edit(self, start: int, end: int, new: str) -> None:
        self._edits.append((self._draft, start, end, new))
