"""Freeze a list: an edition's file that says all by itself, and proves by its digest that it still says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dutybook.model.book import Book
from dutybook.model.digest import FREEZE_KEY, digest_of
from dutybook.model.duty import FIELD_KEYS, DutyText, GoTo, Listing
from dutybook.model.duty_list import DutyList, ListHead
from dutybook.model.kinds import EVERYDAY_FIELDS, fields_of
from dutybook.model.law import LegalBasis, parse_basis
from dutybook.model.place import Town, Village
from dutybook.model.value import Value
from dutybook.publish.plain_yaml import InlineList, InlineMap, write_mapping

_HEAD = ("edition", "name", "approval", "published", "effective", "source")
_FROZEN = tuple(name for name in DutyText.model_fields if name not in EVERYDAY_FIELDS)
_INLINE = frozenset({"support"})
"""Lists of short names."""
_HALF_WIDTH_DIGITS = {0xFF10 + digit: 0x30 + digit for digit in range(10)}


def edition_file(book: Book, found: DutyList, town: Town | None, day: date) -> str:
    """Return the file of an edition frozen on ``day``; ``town`` is None for the villages' standard list."""
    head = _head(found.head)
    body = _rows(found.rows)
    differences = _village_differences(book, town.villages if town else ())
    tail = {_key("village_differences"): differences} if differences else {}
    digest = digest_of({**head, **body, **tail})
    mark = {FREEZE_KEY: InlineMap({"日期": day.isoformat(), "摘要": digest})}
    return f"{write_mapping(head)}\n{write_mapping(body)}{write_mapping(tail | mark)}"


def _head(head: ListHead) -> dict[str, Any]:
    written = {name: getattr(head, name) for name in _HEAD}
    return {_key(name): _plain(value) for name, value in written.items() if value is not None}


def _key(name: str) -> str:
    return str(ListHead.model_fields[name].alias)


def _rows(rows: Iterable[Listing]) -> dict[str, Any]:
    """Return heading -> category -> rows, in printed order."""
    body: dict[str, dict[str, list[Any]]] = {}
    for row in rows:
        body.setdefault(row.heading, {}).setdefault(row.category, []).append(_row(row))
    return body


def _row(row: Listing, with_category: bool = False) -> Any:
    title = _title(row.id, row.name)
    text = row.text
    shown = fields_of(row.kind)
    fields = {
        FIELD_KEYS[name]: _field(name, value)
        for name in _FROZEN
        if name in shown and (value := getattr(text, name))
    }
    if with_category and row.category:
        fields = {FIELD_KEYS["category"]: _clean(row.category), **fields}
    if row.applies_to is not None:
        fields[FIELD_KEYS["applies_to"]] = row.applies_to.value
    return {title: fields} if fields else _clean(title)


def _title(id: str, name: str) -> str:
    return id if name in ("", id) else f"{id} {name}"


def _field(name: str, value: Any) -> Any:
    if name == "go_to":
        return _go_to(value)
    if name == "bases":
        bases = [_clean(_basis(basis)) for basis in value]
        return InlineList(bases) if len(bases) == 1 else bases
    return InlineList(_plain(value)) if name in _INLINE else _plain(value)


def _go_to(value: tuple[GoTo, ...]) -> Any:
    plain = [_plain(where) for where in value]
    return plain[0]["找"] if len(plain) == 1 and len(plain[0]) == 1 else plain


def _basis(basis: LegalBasis) -> str:
    """Return a basis as it is read back: a name that holds 《》 itself stands without further ones."""
    forms = (str(basis), f"{basis.law}{basis.article}")
    return next((form for form in forms if parse_basis(form) == basis), forms[0])


def _village_differences(book: Book, villages: Iterable[Village]) -> dict[str, Any]:
    differences = ((village.name, _difference(book, village)) for village in villages)
    return {name: difference for name, difference in differences if difference}


def _difference(book: Book, village: Village) -> dict[str, Any]:
    added: dict[str, list[Any]] = {}
    for row in village.added:
        added.setdefault(row.heading, []).append(_row(row, with_category=True))
    standard = book.village_list.by_id() if book.village_list else {}
    left_out = InlineList(
        _clean(_title(id, standard[id].name if id in standard else named or id))
        for id, named in village.not_borne
    )
    written = {"增加": added, "不承担": left_out}
    return {key: value for key, value in written.items() if value}


def _plain(value: Any) -> Any:
    """Return a value as files hold it: texts, lists, mappings; a small mapping stands on one line."""
    if isinstance(value, Value):
        known = type(value).model_fields
        stated = {name: found for name in known if (found := getattr(value, name)) is not None}
        return InlineMap({str(known[name].alias): _plain(found) for name, found in stated.items()})
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return _clean(value.isoformat() if isinstance(value, date) else str(value))


def _clean(text: str) -> str:
    """Return a text as reading leaves it wherever it stands, so that the digest is of what is read."""
    return text.strip("\u3000 ").translate(_HALF_WIDTH_DIGITS)
