"""A feed as JSON Feed 1.1, each change also as the objects that ``dutybook compare --format json`` prints."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dutybook.present.feeds import Entry, Feed
from dutybook.present.site_view import SiteView
from dutybook.publish.atom import timestamp

ENDING = ".json"
MEDIA_TYPE = "application/feed+json"


def json_feed(feed: Feed, contents: Sequence[str], site: SiteView) -> bytes:
    """Return a feed with its entries' HTML; without a public address it gives none."""
    entries = zip(feed.entries, contents, strict=True)
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.summary,
        "language": "zh-CN",
        "authors": [{"name": site.county}],
        **_public(site, home_page_url=feed.page, feed_url=f"{feed.address}{ENDING}"),
        "items": [_item(entry, content, site) for entry, content in entries],
    }
    return (json.dumps(data, ensure_ascii=False) + "\n").encode("utf-8")


def _item(entry: Entry, content: str, site: SiteView) -> dict[str, Any]:
    day = timestamp(entry.day)
    return {
        "id": f"urn:uuid:{entry.id}",
        **_public(site, url=entry.address),
        "title": entry.title,
        "content_html": content,
        "date_published": day,
        "date_modified": day,
        "tags": [entry.told.change.verb],
        "_dutybook": {"changes": entry.changes},
    }


def _public(site: SiteView, **pages: str) -> dict[str, str]:
    if not site.address:
        return {}
    return {key: site.address + address for key, address in pages.items()}
