"""Pour pages into the frame: a page as data in, a file's bytes out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import escape

from dutybook.present import addresses
from dutybook.present.page import Page
from dutybook.present.site import SiteView
from dutybook.publish.frames import Frame


def page_environment(theme: Path) -> Environment:
    """Return the environment of the page templates: escaped, strict, without state."""
    return Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@dataclass
class Pourer:
    """Render page bodies and pour them; one a process."""

    frame: Frame
    site: SiteView
    theme: Path
    _templates: dict[str, Template] = field(default_factory=dict)
    _frames: dict[tuple[str, str], Frame] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._environment = page_environment(self.theme)
        foot = self._environment.get_template("components/page_foot/page_foot.html").module
        self._foot: Any = foot.page_foot  # type: ignore[attr-defined]

    def pour(self, page: Page) -> bytes:
        """Return a page as it is written."""
        base = self.base_of(page)
        body = self._template(page.kind).render(
            page=page, view=page.view, base=base, home=self.home(base), site=self.site
        )
        digest = hashlib.sha256(body.encode("utf-8")).hexdigest()[:8]
        foot = str(self._foot(page, digest, self.site))
        html = self._frame(page.kind, base).pour(
            {
                "title": str(escape(self._title(page))),
                "description": str(escape(page.description)),
                "canonical": self._canonical(page),
                "place": self._place(page),
                "body": body + foot,
            }
        )
        return html.encode("utf-8")

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

    def _canonical(self, page: Page) -> str:
        if not self.site.address or page.address == addresses.NOT_FOUND:
            return ""
        return f'<link rel="canonical" href="{escape(self.site.address + page.address)}">'

    def _place(self, page: Page) -> str:
        """Return the town that a page belongs to: reading it chooses the place."""
        town = page.address.split("/", 1)[0]
        return town if town in self.site.town_slugs else ""

    def _template(self, kind: str) -> Template:
        if kind not in self._templates:
            self._templates[kind] = self._environment.get_template(f"pages/{kind}.html")
        return self._templates[kind]

    def _frame(self, kind: str, base: str) -> Frame:
        key = (kind, base)
        if key not in self._frames:
            known = {"kind": kind.replace("_", "-"), "base": base, "home": self.home(base)}
            self._frames[key] = self.frame.fill(known)
        return self._frames[key]
