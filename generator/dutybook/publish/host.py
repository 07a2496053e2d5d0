"""Run MkDocs for the hand-written pages and the frame."""

from __future__ import annotations

import logging
from pathlib import Path

from dutybook.present.site import SiteView
from dutybook.publish.frames import Frame
from dutybook.publish.shipped import DOCS, SETTINGS, THEME


class HostError(Exception):
    """Say that MkDocs could not build the hand-written pages."""


def render_frame(site: SiteView, target: Path) -> Frame:
    """Build the hand-written pages into ``target`` and return the frame of the generated ones."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        config = load_config(
            str(SETTINGS),
            docs_dir=str(DOCS),
            site_dir=str(target),
            site_url=site.address or None,
            theme={"name": "material", "custom_dir": str(THEME), "language": "zh", "font": False},
        )
        plugin = config.plugins["dutybook"]
        plugin.adopt(site)  # type: ignore[attr-defined]
        build(config)
    except (MkDocsException, Abort) as error:
        raise HostError(f"MkDocs: {error}") from error
    frame: Frame | None = plugin.frame  # type: ignore[attr-defined]
    if frame is None:
        raise HostError("MkDocs did not render the frame")
    return frame
