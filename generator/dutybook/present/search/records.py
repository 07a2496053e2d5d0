"""What the search looks through: records of every type, with what people call them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

_TOLD = 4
"""How many names of a record a browser gets for a first answer; the others come right after."""


class Record(NamedTuple):
    """One thing that may be the answer."""

    id: str
    """编号 of a duty; ``guides/dibao``, ``qingxi`` … of anything else: its address without a closing slash."""
    type: str
    """``matter``, ``village-matter``, ``certificate``, ``guide``, ``event``, ``topic``, ``department``, ``town``,
    ``village``, ``counter``, ``page`` or ``hotline``."""
    title: str
    names: tuple[str, ...]
    note: str
    town: str = ""
    """Slug of the town that a village or counter belongs to."""
    more: tuple[str, ...] = ()
    """What people say besides, by the lexicon: it weighs a little less than the county's own names."""


def told_first(record: Record) -> tuple[str, ...]:
    """Return the names that a browser needs for a first answer; they come first in ``names``.

    Not those that the title holds, nor those that hold another name: parts of a phrase find it too.
    """
    needed = (name for name in record.names if _is_needed(name, record.title, record.names))
    return tuple(islice(needed, _TOLD))


def lexicon_first(record: Record, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the lexicon's words that a first answer needs: a few where the county gives few names itself."""
    return words[: max(0, _TOLD - len(record.names))]


def in_order_of_need(title: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return names each once, those first that a first answer needs."""
    unique = tuple(dict.fromkeys(names))
    return tuple(sorted(unique, key=lambda name: not _is_needed(name, title, unique)))


def _is_needed(name: str, title: str, names: tuple[str, ...]) -> bool:
    return name not in title and not any(
        len(other) > 1 and other in name and other != name for other in names
    )
