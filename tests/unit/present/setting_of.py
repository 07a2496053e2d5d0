"""Settings over the sample counties."""

from __future__ import annotations

from datetime import date

from dutybook.model.duty import Listing
from dutybook.model.place import Town
from dutybook.present.setting import Setting
from dutybook.read.book import read_county
from dutybook.read.tree import MemoryTree
from tests.samples import county

TODAY = date(2026, 11, 22)


def setting(tree: MemoryTree | None = None, today: date = TODAY) -> Setting:
    """Return a setting over a sample county, by default the small one in November 2026."""
    book = read_county(tree or county()).book
    assert book is not None
    return Setting(book, today)


def town_of(found: Setting, slug: str = "qingxi") -> Town:
    """Return a town by slug."""
    return next(town for town in found.book.towns if town.slug == slug)


def row_of(found: Setting, duty: str, slug: str = "qingxi") -> Listing:
    """Return a duty's row in a town, or in the villages' list."""
    row = found.row_in(town_of(found, slug), duty)
    assert row is not None
    return row
