"""``dutybook check --watch``: check again whenever a file changes; only what changed is parsed."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import date

from dutybook.cli.checked import Checked, checked_of, hold
from dutybook.cli.inspect import inspect_files
from dutybook.read.files import Parsed, parse_files
from dutybook.read.kept import Kept
from dutybook.read.tree import DiskTree, FileTree

_PAUSE = 0.2
"""Seconds between two looks at the files."""

Stamp = dict[str, tuple[int, int]]
"""Path -> time and size: what a look at the files compares."""


def checks(
    tree: DiskTree, today: date | None, wait: Callable[[float], None] = time.sleep
) -> Iterator[Checked]:
    """Yield what the check comes to, at once and then after every change; never ends by itself."""
    checker = Checker(tree, today)
    seen = _stamp(tree)
    while True:
        yield checker.check()
        gc.collect()  # while nobody waits: commands run with the collector off
        while (now := _stamp(tree)) == seen:
            wait(_PAUSE)
        seen = now


def _stamp(tree: DiskTree) -> Stamp:
    found: Stamp = {}
    for path in tree.files():
        try:
            status = (tree.root / path).lstat()
        except FileNotFoundError:
            continue  # gone since it was listed
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


class Checker:
    """Check a tree again and again, keeping the files that are as they were, and what was made of them."""

    def __init__(self, tree: FileTree, today: date | None) -> None:
        self._tree = tree
        self._today = today
        self._kept = Kept()
        self._known: dict[str, tuple[bytes, Parsed]] = {}

    def check(self) -> Checked:
        """Return what a check comes to now."""
        held = hold(self._tree)

        def recall(path: str, _: bytes) -> Parsed | None:
            mark, parsed = self._known.get(path, (b"", None))
            return parsed if mark == held.marks[path] else None

        files = parse_files(held, recall)
        self._known = {
            path: (held.marks[path], (source, files.found.get(path, [])))
            for path, source in files.sources.items()
        }
        return checked_of(inspect_files(files, self._today, self._kept))
