"""What every page shows of the site itself: names, menu, footer, the addresses of its assets."""

from __future__ import annotations

from typing import NamedTuple

from dutybook.present.page import Link
from dutybook.present.phones import Phone


class SiteView(NamedTuple):
    """The site's own part of every page."""

    county: str
    name: str
    accent: str
    address: str
    """The public address with a closing slash; empty where the county states none."""
    root: str
    """The path of the public address: what absolute links begin with."""
    hotline: str
    feedback_phone: Phone | None
    feedback_mail: str
    feedback_address: str
    menu: tuple[Link, ...]
    footer_links: tuple[Link, ...]
    footer_facts: tuple[tuple[str, str], ...]
    town_slugs: frozenset[str]
    style: str
    script: str
    search: str
    """The folder of the search's scripts, with a closing slash."""
    icon: str
