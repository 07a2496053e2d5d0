"""``dutybook check --fix`` and ``--diff``: write what was mended, or show what would be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dutybook.cli.fixing import Fixing
from dutybook.cli.lists import EXIT_PROBLEMS, give_up, is_below
from dutybook.publish.edit import difference
from dutybook.publish.replace import replace_file
from dutybook.read.tree import DiskTree


def mend(
    tree: DiskTree, chosen: tuple[Path, ...], today: date | None, *, notes: bool, to_stderr: bool
) -> None:
    """Mend the chosen files, each written as a whole or not at all, and say what was mended."""
    fixing = _fixed(tree, chosen, today, notes)
    for path, data in fixing.changed.items():
        try:
            replace_file(tree.root / path, data)
        except OSError as error:
            give_up(f"{_shown(tree, path)} 写不进去({error.strerror})")
    for path, edit in sorted(fixing.done):
        click.echo(f"{_shown(tree, path)}:{edit.line} 已改：{edit.what}", err=to_stderr)
    files = len(fixing.changed)
    if files:
        click.echo(f"改了 {files} 个文件，共 {len(fixing.done)} 处；下面是还要人来改的", err=True)
    else:
        click.echo("没有能自动改的", err=True)


def show_difference(
    tree: DiskTree, chosen: tuple[Path, ...], today: date | None, *, notes: bool
) -> int:
    """Print what would be changed; return the status: 1 where anything would."""
    fixing = _fixed(tree, chosen, today, notes)
    for path, data in sorted(fixing.changed.items()):
        click.echo(difference(_shown(tree, path), tree.read(path), data), nl=False)
    return EXIT_PROBLEMS if fixing.changed else 0


def _fixed(tree: DiskTree, chosen: tuple[Path, ...], today: date | None, notes: bool) -> Fixing:
    fixing = Fixing(tree, lambda path: is_below(tree.root / path, chosen), notes, today)
    fixing.fix()
    return fixing


def _shown(tree: DiskTree, path: str) -> str:
    return f"{tree.label}/{path}"
