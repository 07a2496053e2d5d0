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
    first: dict[tuple[str, int, str], tuple[Town | None, Listing]] = {}
    counts: dict[tuple[str, int, str], int] = {}
    generic: dict[int, bool] = {}
    for town, row in book.current_rows():
        text = id(row.text)
        if text not in generic:
            generic[text] = bool(book.generic_names and named_in(row.text) & book.generic_names)
        key = (row.id, text, town.slug if town and generic[text] else "")
        first.setdefault(key, (town, row))
        counts[key] = counts.get(key, 0) + 1
    for key, (town, row) in first.items():
        yield Told(town, row, counts[key] - 1)


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
