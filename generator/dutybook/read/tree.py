"""Where a county's files come from: a folder on disk, a git revision, or memory."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes. A list of 340 rows with all texts takes about 0.1 MB."""


_LINK_MODE = "120000"
"""How git marks a symbolic link."""
_IS_LINK = "这是符号链接；请放入文件本身"
_NO_FILE = "这不是普通文件（是管道、设备之类）；请移出 lists/"
_TOO_LARGE = f"文件超过 {LARGEST_FILE // 1024 // 1024} MB；请按类别分成几个文件"
_DEEPEST = 4
"""Folders in folders. The format's own files lie in two."""
_OPENING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Neither follow a link nor wait for who writes into a pipe."""


class UnreadableError(Exception):
    """Say in Chinese why one file can't be read; other files are not affected."""


class TreeMissingError(Exception):
    """Say in Chinese that there is no such folder, revision or repository."""


class FileTree(Protocol):
    """Files by path, relative to the tree's root, with ``/`` between names."""

    @property
    def label(self) -> str:
        """The root as shown before a path in messages; empty for none."""

    def files(self) -> tuple[str, ...]:
        """Return the paths of all files, sorted."""

    def read(self, path: str) -> bytes:
        """Return a file's bytes; raise UnreadableError where that can't be done."""


@dataclass(frozen=True)
class DiskTree:
    """A folder on disk. Symbolic links are listed but never followed."""

    root: Path

    def __post_init__(self) -> None:
        if not self.root.is_dir():
            raise TreeMissingError(f"没有文件夹 {self.root}")

    @property
    def label(self) -> str:
        shown = os.path.relpath(self.root)
        return self.root.as_posix() if shown.startswith("..") else Path(shown).as_posix()

    def files(self) -> tuple[str, ...]:
        try:
            return tuple(sorted(_walk(self.root)))
        except OSError as error:
            raise TreeMissingError(f"读不出文件夹 {error.filename}（{error.strerror}）") from None

    def read(self, path: str) -> bytes:
        try:
            descriptor = os.open(self.root / path, _OPENING)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.EMLINK):
                raise UnreadableError(_IS_LINK) from None
            raise UnreadableError(_no_file(error)) from None
        with os.fdopen(descriptor, "rb") as file:
            about = os.fstat(descriptor)
            if not stat.S_ISREG(about.st_mode):
                raise UnreadableError(_NO_FILE)
            if about.st_size > LARGEST_FILE:
                raise UnreadableError(_TOO_LARGE)
            return file.read(LARGEST_FILE)


def _no_file(error: OSError) -> str:
    is_socket = error.errno in (errno.ENXIO, errno.ENODEV)
    return _NO_FILE if is_socket else f"读不出这个文件（{error.strerror}）"


def _walk(root: Path) -> Iterator[str]:
    """Yield the files below a folder, and folders that lie too deep to hold any."""
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(root / folder) as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False) and path.count("/") < _DEEPEST:
                    folders.append(f"{path}/")
                else:
                    yield path


class _Blob(NamedTuple):
    """A file as git lists it."""

    mode: str
    name: str
    size: int


@dataclass(frozen=True)
class GitTree:
    """The files of one revision of a git repository, without touching the work tree."""

    repository: Path
    revision: str
    folder: str = ""
    """The tree's root inside the repository, without a closing slash."""

    @property
    def label(self) -> str:
        return f"{self.revision}:{self.folder}"

    def files(self) -> tuple[str, ...]:
        return tuple(sorted(self._listed))

    def read(self, path: str) -> bytes:
        blob = self._listed[path]
        if blob.mode == _LINK_MODE:
            raise UnreadableError(_IS_LINK)
        if blob.size > LARGEST_FILE:
            raise UnreadableError(_TOO_LARGE)
        return self._contents[blob.name]

    @cached_property
    def _listed(self) -> dict[str, _Blob]:
        """Path -> blob, of all that is no dot-file."""
        listed = self._git("ls-tree", "-r", "-l", "-z", f"{self.revision}:{self.folder}")
        found: dict[str, _Blob] = {}
        for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
            about, _, path = entry.partition("\t")
            hidden = path.startswith(".") or "/." in path
            if path and not hidden and about.split()[1] == "blob":
                mode, _, name, size = about.split()
                found[path] = _Blob(mode, name, int(size))
        return found

    @cached_property
    def _contents(self) -> dict[str, bytes]:
        """Name of a blob -> its bytes, of all that may be read: one call of git for a whole county."""
        wanted = {blob.name for blob in self._listed.values() if blob.size <= LARGEST_FILE}
        data = self._git("cat-file", "--batch", asked="".join(f"{name}\n" for name in wanted))
        found: dict[str, bytes] = {}
        start = 0
        while start < len(data):
            head = data.index(b"\n", start)
            name, _, size = data[start:head].decode().split()
            end = head + 1 + int(size)
            found[name] = data[head + 1 : end]
            start = end + 1
        return found

    def _git(self, *arguments: str, asked: str = "") -> bytes:
        command = ["git", "-C", str(self.repository), "-c", "core.quotepath=false", *arguments]
        try:
            return subprocess.run(
                command, check=True, capture_output=True, input=asked.encode()
            ).stdout
        except FileNotFoundError:
            raise TreeMissingError("没有找到 git 命令") from None
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode("utf-8", "replace").strip()
            raise TreeMissingError(f"git 里没有 {self.revision}:{self.folder}({said})") from None


@dataclass(frozen=True)
class MemoryTree:
    """Files held in memory, as text or bytes."""

    contents: Mapping[str, str | bytes]
    label: str = ""

    def files(self) -> tuple[str, ...]:
        return tuple(sorted(self.contents))

    def read(self, path: str) -> bytes:
        content = self.contents[path]
        return content.encode("utf-8") if isinstance(content, str) else content


@dataclass(frozen=True)
class OverlayTree:
    """A tree of which some files are held in memory, changed or new."""

    below: FileTree
    changed: Mapping[str, bytes]

    @property
    def label(self) -> str:
        return self.below.label

    def files(self) -> tuple[str, ...]:
        return tuple(sorted({*self.below.files(), *self.changed}))

    def read(self, path: str) -> bytes:
        return self.changed[path] if path in self.changed else self.below.read(path)
