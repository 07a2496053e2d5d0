"""Files in the user's cache folder: what can be made again, and is quicker to look up.

Each is trusted as far as its own digest goes: what another version of the program or of Python wrote, what was cut
short or damaged, and what isn't there is as if it had never been.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import dutybook

_MAGIC = b"dutybook memory 3\n"
_SIZE = 16
_KEPT_SECONDS = 30 * 24 * 3600
"""For how long a file is kept that nobody writes any more."""
_ENDINGS = (".outcome", ".values", ".compiled")


def digest(*parts: bytes | memoryview) -> bytes:
    """Return what bytes are known by: equal parts in equal order give an equal digest."""
    found = blake2b(digest_size=_SIZE)
    for part in parts:
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.digest()


@cache
def program_digest() -> bytes:
    """Return what the program and its Python are known by: the memory of another one is none."""
    package = Path(dutybook.__file__).parent
    parts = [sys.version.encode(), dutybook.__version__.encode(), *_calendar()]
    for folder, _, names in sorted(os.walk(package)):
        for name in sorted(names):
            if name.endswith((".py", ".yml")):
                status = (Path(folder) / name).stat()
                parts.append(f"{folder}/{name} {status.st_mtime_ns} {status.st_size}".encode())
    return digest(*parts)


def _calendar() -> Iterator[bytes]:
    """Yield what the working days are known by: a newer calendar may know another year."""
    found = find_spec("chinese_calendar")
    if found is not None and found.origin:
        status = Path(found.origin).stat()
        yield f"{found.origin} {status.st_mtime_ns} {status.st_size}".encode()


class Kept:
    """One file of the cache folder; without such a folder nothing is kept."""

    def __init__(self, name: str) -> None:
        folder = _folder()
        self._file = folder / name if folder else None

    def load(self) -> Any:
        """Return what was stored last; None where there is nothing that can be trusted."""
        try:
            data = self._file.read_bytes() if self._file else b""
        except OSError:
            return None
        start = len(_MAGIC) + 2 * _SIZE
        head, payload = data[:start], memoryview(data)[start:]
        if head != _MAGIC + program_digest() + digest(payload):
            return None
        return marshal.loads(payload)

    def store(self, value: Any) -> None:
        """Put plain values in the place of what was stored; a folder that can't be written is no mistake."""
        if self._file is None:
            return
        payload = marshal.dumps(value)
        from dutybook.publish.replace import replace_file

        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(self._file, b"".join((_MAGIC, program_digest(), digest(payload), payload)))
            _forget_old(self._file.parent)


def _folder() -> Path | None:
    """Return the user's folder for what can be made again, if the system names one."""
    named = os.environ.get("DUTYBOOK_CACHE") or os.environ.get("XDG_CACHE_HOME")
    if named in ("0", "off"):
        return None
    if named:
        return Path(named) / "dutybook"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "dutybook" / "cache"
        )
    return (
        home / "Library" / "Caches" if sys.platform == "darwin" else home / ".cache"
    ) / "dutybook"


def _forget_old(folder: Path) -> None:
    """Remove what nobody has written for long: of counties that are checked no more."""
    oldest = time.time() - _KEPT_SECONDS
    for file in folder.iterdir():
        if file.suffix in _ENDINGS and file.stat().st_mtime < oldest:
            file.unlink(missing_ok=True)
