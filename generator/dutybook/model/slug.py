"""Slugs: names of files and folders, which become addresses and are kept for ever (format, ground rule 3)."""

from __future__ import annotations

import re

SLUG = re.compile(r"[a-z][a-z0-9-]{1,39}")

_DEVICES = frozenset({"con", "prn", "aux", "nul"})

RESERVED_PLACES = _DEVICES | frozenset(
    [
        "about",
        "assets",
        "changes",
        "contacts",
        "data",
        "decisions",
        "departments",
        "dev",
        "duties",
        "editions",
        "elsewhere",
        "events",
        "feeds",
        "guides",
        "manual",
        "offline",
        "overview",
        "posts",
        "print",
        "search",
        "topics",
        "village-list",
        "village-editions",
        "villages",
    ]
)
"""Slugs that counties and towns must not use: each is, or will be, a page's address."""

RESERVED_VILLAGES = _DEVICES | frozenset(
    {"changes", "contacts", "editions", "feeds", "posts", "print"}
)
"""Slugs that villages must not use: they stand beside the town's own pages."""
