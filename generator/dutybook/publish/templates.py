"""The page templates: escaped, strict, with every component's macros at hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Macro
from markupsafe import Markup

from dutybook.present.page import OWN_PLACE, Link, Page
from dutybook.present.site_view import SiteView
from dutybook.publish.quick_jinja import MOST_KEPT, QuickEnvironment, escape

_REPEATED = (
    "crumbs",
    "door",
    "verdict",
    "edition_facts",
    "duty_text",
    "frozen_text",
    "facts",
    "bases",
    "part",
    "timeline",
    "guide_brief",
    "feed_entry",
)
"""Macros that are given the same value on many pages: their HTML is kept."""

_MACRO = re.compile(r"{%-? macro (\w+)\(")
_CALL = re.compile(r"{{-? (\w+)\(")
_ESCAPED_IN_SCRIPTS = {
    ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"
}
_ADDRESS, _DIGEST = "\ufdd4", "\ufdd5"
"""Stand in a page's foot for what differs from page to page; noncharacters, which no file may hold."""


_PAGES, _BODY, _FOOT = "pages/", "body", "page_foot"


class _Loader(FileSystemLoader):
    """Make a macro of every page: a function of what it is given, which looks up components only once."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        source, file, is_current = super().get_source(environment, template)
        if template.startswith(_PAGES):
            given = f"{{% macro {_BODY}(page, view, site, base, home) %}}"
            source = f"{given}{source.rstrip()}{{% endmacro %}}"
        return source, file, is_current


class PageTemplates:
    """The templates of pages, all compiled at once: that needs no data, so it can be done while data are read."""

    def __init__(
        self, theme: Path, kinds: Collection[str] = (), compiled: BytecodeCache | None = None
    ) -> None:
        """Compile the templates of these kinds of page; of all, where none is named.

        ``compiled`` holds what needs no compiling, and is given what it lacks.
        """
        environment = page_environment(theme, compiled, kinds)
        self._macros = environment.globals
        self._foot = self.macro(_FOOT)
        self._feet: dict[str, str] = {}
        self._bodies: dict[str, Callable[..., str]] = {}
        for file in sorted((theme / "pages").glob("*.html")):
            if not kinds or file.stem in kinds:
                template = environment.get_template(f"{_PAGES}{file.name}")
                self._bodies[file.stem] = vars(template.module)[_BODY]

    def render(self, page: Page, site: SiteView, base: str, home: str) -> str:
        """Return a page's body without its foot."""
        return self._bodies[page.kind](page, page.view, site, base, home)

    def macro(self, name: str) -> Callable[..., Markup]:
        """Return a component's macro, for what is no page."""
        macro: Callable[..., Markup] = self._macros[name]  # type: ignore[assignment]
        return macro

    def foot(self, page: Page, site: SiteView, digest: str) -> str:
        """Return what a page ends with."""
        html = self._feet.get(page.stand)
        if html is None:
            html = str(self._foot(page.stand, _ADDRESS, _DIGEST, site))
            self._feet[page.stand] = html
        return html.replace(_ADDRESS, escape(page.address)).replace(_DIGEST, digest)


def page_environment(
    theme: Path, compiled: BytecodeCache | None = None, pages: Collection[str] = ()
) -> Environment:
    """Return the environment of the page templates.

    A component is a folder of ``components/``; the macros of its template are global, so that pages and
    other components call them by name. ``pages``: the kinds of page that are wanted, where not all are.
    """
    environment = QuickEnvironment(
        loader=_Loader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    environment.filters["placed"] = placed
    environment.filters["data_block"] = data_block
    for name in _in_order_of_use(theme, pages):
        _add_macros(environment, name)
    return environment


def placed(html: Markup, place: Link) -> Markup:
    """Fill a town into a text that towns share."""
    filled = str(html).replace(OWN_PLACE.address, escape(place.address))
    return Markup(filled.replace(OWN_PLACE.name, escape(place.name)))


def data_block(data: Mapping[str, Any]) -> Markup:
    """Return data as JSON that may stand inside a script element: nothing in it can close the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPED_IN_SCRIPTS))


def _in_order_of_use(theme: Path, pages: Collection[str]) -> list[str]:
    """Return the component templates that define macros, those first that others call.

    All of them, or what these kinds of page need. Raises ValueError where components call each other in a circle.
    """
    texts = {
        file.relative_to(theme).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted((theme / "components").glob("*/*.html"))
    }
    home = {macro: name for name, text in texts.items() for macro in _MACRO.findall(text)}

    def called(text: str) -> set[str]:
        return {home[macro] for macro in _CALL.findall(text) if macro in home}

    uses = {name: called(texts[name]) - {name} for name in sorted({*home.values()})}
    if not pages:
        return [*TopologicalSorter(uses).static_order()]
    wanted = {home[_FOOT]}.union(
        *(called((theme / f"{_PAGES}{kind}.html").read_text(encoding="utf-8")) for kind in pages)
    )
    while more := set().union(*(uses[name] for name in wanted)) - wanted:
        wanted |= more
    return [name for name in TopologicalSorter(uses).static_order() if name in wanted]


def _add_macros(environment: Environment, name: str) -> None:
    for macro in vars(environment.get_template(name).module).values():
        if isinstance(macro, Macro):
            if macro.name in environment.globals:
                raise ValueError(f"{name}: another component has a macro {macro.name}")
            kept = macro.name in _REPEATED
            environment.globals[macro.name] = lru_cache(MOST_KEPT)(macro) if kept else macro
