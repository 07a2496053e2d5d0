"""``dutybook manual``: write the parts of the manual that follow from the code (for developers)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from dutybook.check.page import pages
from dutybook.model.described import DescribedKey
from dutybook.present.key_tables import key_table
from dutybook.present.manual import marks, with_parts
from dutybook.present.rule_pages import rules_markdown
from dutybook.publish.replace import replace_file
from dutybook.read.reference import described_keys
from dutybook.read.schema import models_of

RULES = "rules"
KEYS = "keys"


@click.command(hidden=True)
@click.argument(
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("docs/manual"),
)
def manual(folder: Path) -> None:
    """Write the generated parts of the manual's pages in FOLDER anew (default: docs/manual).

    Example: dutybook manual
    """
    for file in sorted(folder.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        if (new := written_anew(text)) != text:
            replace_file(file, new.encode("utf-8"))
            click.echo(str(file))


def written_anew(page: str) -> str:
    """Return a page of the manual with its generated parts as the code has them now."""
    tables = dict(map(_table_and_anchor, (mark for mark in marks(page) if mark.startswith(KEYS))))

    def part(mark: str) -> str:
        if mark == RULES:
            return rules_markdown(pages().values())
        below = {model.__name__: described_keys(model.__name__) for model in models_of()}
        return key_table(_keys_of(mark), tables, below)

    return with_parts(page, part)


def _table_and_anchor(mark: str) -> tuple[str, str]:
    """Return the model that a mark such as ``keys Counter #联系点`` names, and its anchor."""
    words = mark.split()
    return words[1], next((word[1:] for word in words if word.startswith("#")), "")


def _keys_of(mark: str) -> Iterable[DescribedKey]:
    """Return the keys that ``keys MODEL``, ``keys MODEL only KEY …`` or ``keys MODEL except KEY …`` means."""
    model, *rest = (word for word in mark.split()[1:] if not word.startswith("#"))
    keys = described_keys(model)
    match rest:
        case ["only", *named]:
            by_key = {key.key: key for key in keys}
            return [by_key[name] for name in named]
        case ["except", *named]:
            return [key for key in keys if key.key not in named]
    return keys
