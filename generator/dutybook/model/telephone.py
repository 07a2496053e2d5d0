"""The forms of telephone numbers that offices in China have."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

EXAMPLE = "0980-8123456"


class Form(Enum):
    """What a written telephone number is."""

    COMPLETE = auto()
    """Can be dialled from anywhere."""
    WITHOUT_AREA_CODE = auto()
    NONSENSE = auto()


_DASH = r"[\s\-—–\uff0d]*"
_AREA = r"(?:0(?:10|2\d)|0[3-9]\d{2})"
_AREA_ABROAD = r"(?:10|2\d|[3-9]\d{2})"
_LOCAL = rf"[2-9]\d{{2,3}}{_DASH}\d{{4}}"
_EXTENSION = rf"(?:(?:{_DASH}(?:转|ext\.?)\s*|\s*[-—]\s*)\d{{1,5}})?"
_LABEL = r"(?:\s*[(\uff08][^()\uff08\uff09]*[)\uff09])?"
"""What the number is for, behind it in brackets."""

_FIXED = re.compile(
    rf"(?:[(\uff08]{_AREA}[)\uff09]|(?:\+?86{_DASH})?{_AREA}|\+86{_DASH}{_AREA_ABROAD}){_DASH}{_LOCAL}{_EXTENSION}{_LABEL}"
)
_MOBILE = re.compile(rf"(?:\+?86{_DASH})?1[3-9]\d{_DASH}\d{{4}}{_DASH}\d{{4}}{_LABEL}")
_SERVICE = re.compile(rf"[48]00{_DASH}(?:\d{_DASH}){{6}}\d{_EXTENSION}{_LABEL}")
_SHORT = re.compile(rf"(?:1[012]\d|1[012]\d{{3}}|11\d{{4}}|9[56]\d{{3,6}}){_EXTENSION}{_LABEL}")
_WITHOUT_AREA = re.compile(rf"{_LOCAL}{_EXTENSION}{_LABEL}")
_BETWEEN = re.compile(r"[、,\uff0c;\uff1b/]|\s{2,}|或")


def form_of(written: str) -> Form:
    """Return what a telephone number is; whose it is (a mobile may be a person's) is not asked here."""
    whole = written.strip()
    if any(pattern.fullmatch(whole) for pattern in (_FIXED, _SHORT, _SERVICE, _MOBILE)):
        return Form.COMPLETE
    return Form.WITHOUT_AREA_CODE if _WITHOUT_AREA.fullmatch(whole) else Form.NONSENSE


def separate_numbers(written: str) -> tuple[str, ...]:
    """Return the numbers that one text holds; empty where a part of it is none."""
    parts = tuple(part.strip() for part in _BETWEEN.split(written))
    return parts if all(form_of(part) is not Form.NONSENSE for part in parts) else ()


class Number(NamedTuple):
    """A telephone number taken apart."""

    main: str
    """As written, without extension and label."""
    extension: str
    label: str
    """What the number is for, as written behind it in brackets."""


_TAKEN_APART = re.compile(
    rf"(?P<main>.*?)(?:(?:{_DASH}(?:\u8f6c|ext\.?)\s*|(?<=\d{{4}})\s*[-—]\s*(?=\d{{1,5}}\D*$))(?P<extension>\d{{1,5}}))?"
    r"(?:\s*[(\uff08](?P<label>[^()\uff08\uff09]*)[)\uff09])?",
    re.DOTALL,
)


def taken_apart(written: str) -> Number:
    """Return a number's own digits, its extension (转) and its label."""
    matched = _TAKEN_APART.fullmatch(written.strip())
    if matched is None or not matched["main"]:
        return Number(written.strip(), "", "")
    return Number(matched["main"].strip(), matched["extension"] or "", matched["label"] or "")
