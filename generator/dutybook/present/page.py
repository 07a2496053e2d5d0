"""A page as data: where it stands, what kind it is, and what its template is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple


class Link(NamedTuple):
    """A name that leads to a page of this site; an empty address is a name alone."""

    name: str
    address: str


OWN_PLACE = Link("\ufdd2", "\ufdd3")
"""Stands for the reader's own town in a text that towns share; filled in last.

Its two characters are noncharacters: no file may hold them.
"""


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page."""

    address: str
    """Relative to the site's root; see ``addresses``."""
    kind: str
    """The name of its template and frame: ``answer``, ``town`` …"""
    title: str
    description: str
    crumbs: tuple[Link, ...]
    """The way from the home page, without the page itself."""
    view: Any
    """What the template shows: a value of the page's own module."""
    feed: str = ""
    """The address of the feed of what it tells, without the ending that says in which format; empty without one."""
    stand: str = ""
    """The edition and publication date that the page rests on, for its foot."""
