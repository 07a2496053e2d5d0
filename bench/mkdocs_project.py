"""Lay out a plain MkDocs + Material project: one Markdown page a duty, as most people would begin."""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path

_SETTINGS = """\
site_name: 职责清单
theme:
  name: material
  language: zh
  font: false
plugins: []
"""
"""No search index, no fonts: what would make it slower still is left out."""
_OPENING = {
    "h1": "\n\n# ",
    "h2": "\n\n## ",
    "h3": "\n\n### ",
    "p": "\n\n",
    "ol": "\n\n",
    "ul": "\n\n",
    "li": "\n- ",
    "dt": "\n\n**",
    "span": " ",
}
_CLOSING = {"dt": "** "}


def mkdocs_command(project: Path, target: Path) -> list[str]:
    """Return the command that builds a project into an empty folder."""
    settings = f"--config-file={project / 'mkdocs.yml'}"
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", settings, f"--site-dir={target}"]


def write_sample(pages: Path, project: Path, towns: int) -> None:
    """Write the answers of the first towns as Markdown; ``pages`` holds them as dutybook pours them."""
    docs = project / "docs"
    docs.mkdir(parents=True)
    (project / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    (docs / "index.md").write_text("# 首页\n", encoding="utf-8")
    for town in sorted(folder for folder in pages.iterdir() if folder.is_dir())[:towns]:
        for page in sorted(town.glob("*/index.html")):
            file = docs / town.name / f"{page.parent.name}.md"
            file.parent.mkdir(exist_ok=True)
            file.write_text(markdown_of(page.read_text(encoding="utf-8")), encoding="utf-8")


def markdown_of(html: str) -> str:
    """Return a page's main content as plain Markdown, links as text."""
    reader = _MainText()
    reader.feed(html)
    return "".join(reader.parts).strip() + "\n"


class _MainText(HTMLParser):
    """Collect what stands inside ``<main>``."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if self._inside:
            self.parts.append(_OPENING.get(tag, ""))
        self._inside = self._inside or tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "main"
        if self._inside:
            self.parts.append(_CLOSING.get(tag, ""))

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.parts.append(data.strip("\n"))
