"""Decide what every page says: values in, pages as data out. No HTML here."""
