"""Do what a how-to page says, in a copy of the example county, with the real commands."""

from __future__ import annotations

import atexit
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path

from click.testing import CliRunner

from dutybook.cli.main import main
from tests.conftest import LISTS
from tests.manual.howto import (
    MANUAL,
    Change,
    Command,
    Edit,
    First,
    Moved,
    NewFile,
    Removed,
    steps,
)

_COUNT = re.compile(r"\d+(?= 个(?:文件|网址))")


class StepError(Exception):
    """A step can't be done, or shows something else than the page says."""


def county_in(folder: Path) -> Path:
    """Copy the example county into a folder as ``lists``; return the folder."""
    shutil.copytree(LISTS, folder / "lists")
    return folder


def perform(text: str, folder: Path) -> None:
    """Do everything a page says in a folder that holds ``lists``, and that is the working directory.

    Raises:
        StepError: for the first step that can't be done, or whose command shows something else.
    """
    for command, shown in shows(text, folder):
        if command.shown is not None and without_counts(shown) != without_counts(command.shown):
            said = f"$ {command.line}\nthe page says:\n{command.shown}\nbut:\n{shown}"
            raise StepError(f"{said}\nIs that right? Then: python -m tests.manual.refresh")


def shows(text: str, folder: Path) -> Iterator[tuple[Command, str]]:
    """Do what a page says, and yield every command of its own with what it showed.

    What comes first starts from the example, and is done once for all pages.
    """
    for step in steps(text):
        match step:
            case First(page):
                shutil.rmtree(folder / "lists")
                shutil.copytree(_after(page) / "lists", folder / "lists")
            case Command():
                yield step, run(step.line)
            case _:
                change(step, folder)


@cache
def _after(page: str) -> Path:
    """Return a folder with the example county as a page leaves it; it goes with the program."""
    done = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, done, ignore_errors=True)
    with chdir(done):
        perform((MANUAL / page).read_text(encoding="utf-8"), county_in(done))
    return done


def change(step: Change, folder: Path) -> None:
    """Change a file as a page says."""
    file = folder / step.file
    match step:
        case NewFile(_, text):
            if file.exists():
                raise StepError(f"{step.file} is there already")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        case Edit(_, old, new):
            text = "\n" + file.read_text(encoding="utf-8")
            if text.count("\n" + old) != 1:
                raise StepError(f"{step.file} holds {text.count(chr(10) + old)} times:\n{old}")
            file.write_text(text.replace("\n" + old, "\n" + new)[1:], encoding="utf-8")
        case Removed():
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        case Moved(_, to, is_copy):
            _put(file, folder / to, is_copy=is_copy)


def _put(file: Path, target: Path, *, is_copy: bool) -> None:
    if target.exists():
        raise StepError(f"{target.name} is there already")
    target.parent.mkdir(parents=True, exist_ok=True)
    if not is_copy:
        file.rename(target)
    elif file.is_dir():
        shutil.copytree(file, target)
    else:
        shutil.copyfile(file, target)


def run(line: str) -> str:
    """Run a command as it stands in a page; return everything that it prints."""
    program, *arguments = shlex.split(line)
    if program != "dutybook":
        raise StepError(f"not a command of dutybook: {line}")
    result = CliRunner().invoke(main, arguments)
    if result.exit_code == 2:
        raise StepError(f"$ {line}\n{result.output}")
    return result.output


def without_counts(shown: str) -> str:
    """Return what a command shows but for how many files and addresses there are: the example grows."""
    return _COUNT.sub("…", shown)
