"""Run MkDocs for the hand-written pages and the frame, beside the reading of the lists.

Importing MkDocs and loading its settings takes as long as reading a county; where the system can fork,
a child process does it meanwhile and then waits for the site view.
"""

from __future__ import annotations

import logging
import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from dutybook.present.site import SiteView
from dutybook.publish.frames import Frame
from dutybook.publish.shipped import DOCS, SETTINGS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FrameMaker = Callable[[SiteView], Callable[[], Frame]]
"""Ask for the hand-written pages and the frame; what it returns waits for the frame.

Waiting raises HostError where MkDocs failed.
"""


class HostError(Exception):
    """Say that MkDocs could not build the hand-written pages."""


@contextmanager
def frame_maker(target: Path) -> Iterator[FrameMaker]:
    """Give the function that asks for the hand-written pages, below ``target``, and the frame."""
    if "fork" not in multiprocessing.get_all_start_methods():
        yield lambda site: lambda: _render(_load(target), site)
        return
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=_serve, args=(theirs, ours, target), daemon=True)
    child.start()
    theirs.close()
    try:
        yield lambda site: _ask(ours, site)
    finally:
        ours.close()
        child.join()


def handwritten_addresses() -> tuple[str, ...]:
    """Return the addresses of the hand-written pages, those that aren't published left out."""
    from mkdocs.config import load_config
    from mkdocs.structure.files import get_files, set_exclusions

    config = load_config(str(SETTINGS), docs_dir=str(DOCS))
    files = get_files(config)
    set_exclusions(files, config)
    return tuple(page.url for page in files.documentation_pages())


def _ask(connection: Connection, site: SiteView) -> Callable[[], Frame]:
    with suppress(OSError):  # a child that has failed already says so when asked
        connection.send(site)
    return lambda: _wait(connection)


def _wait(connection: Connection) -> Frame:
    try:
        answer: Frame | str = connection.recv()
    except (EOFError, OSError):
        raise HostError("MkDocs ended without an answer") from None
    if isinstance(answer, str):
        raise HostError(answer)
    return answer


def _serve(connection: Connection, parents: Connection, target: Path) -> None:
    """Answer one request; end quietly where none comes, because the lists have errors."""
    parents.close()  # inherited; while it is open here, the parent's end would never seem closed
    try:
        config = _load(target)
        site: SiteView = connection.recv()
        connection.send(_render(config, site))
    except EOFError:
        return
    except HostError as error:
        connection.send(str(error))


def _load(target: Path) -> MkDocsConfig:
    import mkdocs.commands.build  # noqa: F401 - loaded early, while the lists are being read
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    logger.addHandler(logging.StreamHandler())
    try:
        return load_config(str(SETTINGS), docs_dir=str(DOCS), site_dir=str(target))
    except MkDocsException as error:
        raise HostError(f"MkDocs: {error}") from error


def _render(config: MkDocsConfig, site: SiteView) -> Frame:
    from mkdocs.commands.build import build
    from mkdocs.exceptions import Abort, MkDocsException

    plugin = config.plugins["dutybook"]
    plugin.adopt(site)  # type: ignore[attr-defined]
    config.site_url = site.address or None
    try:
        build(config)
    except (MkDocsException, Abort) as error:
        raise HostError(f"MkDocs: {error}") from error
    frame: Frame | None = plugin.frame  # type: ignore[attr-defined]
    if frame is None:
        raise HostError("MkDocs did not render the frame")
    return frame
