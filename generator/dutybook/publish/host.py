"""Run MkDocs for the hand-written pages and the frame, beside everything else.

Loading MkDocs and rendering the texts takes as long as reading a county; where the system can fork, a child process
does it meanwhile. Only what pages show of the county, the site view, is waited for; then the frame comes at once.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from dutybook.publish.frames import Frame
from dutybook.publish.shipped import DOCS, SETTINGS

if TYPE_CHECKING:
    from dutybook.present.site_view import SiteView


_LESS_URGENT = 10
"""What the child is nicer by: the lists, which are read meanwhile, are waited for first."""


class HostError(Exception):
    """Say that MkDocs could not build the hand-written pages."""


class Host(Protocol):
    """MkDocs at work; every method raises HostError where it failed."""

    def ask(self, site: SiteView) -> None:
        """Hand over the site view, which the frame and the hand-written pages show."""

    def frame(self) -> Frame:
        """Wait for the frame: it comes before the hand-written pages are written."""

    def finish(self) -> None:
        """Wait until the hand-written pages are there."""


@contextmanager
def mkdocs_at_work(target: Path) -> Iterator[Host]:
    """Have MkDocs write the hand-written pages below an empty folder, beside what else is done."""
    if "fork" not in multiprocessing.get_all_start_methods():
        yield _Here(target)
        return
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=_serve, args=(theirs, ours, target), daemon=True)
    child.start()
    theirs.close()
    try:
        yield _Child(ours)
    except BaseException:
        child.terminate()  # nothing that it writes is wanted any more
        raise
    finally:
        ours.close()
        child.join()


class _Here:
    """MkDocs in this process, where the system can't fork: it does all when the frame is waited for."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._site: list[SiteView] = []

    def ask(self, site: SiteView) -> None:
        self._site.append(site)

    def frame(self) -> Frame:
        frames: list[Frame] = []
        _render(self._target, self._site.pop, frames.append)
        return frames.pop()

    def finish(self) -> None:
        return


class _Child:
    """MkDocs in a child process."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ask(self, site: SiteView) -> None:
        with suppress(OSError):  # a child that has failed already says so when waited for
            self._connection.send(site)

    def frame(self) -> Frame:
        frame: Frame = self._wait()
        return frame

    def finish(self) -> None:
        self._wait()

    def _wait(self) -> Any:
        try:
            answer = self._connection.recv()
        except (EOFError, OSError):
            raise HostError("MkDocs ended without an answer") from None
        if isinstance(answer, str):
            raise HostError(answer)
        return answer


def handwritten_addresses() -> tuple[str, ...]:
    """Return the addresses of the hand-written pages, those that aren't published left out."""
    from mkdocs.config import load_config
    from mkdocs.structure.files import get_files, set_exclusions

    config = load_config(str(SETTINGS), docs_dir=str(DOCS))
    files = get_files(config)
    set_exclusions(files, config)
    return tuple(page.url for page in files.documentation_pages())


def _serve(connection: Connection, parents: Connection, target: Path) -> None:
    """Do the work; end quietly where no site view comes, because the lists have errors."""
    parents.close()  # inherited; while it is open here, the parent's end would never seem closed
    os.nice(_LESS_URGENT)
    try:
        _render(target, connection.recv, connection.send)
        connection.send(None)
    except EOFError:
        return
    except HostError as error:
        connection.send(str(error))


def _render(target: Path, ask: Callable[[], SiteView], give: Callable[[Frame], None]) -> None:
    """Run MkDocs: it asks for the site view when all texts are rendered, and gives the frame when it has it."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    logger.addHandler(logging.StreamHandler())
    given: list[Frame] = []

    def give_on(frame: Frame) -> None:
        given.append(frame)
        give(frame)

    try:
        config = load_config(str(SETTINGS), docs_dir=str(DOCS), site_dir=str(target))
        config.plugins["dutybook"].work_for(ask, give_on)  # type: ignore[attr-defined]
        build(config)
    except (MkDocsException, Abort) as error:
        raise HostError(f"MkDocs: {error}") from error
    if not given:
        raise HostError("MkDocs did not render the frame")
