"""Compare what is not running text: delegation, limits, who supports, the legal bases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dutybook.compare.change import Change, ChangeKind, EntryChange
from dutybook.compare.normal import normal, normal_entry
from dutybook.compare.spans import spans
from dutybook.compare.texts import compare_texts
from dutybook.compare.versions import Versions
from dutybook.model.duty import Listing
from dutybook.model.law import parse_basis
from dutybook.model.value import Value

_DELEGATION = ("power", "delegation", "delegated_by", "agreement")
_LIMITS = ("transition", "limit")
_BETWEEN_BASES = re.compile(r"\s*[；;，,、]\s*(?=《)")
"""Where several bases stand in one line."""


def changed_terms(versions: Versions) -> Iterator[Change]:
    """Yield what changed in delegation, limits, support and bases."""
    for field in _DELEGATION:
        yield from _term(versions, ChangeKind.DELEGATION_CHANGED, field)
    for field in _LIMITS:
        yield from _term(versions, ChangeKind.LIMIT_CHANGED, field)
    yield from _support(versions)
    yield from _bases(versions)


def _term(versions: Versions, kind: ChangeKind, field: str) -> Iterator[Change]:
    if field not in versions.shared:
        return
    before, after = (getattr(row.text, field) for row in versions.rows)
    if before == after:
        return
    written = _written(before), _written(after)
    if field == "delegated_by":
        changed = versions.other_bodies(field)
    else:
        changed = normal(written[0] or "") != normal(written[1] or "")
    if changed:
        yield versions.change(kind, field, written)


def _written(value: Any) -> str | None:
    """Return a term as one would write it: a text, or ``键 值`` pairs of a small mapping."""
    if value is None:
        return None
    if not isinstance(value, Value):
        return str(value)
    fields = type(value).model_fields
    pairs = ((str(info.alias), getattr(value, name)) for name, info in fields.items())
    return "\uff0c".join(f"{key}{found}" for key, found in pairs if found is not None)


def _support(versions: Versions) -> Iterator[Change]:
    if versions.other_bodies("support"):
        before, after = ("、".join(row.text.support) or None for row in versions.rows)
        yield versions.change(ChangeKind.SUPPORT_CHANGED, "support", (before, after))


def _bases(versions: Versions) -> Iterator[Change]:
    if "bases" not in versions.shared or versions.old.text.bases == versions.new.text.bases:
        return
    before, after = _each_basis(versions.old), _each_basis(versions.new)
    if set(map(normal_entry, before)) != set(map(normal_entry, after)):
        written = "\n".join(before) or None, "\n".join(after) or None
        entries = tuple(_changed_bases(before, after))
        yield versions.change(ChangeKind.BASIS_CHANGED, "bases", written, entries)


def _each_basis(row: Listing) -> tuple[str, ...]:
    """Return the bases one by one, also where several are written in one text; each once."""
    pieces = (piece for basis in row.text.bases for piece in _BETWEEN_BASES.split(str(basis)))
    bases = (str(parse_basis(piece.strip())) for piece in pieces if piece.strip())
    return tuple({normal_entry(basis): basis for basis in bases}.values())


def _changed_bases(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[EntryChange]:
    """Yield bases that came or went; one article for another of the same law is one change."""
    forms = {normal_entry(basis) for basis in before} & {normal_entry(basis) for basis in after}
    olds = [basis for basis in before if normal_entry(basis) not in forms]
    news = [basis for basis in after if normal_entry(basis) not in forms]
    for basis in list(news):
        law = normal(parse_basis(basis).law)
        was = next((old for old in olds if normal(parse_basis(old).law) == law), None)
        if was is not None:
            olds.remove(was)
            news.remove(basis)
            yield EntryChange("", was, basis, spans(was, basis))
    yield from compare_texts(olds, news)
