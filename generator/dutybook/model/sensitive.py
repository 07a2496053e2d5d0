"""Numbers that belong to a person: identity cards, bank cards, mobile telephones.

A number counts only where it stands by itself: letters or further digits right before or behind it make it
part of something else (a digest, a service code, a division code). Its digits may be full-width, and may be
parted by blanks, hyphens or dots where people part them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

HIDDEN = "■"
"""What stands for a character that must not be published."""


class SensitiveKind(StrEnum):
    """What a number is, as messages call it."""

    IDENTITY = "身份证号"
    CARD = "银行卡号"
    MOBILE = "手机号"


class Sensitive(NamedTuple):
    """A number found in a text."""

    kind: SensitiveKind
    start: int
    """Where it begins in the text, in characters from 0."""
    end: int
    digits: str
    """The number alone: half-width, nothing between, without 86 before a mobile."""

    @property
    def masked(self) -> str:
        """The number as messages may show it: enough to find it by, not enough to use it."""
        head, tail = _SHOWN[self.kind]
        hidden = len(self.digits) - head - tail
        return self.digits[:head] + HIDDEN * hidden + self.digits[-tail:]


_SHOWN = {SensitiveKind.IDENTITY: (4, 2), SensitiveKind.CARD: (4, 4), SensitiveKind.MOBILE: (3, 4)}
"""How many characters of each kind are shown at its two ends."""


def find_sensitive(text: str) -> tuple[Sensitive, ...]:
    """Return the numbers in a text, in their order; none lies inside another."""
    plain = _half_width(text)
    runs = _RUN.finditer(plain.encode("ascii", "replace").translate(_CODED))
    return tuple(found for run in runs for found in _in_run(plain, *run.span()))


def redact(text: str) -> str:
    """Return a text with the numbers in it masked."""
    for found in reversed(find_sensitive(text)):
        text = text[: found.start] + found.masked + text[found.end :]
    return text


def mobile_digits(written: str) -> str | None:
    """Return the eleven digits of a mobile number, however it is written; None for any other text."""
    found = find_sensitive(written)
    return found[0].digits if len(found) == 1 and found[0].kind is SensitiveKind.MOBILE else None


_WIDE = (
    *((chr(0xFF10 + digit), str(digit)) for digit in range(10)),
    *((blank, " ") for blank in "\u00a0\u2002\u2003\u2009\u3000"),
    *((dash, "-") for dash in "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"),
    *(("\uff0e", "."), ("\uff0b", "+"), ("\uff38", "X"), ("\uff58", "x")),
)


def _half_width(text: str) -> str:
    """Return the text with the characters that numbers are made of in half width, each in its place."""
    for wide, narrow in _WIDE:
        if wide in text:
            text = text.replace(wide, narrow)
    return text


_CODED = bytes(
    ord("0") if chr(byte).isdecimal() else ord("-") if chr(byte) in " -." else ord("x")
    for byte in range(128)
).ljust(256, b"x")
_RUN = re.compile(rb"0[0-]{9,}0")
"""A quick look over a whole text, its digits coded as 0 and what may part them as -."""

_PARTING = str.maketrans("", "", " -.")

_GROUP = re.compile(r"(?<![0-9A-Za-z])[0-9]{3}")
"""Where a number may begin: no way of writing one begins with fewer digits together."""


def _in_run(plain: str, start: int, end: int) -> Iterator[Sensitive]:
    end += 2  # an X may follow, and then what bounds it
    while (group := _GROUP.search(plain, start, end)) is not None:
        found = _number_at(plain, group.start(), end)
        if found is not None:
            yield found
        start = found.end if found else group.end()


def _number_at(plain: str, start: int, end: int) -> Sensitive | None:
    for kind, pattern, is_right in _WRITTEN:
        written = pattern.match(plain, start, end)
        if written is None:
            continue
        digits = written["number"].translate(_PARTING).upper()
        if is_right(digits) and not _is_part_of_more(kind, plain, *written.span()):
            return Sensitive(kind, start, written.end(), digits)
    return None


def _shaped(heads: str, *shapes: str, last: str = "", before: str = "") -> re.Pattern[str]:
    """Return the pattern of a number that begins in one of ``heads`` and is grouped as one of ``shapes``.

    A shape is the lengths of its groups, ``3-4-4``; all are parted alike. ``last`` is a character that
    follows the last group, ``before`` what may stand before the number and doesn't belong to it.
    """
    forms = []
    for number, shape in enumerate(shapes):
        first, *others = (f"[0-9]{{{length}}}" for length in shape.split("-"))
        gap = (
            r" ?[-.] ?| {1,3}" if len(others) > 1 else r" ?- ?| {1,3}"
        )  # 130.12345678 is a decimal
        parted = [f"(?P<gap{number}>{gap}){others[0]}"] if others else []
        parted += [f"(?P=gap{number}){group}" for group in others[1:]]
        forms.append(first + "".join(parted))
    number_form = f"(?P<number>(?={heads})(?:{'|'.join(forms)}){last})"
    return re.compile(f"{before}{number_form}(?![0-9A-Za-z])")


def _has_date_and_check(digits: str) -> bool:
    """Return whether an identity number's birthday exists and its check digit is right (GB 11643)."""
    try:
        date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True))
    return digits[17] == "10X98765432"[total % 11] and digits[6:8] in ("19", "20")


