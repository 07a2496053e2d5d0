"""Put a site in its place as a whole, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dutybook.publish.parallel import processors, spread

VERSION_FILE = "version.json"
"""Stands in every site that this program wrote; a folder without it is never replaced."""


class SiteInTheWayError(Exception):
    """Say that the target holds something that this program did not write."""


@contextmanager
def whole_or_nothing(target: Path) -> Iterator[Path]:
    """Give a new folder to build in, and put it in the target's place when all went well.

    A failure leaves what was there untouched. Raises SiteInTheWayError where the target is no site of ours.
    """
    if target.exists() and not _is_ours(target):
        raise SiteInTheWayError(f"{target} 里有别的文件，不敢覆盖；请换一个文件夹，或先把它移走")
    target.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        new.chmod(0o755)
        yield new
        old = target.with_name(f"{new.name}-old")
        if target.exists():
            target.rename(old)
        new.rename(target)
        remove(old)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def remove(folder: Path) -> None:
    """Delete a folder, its parts side by side: thousands of small pages take a while."""
    if not folder.is_dir():
        return
    parts = [part for part in folder.iterdir() if part.is_dir()]
    spread(
        lambda number: shutil.rmtree(parts[number], ignore_errors=True), len(parts), processors()
    )
    shutil.rmtree(folder, ignore_errors=True)


def _is_ours(target: Path) -> bool:
    return target.is_dir() and ((target / VERSION_FILE).is_file() or not any(target.iterdir()))
