"""Pour pages into the frame: a page as data in, a file's bytes out."""

from __future__ import annotations

import hashlib
import html
from dataclasses import dataclass, field

from dutybook.present import addresses
from dutybook.present.page import Page
from dutybook.present.site_view import SiteView
from dutybook.publish import atom, json_feed
from dutybook.publish.frames import Frame
from dutybook.publish.templates import PageTemplates


@dataclass
class Pourer:
    """Render page bodies and pour them into the frame."""

    frame: Frame
    templates: PageTemplates
    site: SiteView
    _frames: dict[tuple[str, str], Frame] = field(default_factory=dict)

    def pour(self, page: Page) -> bytes:
        """Return a page as it is written."""
        base = self.base_of(page)
        body = self.templates.render(page, self.site, base, self.home(base)).encode("utf-8")
        digest = hashlib.sha256(body).hexdigest()[:8]
        return self._frame(page.kind, base).pour(
            {
                "title": _html(self._title(page)),
                "description": _html(page.description),
                "relations": self._relations(page, base).encode("utf-8"),
                "place": self._place(page).encode("utf-8"),
                "body": body + self.templates.foot(page, self.site, digest).encode("utf-8"),
            }
        )

    def base_of(self, page: Page) -> str:
        """Return the way to the site's root; the page for missing addresses alone takes it from above."""
        if page.address == addresses.NOT_FOUND:
            return self.site.root
        return addresses.to_root(page.address)

    @staticmethod
    def home(base: str) -> str:
        """Return what leads home behind ``base``, which is empty on the home page itself."""
        return "" if base else "./"

    def _title(self, page: Page) -> str:
        return page.title if page.address == addresses.HOME else f"{page.title} · {self.site.name}"

    def _relations(self, page: Page, base: str) -> str:
        """Return the page's public address and its feeds as links of its head."""
        links = []
        if self.site.address and page.address != addresses.NOT_FOUND:
            public = html.escape(self.site.address + page.address)
            links.append(f'<link rel="canonical" href="{public}">')
        if page.feed:
            links += (
                f'<link rel="alternate" type="{kind.MEDIA_TYPE}" title="订阅变动" '
                f'href="{base}{html.escape(page.feed)}{kind.ENDING}">'
                for kind in (atom, json_feed)
            )
        return "".join(links)

    def _place(self, page: Page) -> str:
        """Return the town that a page belongs to: reading it chooses the place."""
        town = page.address.split("/", 1)[0]
        return town if town in self.site.town_slugs else ""

    def _frame(self, kind: str, base: str) -> Frame:
        key = (kind, base)
        if key not in self._frames:
            known = {"kind": kind.replace("_", "-"), "base": base, "home": self.home(base)}
            self._frames[key] = self.frame.fill(known)
        return self._frames[key]


def _html(text: str) -> bytes:
    return html.escape(text).encode("utf-8")
