"""The option ``--lists`` that every command takes, and reading what it names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from dutybook.read.tree import DiskTree, TreeMissingError

EXIT_PROBLEMS = 1
EXIT_COULD_NOT_RUN = 2


def lists_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--lists DIR`` (default: ``lists/`` here)."""
    return click.option(
        "--lists",
        type=click.Path(path_type=Path),
        default=Path("lists"),
        show_default=True,
        metavar="DIR",
        help="The county's folder: the one that holds county.yml.",
    )(command)


def open_tree(lists: Path) -> DiskTree:
    """Return the tree of a county's folder; end the program with a plain word where there is none."""
    try:
        tree = DiskTree(lists.resolve())
    except TreeMissingError as error:
        give_up(f"{error}；请用 --lists 指明县的文件夹（里面有 county.yml）")
    if not (tree.root / "county.yml").is_file():
        counties = sorted(path.parent.name for path in tree.root.glob("*/county.yml"))
        several = (
            f"；这里有 {len(counties)} 个县：{'、'.join(counties)}，请指明其中一个"
            if counties
            else ""
        )
        give_up(f"{lists} 里没有 county.yml{several}")
    return tree


def chosen_paths(paths: Sequence[Path], root: Path) -> tuple[Path, ...]:
    """Return the files and folders to which a check is narrowed; give up where one isn't the county's."""
    chosen = tuple(path.resolve() for path in paths)
    for path, found in zip(paths, chosen, strict=True):
        if not found.exists():
            give_up(f"没有文件或文件夹 {path}")
        if not (found.is_relative_to(root) or root.is_relative_to(found)):
            give_up(f"{path} 不在 {root} 里；要检查别的县，请用 --lists 指明")
    return chosen


def is_below(file: Path, chosen: Sequence[Path]) -> bool:
    """Return whether a file is among the chosen ones; where none is chosen, every file is."""
    return not chosen or any(file.is_relative_to(path) for path in chosen)


def give_up(message: str) -> NoReturn:
    """Say why the command could not run, and end with status 2."""
    click.echo(f"不能运行：{message}", err=True)
    sys.exit(EXIT_COULD_NOT_RUN)
