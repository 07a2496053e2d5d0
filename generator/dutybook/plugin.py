"""The MkDocs plugin: glue between MkDocs' events and the stages.

Under ``mkdocs build`` and ``mkdocs serve`` it reads, checks and pours by itself. ``dutybook build`` hands
it a site view instead and takes the frame from it (``host``).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from dutybook.cli.compiled import KeptTemplates
from dutybook.present.site_view import SiteView
from dutybook.publish.frames import Frame, slot
from dutybook.publish.shipped import DOCS, SETTINGS, THEME

if TYPE_CHECKING:
    from dutybook.cli.inspect import Inspection
    from dutybook.model.book import Book
    from dutybook.publish.site import Poured, Work

FRAME = "frames/page.md"
_log = logging.getLogger("mkdocs.plugins.dutybook")
_KEPT = "assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css"
"""Material's style sheets: all that the hand-written pages need of the themes' own files."""


class _Themes(FileSystemLoader):
    """The themes, whose files are not listed: Material's icons alone are fourteen thousand."""

    def list_templates(self) -> list[str]:
        """Return the files that MkDocs is to publish."""
        folders = [Path(folder) for folder in self.searchpath]
        return [
            file.relative_to(folder).as_posix()
            for folder in folders
            for pattern in _KEPT
            for file in sorted(folder.glob(pattern))
        ]


def _environment(make: Callable[[], Environment], themes: list[str]) -> Environment:
    environment = make()
    environment.loader = _Themes(themes)
    return environment


class DutybookConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options."""

    lists = config_options.Dir(exists=False, default="lists")
    today = config_options.Optional(config_options.Type(str))


class DutybookPlugin(BasePlugin[DutybookConfig]):  # type: ignore[no-untyped-call]
    """Take the frame out of MkDocs' build; pour the county's pages where nobody else does."""

    def __init__(self) -> None:
        self._ask: Callable[[], SiteView] | None = None
        self._give: Callable[[Frame], None] | None = None
        self._frame: Frame | None = None
        self._work: Work | None = None
        self._inspection: Inspection | None = None

    def work_for(self, ask: Callable[[], SiteView], give: Callable[[Frame], None]) -> None:
        """Give somebody who pours the frame, and ask for the site view once nothing else is to be done."""
        self._ask, self._give = ask, give

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check before anything is written; errors end the build."""
        if self._ask is None or self._work is not None:
            work = self._work = self._read(Path(self.config.lists))
            self.work_for(lambda: work.site, self._keep)
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        theme = config.theme
        theme.get_env = partial(_environment, theme.get_env, theme.dirs)  # type: ignore[method-assign]

    def _keep(self, frame: Frame) -> None:
        self._frame = frame

    def _read(self, lists: Path) -> Work:
        from dutybook.cli.inspect import inspect  # all of dutybook: whoever pours has loaded it
        from dutybook.cli.today import day_and_commit
        from dutybook.present.problems import problem_lines, problem_summary
        from dutybook.present.search.make import names_from
        from dutybook.present.setting import Setting
        from dutybook.publish.search import make_search_files
        from dutybook.publish.site import prepare
        from dutybook.read.lexicon import built_in_lexicon
        from dutybook.read.tree import DiskTree

        tree = DiskTree(lists)
        given = date.fromisoformat(self.config.today) if self.config.today else None
        day, commit = day_and_commit(lists, given)
        inspection = inspect(tree, day)
        say = _log.error if inspection.errors else _log.info
        for line in problem_lines(inspection.shown, tree.label):
            say(line)
        book = inspection.reading.book
        if inspection.errors or book is None:
            raise PluginError(problem_summary(inspection.shown, len(inspection.reading.sources)))
        self._inspection = inspection
        setting = Setting(book, day or book.newest_publication)
        names = names_from(built_in_lexicon(), book)
        return prepare(setting, commit, THEME, lambda: make_search_files(setting, DOCS, names))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the page that becomes the frame."""
        content = "---\ntemplate: frame.html\n---\n"
        hidden = InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, FRAME, content=content, inclusion=hidden))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates the site view and the slots; the pages' texts are rendered already."""
        assert self._ask is not None  # somebody's, or our own since ``on_pre_build``
        site = self._ask()
        config.site_name = site.name
        env.globals["site"] = site
        env.globals["slot"] = slot
        self._compiled = KeptTemplates("frame")
        env.bytecode_cache = self._compiled
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Give away the frame; nothing of it is written."""
        if page.file.src_uri != FRAME:
            return output
        assert self._give is not None
        self._give(Frame.split(output))
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Pour the county's pages, unless somebody else does."""
        self._compiled.keep()
        if self._work is not None:
            poured = self._pour(self._work, Path(config.site_dir))
            _log.info("%d pages poured", poured.pages)
            self._tell(poured, self._work.setting.book)

    def _tell(self, poured: Poured, book: Book) -> None:
        """Warn of names that the search doesn't lead to what they name: ``--strict`` lets that end the build."""
        from dutybook.present.problems import problem_lines
        from dutybook.present.search.name_problems import name_problems
        from dutybook.read.tree import DiskTree

        assert self._inspection is not None  # ``_read`` keeps it
        problems = self._inspection.placed(name_problems(poured.misplaced, book))
        for line in problem_lines(problems, DiskTree(Path(self.config.lists)).label):
            _log.warning(line)

    def _pour(self, work: Work, site: Path) -> Poured:
        from dutybook.present.problems import problem_lines
        from dutybook.publish.pour import Pourer
        from dutybook.publish.site import LostAddressesError, close_site, pour_site, write_assets
        from dutybook.publish.templates import PageTemplates
        from dutybook.read.tree import DiskTree

        if self._frame is None:
            raise PluginError("MkDocs did not render the frame")
        write_assets(work, site)
        poured = pour_site(work, Pourer(self._frame, PageTemplates(THEME), work.site), site)
        try:
            close_site(work, site, poured.pages)
        except LostAddressesError as error:
            lines = problem_lines(error.problems, DiskTree(Path(self.config.lists)).label)
            raise PluginError("\n".join(lines)) from None
        return poured

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Build again when a list or the theme changes."""
        server.watch(self.config.lists)
        server.watch(str(THEME))
        server.watch(str(SETTINGS))
        return server
