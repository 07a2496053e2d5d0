"""The rows of current lists, for rules that look at what a row says rather than at where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.check.departments import named_in
from dutybook.model.book import Book
from dutybook.model.duty import FIELD_KEYS, Listing
from dutybook.model.origin import Origin
from dutybook.model.place import Town


class Told(NamedTuple):
    """A row that stands for all rows which say the same."""

    town: Town | None
    row: Listing
    others: int
    """How many more lists have it in the same words."""

    @property
    def elsewhere(self) -> str:
        """The words that say so, or nothing."""
        return f"（另有 {self.others} 份清单也是这样）" if self.others else ""


def told_once(book: Book) -> Iterator[Told]:
    """Yield the first of all rows that share a duty and a text; a 统称 means another body in each town."""
    generic = book.generic_names
    for group in book.rows_by_text:
        town, row = group[0]
        if generic and len(group) > 1 and generic & named_in(row.text):
            yield from (Told(town, row, 0) for town, row in group)
        else:
            yield Told(town, row, len(group) - 1)


def rows_with(book: Book, field: str) -> Iterator[tuple[Listing, Origin]]:
    """Yield rows that show a field and where it was written; a place in the catalogue only once."""
    seen: set[str] = set()
    for _, row in book.current_rows():
        if not getattr(row.text, field):
            continue
        if field in row.own:
            yield row, row.origin.at(FIELD_KEYS[field])
        elif row.id in book.duties and row.id not in seen:
            seen.add(row.id)
            yield row, book.duties[row.id].origin.at(FIELD_KEYS[field])
