"""Contact points as vCards (RFC 6350, version 4.0), for a telephone's address book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dutybook.model.contact import ContactPoint
from dutybook.present.maps import spot
from dutybook.present.phones import phone

_LINE = 75
"""Octets of a line without its end (RFC 6350, 3.2)."""
_ESCAPED = {"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"}
_SPECIAL = re.compile(r"[\\\n,;]")


def vcards(points: Iterable[ContactPoint], owner: str, area_code: str | None, address: str) -> str:
    """Return a card for each point, with those of its counters' numbers; ``address``: of its page, or empty."""
    return "".join(_card(point, owner, area_code, address) for point in points)


def _card(point: ContactPoint, owner: str, area_code: str | None, address: str) -> str:
    lines = (
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        f"FN:{_text(point.name)}",
        f"ORG:{_text(owner)}",
        *_places(point),
        *_numbers(point, area_code),
        *_remarks(point),
        *([f"URL:{address}"] if address else []),
        *([f"REV:{point.verified:%Y%m%d}T000000Z"] if point.verified else []),
        "END:VCARD",
    )
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _places(point: ContactPoint) -> Iterator[str]:
    if point.address:
        yield f"ADR:;;{_text(point.address)};;;;"
    if point.coordinates:
        where = spot(point.coordinates).wgs
        yield f"GEO:geo:{where.latitude:.6f},{where.longitude:.6f}"


def _numbers(point: ContactPoint, area_code: str | None) -> Iterator[str]:
    for index, written in enumerate(point.phones):
        first = ";PREF=1" if index == 0 else ""
        yield f"TEL;VALUE=uri;TYPE=work,voice{first}:tel:{_uri(written, area_code)}"
    for group, counter in enumerate(point.counters, 1):
        for written in counter.phones:
            yield f"item{group}.TEL;VALUE=uri;TYPE=work,voice:tel:{_uri(written, area_code)}"
        if counter.phones:
            yield f"item{group}.X-ABLABEL:{_text(counter.name)}"


def _uri(written: str, area_code: str | None) -> str:
    """Return a number as RFC 3966 has it: with the country where it is whole, else as dialled here."""
    number = phone(written, area_code).dialled
    main, _, extension = number.partition(",")
    is_whole = main.startswith("0")
    uri = f"+86{main[1:]}" if is_whole else main
    if not uri.startswith("+"):
        uri += ";phone-context=+86"
    return f"{uri};ext={extension}" if extension else uri


def _remarks(point: ContactPoint) -> Iterator[str]:
    remarks = [*(f"办公时间：{hours}" for hours in point.hours)]
    remarks += [point.note] if point.note else []
    if remarks:
        yield f"NOTE:{_text(chr(10).join(remarks))}"


def _text(value: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPED[found[0]], value)


def _folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets, none of which ends inside a character."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8"))
        if size + octets > _LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join([*pieces, piece])
