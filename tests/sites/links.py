"""Check that every internal link of a built site leads to a file and, with ``#``, to a place in it.

Run as ``python -m tests.sites.links SITE [--rows LISTS]``; with ``--rows`` also that every row of the lists
has its page.
"""

from __future__ import annotations

import argparse
import posixpath
import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINK = re.compile(rb'\s(?:href|src|action)="([^"]*)"')
_SCRIPTS = re.compile(rb'\sdata-found-in="([^"]*)"')
_PLACE = re.compile(rb'\sid="([^"]*)"')
_ROW = re.compile(r"^ {4}- \"?([A-Z]{2,4}-[0-9]{3,4}) ", re.MULTILINE)
_SEARCH = (b"names.js", b"more.js", b"sounds.js", b"in/-.js")
_OUTSIDE = ("http:", "https:", "tel:", "mailto:", "data:", "geo:")


def broken_links(site: Path) -> list[str]:
    """Return ``page -> link`` for every internal link that leads nowhere."""
    pages = {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    known: dict[str, tuple[str, frozenset[bytes]]] = {}
    wanted: list[tuple[str, str, str, str]] = []
    for page, file in pages.items():
        content = file.read_bytes()
        known[page] = (page, frozenset(_PLACE.findall(content)))
        wanted.extend(_targets(page, content))
    return [
        f"{page} -> {link}"
        for page, link, target, place in wanted
        if target not in files or (place and place.encode() not in known[target][1])
    ]


def _targets(page: str, content: bytes) -> Iterator[tuple[str, str, str, str]]:
    """Yield page, link, the file it leads to and the place in it."""
    scripts = [folder + name for folder in _SCRIPTS.findall(content) for name in _SEARCH]
    for link in {unescape(found.decode()) for found in [*_LINK.findall(content), *scripts]}:
        if link.startswith(_OUTSIDE):
            continue
        parts = urlsplit(link)
        folder = posixpath.dirname(page)
        path = unquote(parts.path)
        absolute = path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path)
        target = posixpath.normpath(absolute) if absolute else "."
        if path.endswith("/") or (path and not posixpath.splitext(target)[1]):
            target = posixpath.normpath(posixpath.join(target, "index.html"))
        if not path:
            target = page
        if target == ".":
            target = "index.html"
        yield page, link, target, unquote(parts.fragment) if target.endswith(".html") else ""


def rows_without_page(site: Path, lists: Path) -> list[str]:
    """Return the rows of towns' current lists that have no page."""
    missing = []
    for file in sorted(lists.glob("*/list.yml")):
        for duty in _ROW.findall(file.read_text(encoding="utf-8")):
            if not (site / file.parent.name / duty / "index.html").is_file():
                missing.append(f"{file.parent.name}/{duty}")
    return missing


def main() -> None:
    """Print what is broken; exit 1 if anything is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=Path)
    parser.add_argument("--rows", type=Path)
    options = parser.parse_args()
    broken = broken_links(options.site)
    if options.rows:
        broken += rows_without_page(options.site, options.rows)
    for line in broken[:50]:
        print(line)
    print(f"{options.site}: {len(broken)} broken")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
