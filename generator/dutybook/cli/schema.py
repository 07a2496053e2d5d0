"""``dutybook schema``: the JSON Schema of each kind of file, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from dutybook.read.layout import FileKind
from dutybook.read.schema import KINDS, json_schema


@click.command()
@click.argument("kind", required=False, type=click.Choice([kind.value for kind in KINDS]))
@click.option(
    "--write",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write the schema of every kind into DIR, one file each.",
)
def schema(kind: str | None, write: Path | None) -> None:
    """Print the JSON Schema of a KIND of file; without KIND, the kinds there are.

    Example: dutybook schema duties
    """
    if write is not None:
        write.mkdir(parents=True, exist_ok=True)
        for each in KINDS:
            file = write / f"{each.value}.schema.json"
            file.write_text(_text(each), encoding="utf-8")
            click.echo(str(file))
    elif kind is not None:
        click.echo(_text(FileKind(kind)), nl=False)
    else:
        click.echo("\n".join(each.value for each in KINDS))


def _text(kind: FileKind) -> str:
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n"
