"""What to bring: documents as readers see them, and one list of them over several guides."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dutybook.model.guide import Document, Guide
from dutybook.present.duty_text import Fact, safe_address
from dutybook.present.page import Link
from dutybook.present.wording import joined

_BRACKETS = re.compile(r"\([^()]*\)")
_BETWEEN = re.compile(r"[和与及、,]")
_NO_MATTER = re.compile(r"[\s《》“”\"'·]|(?:原件|复印件)$")
_KEPT_BY_ITS_OWNER = "原件"
"""A document of this form is shown and taken home: one serves several counters."""


class Paper(NamedTuple):
    """A document to bring."""

    name: str
    need: str
    """Empty where it is required without ifs."""
    copies: str
    """``原件1份``, ``复印件2份``."""
    facts: tuple[Fact, ...]
    """Where to get it, its blank form and sample."""
    note: str
    wanted_by: tuple[Link, ...]
    """The guides that want it; empty on a guide's own page."""


def papers(guide: Guide) -> tuple[Paper, ...]:
    """Return what to bring for one guide."""
    return tuple(_paper([document], ()) for document in guide.documents)


def gathered(guides: Iterable[tuple[Link, Guide]]) -> tuple[Paper, ...]:
    """Return what to bring for several guides: the same document once, with the guides that want it."""
    found: dict[frozenset[str], list[tuple[Link, Document]]] = {}
    for link, guide in guides:
        for document in guide.documents:
            found.setdefault(same_paper(document.name), []).append((link, document))
    return tuple(
        _paper([document for _, document in group], tuple(dict.fromkeys(link for link, _ in group)))
        for group in found.values()
    )


def same_paper(name: str) -> frozenset[str]:
    """Return what is equal for two names of the same document.

    Width, brackets, title marks and the order of what 和 joins make no difference.
    """
    plain = _BRACKETS.sub("", unicodedata.normalize("NFKC", name))
    parts = (_NO_MATTER.sub("", part) for part in _BETWEEN.split(plain))
    return frozenset(part for part in parts if part) or frozenset((name,))


def _paper(documents: list[Document], wanted_by: tuple[Link, ...]) -> Paper:
    needs = dict.fromkeys(document.necessity for document in documents)
    notes = dict.fromkeys(document.note for document in documents if document.note)
    return Paper(
        name=documents[0].name,
        need="" if "必要" in needs else joined(needs),
        copies=joined(_copies(documents)),
        facts=tuple(_facts(documents)),
        note="".join(notes),
        wanted_by=wanted_by,
    )


def _copies(documents: list[Document]) -> Iterator[str]:
    """Yield each form with its number: an original serves all, anything handed in adds up."""
    counts: dict[str, list[int]] = {}
    for document in documents:
        numbers = counts.setdefault(document.form or "", [])
        if document.copies is not None:
            numbers.append(document.copies)
    for form, numbers in counts.items():
        together = max if form in ("", _KEPT_BY_ITS_OWNER) else sum
        text = f"{form}{together(numbers)}份" if numbers else form
        if text:
            yield text


def _facts(documents: list[Document]) -> Iterator[Fact]:
    for label, written in (
        ("哪里拿", [document.source for document in documents]),
        ("空表", [document.blank_form for document in documents]),
        ("样表", [document.sample for document in documents]),
    ):
        for text in dict.fromkeys(text for text in written if text):
            address = safe_address(text)
            yield Fact(label, "下载" if address else text, address)
