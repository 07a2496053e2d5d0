"""What is there to print, as PDF files beside its pages: made by a Chromium, so only where one is wanted."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_KIND = re.compile(rb'<body class="page page--([a-z-]+)"')
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Commands by which systems know the browser."""
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


class Sheet(NamedTuple):
    """A PDF file to be made of a page; ``paper`` counts where the page leaves its size open."""

    name: str
    paper: str


SHEETS = {
    "printed-list": (Sheet("list.pdf", "A4"),),
    "counter-cards": (Sheet("cards.pdf", "A4"),),
    "poster": (Sheet("poster-a3.pdf", "A3"), Sheet("poster-a4.pdf", "A4")),
}
"""Kind of page -> the files that are made of it."""


class PdfError(Exception):
    """Say why no PDF can be made."""


def pages_to_print(site: Path) -> list[tuple[Path, tuple[Sheet, ...]]]:
    """Return the pages of a written site that are made for paper, with the files to make of each."""
    found = []
    for page in sorted(site.rglob("print/index.html")):
        kind = _KIND.search(page.read_bytes())
        if kind and (sheets := SHEETS.get(kind[1].decode())):
            found.append((page, sheets))
    return found


def write_pdfs(site: Path) -> Iterator[Path]:
    """Write every PDF of a site beside its page; yield each file. Raise PdfError where it can't be done."""
    wanted = pages_to_print(site)
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise PdfError("没有安装 PDF 组件；请先运行 pip install 'dutybook[pdf]'") from None
    with sync_playwright() as playwright:
        executable = next(filter(None, map(shutil.which, CHROMIUM)), None)
        try:
            browser = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        except Error:
            raise PdfError(
                "没有 Chromium 浏览器；请安装 chromium（Debian：apt-get install chromium fonts-noto-cjk）"
            ) from None
        for page, sheets in wanted:
            yield from _print(browser, page, sheets)
        browser.close()


def _print(browser: Browser, page: Path, sheets: tuple[Sheet, ...]) -> Iterator[Path]:
    opened = browser.new_page(java_script_enabled=False)
    opened.goto(page.as_uri())
    for sheet in sheets:
        target = page.with_name(sheet.name)
        opened.pdf(path=target, format=sheet.paper, prefer_css_page_size=True, tagged=True)
        yield target
    opened.close()
