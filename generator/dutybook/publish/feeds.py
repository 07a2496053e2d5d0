"""Feeds as files: each as Atom and as JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.present import addresses
from dutybook.present.feeds import feed_pages, feeds
from dutybook.present.setting import Setting
from dutybook.present.site_view import SiteView
from dutybook.publish import atom, json_feed
from dutybook.publish.templates import PageTemplates


def feed_addresses(setting: Setting) -> Iterator[str]:
    """Yield the address of every feed's file."""
    for page in feed_pages(setting):
        for ending in (atom.ENDING, json_feed.ENDING):
            yield addresses.feed(page.address) + ending


def feed_files(
    setting: Setting, site: SiteView, templates: PageTemplates
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every feed's files; their HTML is the pages' own."""
    entry_html = templates.macro("feed_entry")
    for feed in feeds(setting):
        base = site.address or addresses.to_root(feed.address)
        contents = [str(entry_html(entry.told, entry.since, base)) for entry in feed.entries]
        yield feed.address + atom.ENDING, atom.atom_feed(feed, contents, site, base)
        yield feed.address + json_feed.ENDING, json_feed.json_feed(feed, contents, site)
