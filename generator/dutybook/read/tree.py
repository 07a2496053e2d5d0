"""Where a county's files come from: a folder on disk, a git revision, or memory."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes. A list of 340 rows with all texts takes about 0.1 MB."""


_LINK_MODE = "120000"
"""How git marks a symbolic link."""
_IS_LINK = "这是符号链接；请放入文件本身"


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
        return tuple(sorted(_walk(self.root, "")))

    def read(self, path: str) -> bytes:
        file = self.root / path
        try:
            if file.is_symlink():
                raise UnreadableError(_IS_LINK)
            if file.stat().st_size > LARGEST_FILE:
                raise UnreadableError(
                    f"文件超过 {LARGEST_FILE // 1024 // 1024} MB；请按类别分成几个文件"
                )
            return file.read_bytes()
        except OSError as error:
            raise UnreadableError(f"读不出这个文件({error.strerror})") from None


def _walk(folder: Path, prefix: str) -> list[str]:
    found: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                found.extend(_walk(Path(entry.path), f"{prefix}{entry.name}/"))
            else:
                found.append(prefix + entry.name)
    return found


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
        mode, name = self._listed[path]
        if mode == _LINK_MODE:
            raise UnreadableError(_IS_LINK)
        size = int(self._git("cat-file", "-s", name))
        if size > LARGEST_FILE:
            raise UnreadableError(
                f"文件超过 {LARGEST_FILE // 1024 // 1024} MB；请按类别分成几个文件"
            )
        return self._git("cat-file", "blob", name)

    @cached_property
    def _listed(self) -> dict[str, tuple[str, str]]:
        """Path -> mode and object name of every blob."""
        listed = self._git("ls-tree", "-r", "-z", f"{self.revision}:{self.folder}")
        found: dict[str, tuple[str, str]] = {}
        for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
            about, _, path = entry.partition("\t")
            hidden = path.startswith(".") or "/." in path
            if path and not hidden and about.split()[1] == "blob":
                mode, _, name = about.split()
                found[path] = (mode, name)
        return found

    def _git(self, *arguments: str) -> bytes:
        command = ["git", "-C", str(self.repository), "-c", "core.quotepath=false", *arguments]
        try:
            return subprocess.run(command, check=True, capture_output=True).stdout
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
