"""The example county, read once."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.model.book import Book
from dutybook.read.book import read_county
from dutybook.read.tree import DiskTree
from tests.conftest import LISTS

TODAY = date(2026, 11, 22)
"""The day on which the example county is told."""


@pytest.fixture(scope="session")
def example() -> Book:
    reading = read_county(DiskTree(LISTS))
    assert reading.problems == ()
    assert reading.book is not None
    return reading.book