_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_PROVINCES = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]"
"""The first two digits of an identity number; 9: foreigners, and made-up places."""


def _has_luhn_check(digits: str) -> bool:
    """Return whether a card's issuer uses numbers of this length and its check digit is right (Luhn)."""
    if _ISSUED.fullmatch(digits) is None:
        return False
    doubled = (sum(divmod(2 * number, 10)) for number in map(int, digits[-2::-2]))
    return (sum(map(int, digits[::-2])) + sum(doubled)) % 10 == 0


_ISSUED = re.compile(
    r"6[0-9]{15,18}|9[4-68][0-9]{14,17}|10300[0-9]{14}|4[0-9]{15}(?:[0-9]{3})?|35[0-9]{14}|5[1-5][0-9]{14}"
    r"|2(?:22[1-9]|2[3-9][0-9]|[3-6][0-9]{2}|7[01][0-9]|720)[0-9]{12}"
)
"""Leading digits of cards used in China, with the lengths of their numbers (ISO/IEC 7812-1)."""
_ISSUERS = "[24569]|35|103"

_WRITTEN: tuple[tuple[SensitiveKind, re.Pattern[str], Callable[[str], bool]], ...] = (
    (
        SensitiveKind.IDENTITY,
        _shaped(
            _PROVINCES,
            *("17", "6-8-3", "6-11", "14-3", "6-4-4-3", "6-4-2-2-3"),
            *("3-3-8-3", "3-3-4-4-3", "4-4-4-4-1"),
            last="[0-9Xx]",
        ),
        _has_date_and_check,
    ),
    (SensitiveKind.CARD, _shaped(_ISSUERS, "16,19", "4-4-4-4-1,3", "6-10,13"), _has_luhn_check),
    (SensitiveKind.CARD, _shaped(_ISSUERS, "4-4-4-4", "4-4-4-5,7", "8-8"), _has_luhn_check),
    (
        SensitiveKind.MOBILE,
        _shaped("1[3-9]", "11", "3-4-4", "3-8", "7-4", "4-4-3", "4-3-4", before="(?:(?:00)?86|0)?"),
        lambda digits: True,
    ),
)
"""Every kind's ways of being written, and what else must hold of its digits; the surest first."""

_LONGEST_ADDRESS = 400
_IN_ADDRESS = re.compile(r"[A-Za-z]://[^\s\"'<>|,;\[\]{}\u2018-\u201f\u3000-\uffef]*\Z")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_LONGEST_UUID = 36
_DECIMAL_BEFORE = re.compile(r"[0-9]{2,3}\.\Z")


def _is_part_of_more(kind: SensitiveKind, plain: str, start: int, end: int) -> bool:
    """Return whether digits that look like a number are part of a web address, a UUID or a decimal.

    An identity number's date and check digit leave so little to chance that no address excuses one.
    """
    if kind is SensitiveKind.IDENTITY:
        return False
    before = plain[max(0, start - _LONGEST_ADDRESS) : start]
    if "://" in before and _IN_ADDRESS.search(before):
        return True
    return bool(_DECIMAL_BEFORE.search(before)) or _is_in_uuid(plain, start, end)


def _is_in_uuid(plain: str, start: int, end: int) -> bool:
    first = max(0, start - _LONGEST_UUID)
    if "-" not in plain[first:start]:
        return False
    found = _UUID.finditer(plain, first, end + _LONGEST_UUID)
    return any(uuid.start() <= start and end <= uuid.end() for uuid in found)
