"""Check a county's book: coded rules, one module each; problems are data."""

from dutybook.check.run import check_book

__all__ = ["check_book"]
