"""What the search looks through: records of every type, with what people call them."""

from __future__ import annotations

from typing import NamedTuple


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
