"""Where the measured jobs write: memory where there is a memory disk, fresh folders each time."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.synthetic.size import Size
from bench.tree import write_tree

_MEMORY_DISK = Path("/dev/shm")


@contextmanager
def workplace() -> Iterator[Path]:
    """Give a folder for everything that a benchmark writes; it is deleted afterwards.

    Whatever is started meanwhile finds Python's bytecode there, as an installed program does, whatever the
    environment says of it; of earlier checks and builds it knows nothing.
    """
    in_memory = _MEMORY_DISK.is_dir() and os.access(_MEMORY_DISK, os.W_OK)
    with tempfile.TemporaryDirectory(
        prefix="dutybook-bench-", dir=_MEMORY_DISK if in_memory else None
    ) as folder:
        kind = "a memory disk" if in_memory else "the system's folder for temporary files"
        print(f"Everything is written below {Path(folder).parent} ({kind}).")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ |= {"PYTHONPYCACHEPREFIX": f"{folder}/bytecode", "DUTYBOOK_CACHE": "off"}
        yield Path(folder)


def machine() -> str:
    """Return what the figures were taken on, and how busy it is: the load of the last minute."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{os.cpu_count()} processors, Python {platform.python_version()}{load}"


def lists_of(given: Path | None, place: Path) -> Path:
    """Return the tree to measure with: the one given, else a new one of real size."""
    if given is not None:
        return given.resolve()
    size, lists = Size(), place / "lists"
    write_tree(size, lists)
    print(f"Lists: made up, {size.towns} towns of {size.rows} rows, seed {size.seed}.")
    return lists


@contextmanager
def fresh(place: Path) -> Iterator[Path]:
    """Give an empty folder, and delete it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="target-", dir=place))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
