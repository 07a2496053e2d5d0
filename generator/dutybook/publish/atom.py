"""A feed as Atom (RFC 4287), each change also as typed elements of our own namespace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from dutybook import __version__
from dutybook.present.feeds import Data, Entry, Feed
from dutybook.present.site_view import SiteView

ENDING = ".xml"
MEDIA_TYPE = "application/atom+xml"
NAMESPACE = "urn:x-dutybook:change:1"
_TEXTS = ("before", "after")


def atom_feed(feed: Feed, contents: Sequence[str], site: SiteView, base: str) -> bytes:
    """Return a feed with its entries' HTML; ``base`` leads from the file to the site's root."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:d="{NAMESPACE}" xml:lang="zh-CN">',
        f"<id>urn:uuid:{feed.id}</id>",
        f"<title>{escape(feed.title)}</title>",
        f"<subtitle>{escape(feed.summary)}</subtitle>",
        f"<updated>{timestamp(feed.updated)}</updated>",
        f"<author><name>{escape(site.county)}</name></author>",
        f'<link rel="self" type="{MEDIA_TYPE}" href="{escape(base + feed.address)}{ENDING}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(base + feed.page)}"/>',
        f'<generator version="{__version__}">dutybook</generator>',
    ]
    for entry, content in zip(feed.entries, contents, strict=True):
        lines += _entry(entry, content, base)
    return "\n".join((*lines, "</feed>\n")).encode("utf-8")


def timestamp(day: date) -> str:
    """Return the beginning of a day in China as RFC 3339 writes it."""
    return f"{day.isoformat()}T00:00:00+08:00"


def _entry(entry: Entry, content: str, base: str) -> Iterator[str]:
    view, day = entry.told.change, timestamp(entry.day)
    yield "<entry>"
    yield f"<id>urn:uuid:{entry.id}</id>"
    yield f"<title>{escape(entry.title)}</title>"
    yield f"<updated>{day}</updated>"
    yield f"<published>{day}</published>"
    yield f'<link rel="alternate" type="text/html" href="{escape(base + entry.address)}"/>'
    yield f'<category term="{view.kind}" label="{escape(view.verb)}"/>'
    yield f'<content type="html">{escape(content)}</content>'
    for change in entry.changes:
        yield _typed(change)
    yield "</entry>"


def _typed(data: Data) -> str:
    """Return a change as an element: what is short as attributes, texts as children."""
    named = ("kind", "town", "village", "duty", "name", "field", "decision")
    attributes = "".join(f' {key}="{escape(data[key])}"' for key in named if data[key])
    texts = "".join(f"<d:{key}>{escape(data[key])}</d:{key}>" for key in _TEXTS if data[key])
    return f"<d:change{attributes}>{texts}</d:change>"
