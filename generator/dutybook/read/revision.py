"""A county's folder as it stood in a revision of its git repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

from dutybook.read.tree import GitTree


def revision_tree(folder: Path, revision: str) -> GitTree | None:
    """Return the folder's tree in a revision; None where git knows no such revision, or isn't there."""
    top = _said(folder, "rev-parse", "--show-toplevel")
    found = _said(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if not top or not found:
        return None
    below = _said(folder, "rev-parse", "--show-prefix")
    return GitTree(Path(top), revision, below.rstrip("/"))


def _said(folder: Path, *arguments: str) -> str:
    """Return what git says; nothing where it fails."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip("\n")
