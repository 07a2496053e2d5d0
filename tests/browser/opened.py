"""Open a page of the site in a browser of some size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}


@contextmanager
def opened(browser: Browser, site: str, address: str, **options: Any) -> Iterator[Page]:
    """Open a page of the site; any error in its console fails the test."""
    context = browser.new_context(**{"viewport": PHONE, **options})
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site + address)
    yield page
    context.close()
    assert errors == []
