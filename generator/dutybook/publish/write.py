"""Write what is poured: thousands of small files, so with as few calls to the system as will do."""

from __future__ import annotations

import os


def write_page(root: str, address: str, content: bytes) -> None:
    """Write one page; an address with a closing slash is a folder with an index."""
    path = f"{root}/{address}"
    if not address or address.endswith("/"):
        _make_folder(path)
        path += "index.html"
    _write(path, content)


def write_file(root: str, address: str, content: bytes) -> None:
    """Write a file that is no page, with the folders above it."""
    path = f"{root}/{address}"
    _make_folder(path.rpartition("/")[0])
    _write(path, content)


def _write(path: str, content: bytes) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        os.write(file, content)
    finally:
        os.close(file)


def _make_folder(path: str) -> None:
    """Make a folder; its parents are there nearly always, so they aren't looked at first."""
    try:
        os.mkdir(path)
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)
