"""The numbers that officials write before the acts of a text: 1. 1、 (1) ① 一、 and the like.

They are no part of what is said. What only looks like one is left alone: 3.5公里, 一、二级残疾人, 60、70岁.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

_HAN = "一二三四五六七八九十"
_SIGNS = (("①", "⑳"), ("⑴", "⒇"), ("⒈", "⒛"), ("❶", "❿"), ("㈠", "㈩"), ("㊀", "㊉"))
"""First and last of each run of characters that are a number with its frame in one."""
_FRAMED = "".join(f"{first}-{last}" for first, last in _SIGNS)
_PLAIN = rf"\d{{1,2}}|[{_HAN}]{{1,3}}"
_NUMBER = re.compile(
    rf"(?P<sign>[{_FRAMED}])"
    rf"|[(\uff08](?P<inside>{_PLAIN})[)\uff09][.、\uff0e]?"
    rf"|(?P<open>{_PLAIN})(?P<mark>[、)\uff09]|[.\uff0e](?!\d))"
)
_ONE = re.compile(rf"[{''.join(first for first, _ in _SIGNS)}]|[1一][.、)\uff0e\uff09]")
"""Stands in every line that numbers its acts, and in few others."""
_HALF_WIDTH = {"\uff0e": ".", "\uff09": ")"}
_NUMERAL = re.compile(rf"\d+|[{_HAN}]+")
_AFTER_A_SENTENCE = re.compile(r"[：:。．.；;]\s*$")
_AFTER_A_BREAK = re.compile(r"(?:[，,、]|\s)\s*$")
_NOTHING = re.compile(r"[\s，,、；;。.：:]*")


class _Number(NamedTuple):
    """A number as written before an act."""

    style: str
    """Equal for numbers that are written alike."""
    value: int
    start: int
    end: int
    """Where the act begins."""

    @property
    def framed(self) -> bool:
        """Whether it can't be read as part of a sentence."""
        return self.style[0] in "@("


def one_by_one(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the acts of a text without numbers, every line divided that numbers several of them."""
    return _one_by_one(tuple(lines))


@lru_cache(maxsize=16384)
def listed(text: str) -> tuple[str, ...]:
    """Return a written text as the list it stands for: by its lines, and by the numbers of a line.

    Kept, because towns copy each other's texts.
    """
    acts: list[str] = []
    for line in map(str.strip, text.splitlines()):
        acts += _divided(line) if _ONE.search(line) and _number_at(line) else (line,)
    return _without_numbers(tuple(filter(None, acts)))


@lru_cache(maxsize=16384)
def _one_by_one(lines: tuple[str, ...]) -> tuple[str, ...]:
    pieces = [piece for line in lines for piece in _divided(line.strip()) if piece]
    return _without_numbers(tuple(pieces))


@lru_cache(maxsize=16384)
def _without_numbers(lines: tuple[str, ...]) -> tuple[str, ...]:
    found = [_number_at(line) for line in lines]
    in_order = len(found) > 1 and all(
        number and number.value == place and number.style == (found[0] and found[0].style)
        for place, number in enumerate(found, 1)
    )
    acts = (
        line[number.end :].lstrip()
        if number and (in_order or not _counts_on(line, number, place))
        else line
        for place, (line, number) in enumerate(zip(lines, found, strict=True), 1)
    )
    return tuple(act for act in acts if act)


def _divided(line: str) -> Sequence[str]:
    """Return a line's acts where it numbers them from 1 on; what leads up to them comes first."""
    numbers = [number for m in _NUMBER.finditer(line) if (number := _read(m))]
    for index, first in enumerate(numbers):
        before = line[: first.start]
        if first.value == 1 and (not before.strip() or _AFTER_A_SENTENCE.search(before)):
            row = _row_from(line, numbers[index:])
            ends = [*(number.start for number in row[1:]), len(line)]
            acts = [line[number.end : end] for number, end in zip(row, ends, strict=True)]
            if len(row) > 1 and not any(_NOTHING.fullmatch(act) for act in acts):
                return [before.strip(), *(act.strip() for act in acts)]
    return (line,)


def _row_from(line: str, numbers: Sequence[_Number]) -> list[_Number]:
    """Return the numbers that go on from the first one, each where an act may begin."""
    row = [numbers[0]]
    for number in numbers[1:]:
        follows = number.value == len(row) + 1 and number.style == row[0].style
        if follows and _may_begin(line, number):
            row.append(number)
    return row


def _may_begin(line: str, number: _Number) -> bool:
    before = line[: number.start]
    if number.framed or _AFTER_A_SENTENCE.search(before):
        return True
    return bool(_AFTER_A_BREAK.search(before)) and not _NUMERAL.match(line, number.end)


def _number_at(line: str) -> _Number | None:
    """Return the number that a line begins with."""
    matched = _NUMBER.match(line)
    return _at_the_start(matched[0]) if matched else None


@lru_cache(maxsize=2048)
def _at_the_start(written: str) -> _Number | None:
    meaning = _meaning(written)
    return _Number(*meaning, 0, len(written)) if meaning else None


def _read(matched: re.Match[str]) -> _Number | None:
    meaning = _meaning(matched[0])
    return _Number(*meaning, *matched.span()) if meaning else None


@lru_cache(maxsize=2048)
def _meaning(written: str) -> tuple[str, int] | None:
    """Return the style and the value of a number as written, with its frame."""
    matched = _NUMBER.fullmatch(written)
    if matched is None:
        return None
    if sign := matched["sign"]:
        return next(
            ("@" + first, ord(sign) - ord(first) + 1)
            for first, last in _SIGNS
            if first <= sign <= last
        )
    numeral = matched["inside"] or matched["open"]
    value = _value(numeral)
    if value is None:
        return None
    frame = "(" if matched["inside"] else _HALF_WIDTH.get(matched["mark"], matched["mark"])
    return f"{frame}{'一' if numeral[0] in _HAN else '1'}", value


def _value(written: str) -> int | None:
    """Return a number from 1 to 99; None for what only strings numerals together (一二)."""
    if written[0] not in _HAN:
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return None
    before = (_HAN.index(tens) + 1 if tens else 1) if ten else 0
    return before * 10 + (_HAN.index(ones) + 1 if ones else 0)


def _counts_on(line: str, number: _Number, place: int) -> bool:
    """Return whether a number belongs to the sentence: 一、二级, or 60、70岁 in the second line."""
    following = _NUMERAL.match(line, number.end)
    if number.style[0] != "、" or following is None:
        return False
    same_script = (following[0][0] in _HAN) == (number.style[1] == "一")
    if not same_script:
        return False
    return number.value != place or _value(following[0]) == number.value + 1
