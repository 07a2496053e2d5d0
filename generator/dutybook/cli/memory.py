"""What earlier checks saw, kept in the user's cache folder, so that a file that is as it was needs no parsing.

Two files a county: the outcome of the last check, and every file's plain value. Each is trusted as far as its own
digest goes: what another version of the program or of Python wrote, what was cut short or damaged, and what isn't
there means that all is read anew. A file is known by a digest of its bytes, never by its date.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import dutybook

_MAGIC = b"dutybook memory 2\n"
_SIZE = 16
_KEPT_SECONDS = 30 * 24 * 3600
"""For how long the memory of a county outlives its last check."""


Value = tuple[bytes, bytes, list[tuple[Any, ...]]]
"""The digest of a file's bytes, its value as marshal writes it, and its problems of form as plain values."""
Values = Mapping[str, Value]
"""What is known of each file, by its path."""


def digest(*parts: bytes | memoryview) -> bytes:
    """Return what bytes are known by: equal parts in equal order give an equal digest."""
    found = blake2b(digest_size=_SIZE)
    for part in parts:
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.digest()


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


class Memory:
    """The memory of one county; without a folder to keep it in, nothing is remembered."""

    def __init__(self, root: Path) -> None:
        folder = _folder()
        name = digest(str(root).encode("utf-8", "surrogateescape")).hex()
        self._program = program_digest()
        self._outcome = folder / f"{name}.outcome" if folder else None
        self._values = folder / f"{name}.values" if folder else None

    def outcome(self, key: bytes) -> Any:
        """Return the outcome of the last check, if it was of the very same files; else None."""
        kept = self._load(self._outcome)
        return kept[1] if kept and kept[0] == key else None

    def keep_outcome(self, key: bytes, outcome: Any) -> None:
        """Remember the outcome of a check: plain values only."""
        self._store(self._outcome, (key, outcome))

    def values(self) -> Values:
        """Return what files held when they were parsed last."""
        return self._load(self._values) or {}

    def keep_values(self, values: Values) -> None:
        """Remember what files hold."""
        self._store(self._values, dict(values))

    def _load(self, file: Path | None) -> Any:
        try:
            data = file.read_bytes() if file else b""
        except OSError:
            return None
        start = len(_MAGIC) + 2 * _SIZE
        head, payload = data[:start], memoryview(data)[start:]
        if head != _MAGIC + self._program + digest(payload):
            return None
        return marshal.loads(payload)

    def _store(self, file: Path | None, value: Any) -> None:
        if file is None:
            return
        payload = marshal.dumps(value)
        from dutybook.publish.replace import replace_file

        with suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(file, b"".join((_MAGIC, self._program, digest(payload), payload)))
            _forget_old(file.parent)


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
    """Remove what belongs to counties that nobody has checked for long."""
    oldest = time.time() - _KEPT_SECONDS
    for file in folder.iterdir():
        if file.suffix in (".outcome", ".values") and file.stat().st_mtime < oldest:
            file.unlink(missing_ok=True)
