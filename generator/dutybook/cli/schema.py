"""``dutybook schema``: the JSON Schema of each kind of file, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from dutybook.cli.lists import give_up, lists_option, open_tree
from dutybook.publish.editors import SettingsError, wired
from dutybook.publish.replace import replace_file
from dutybook.read.layout import FILES, FileKind
from dutybook.read.schema import KINDS, json_schema
from dutybook.read.text import decode_text
from dutybook.read.yaml_text import parse

FOLDER = ".schemas"
"""Where the schemas stand in a county's folder; names with a dot are free there."""


@click.command()
@click.argument("kind", required=False, type=click.Choice([kind.value for kind in KINDS]))
@lists_option
@click.option(
    "--write",
    is_flag=True,
    help=f"Write every schema into {FOLDER}/ of the county's folder and tell VS Code of them.",
)
def schema(kind: str | None, lists: Path, write: bool) -> None:
    """Print the JSON Schema of a KIND of file; without KIND, the kinds there are.

    Example: dutybook schema --write
    """
    if write:
        _write(open_tree(lists).root)
    elif kind is not None:
        click.echo(_text(FileKind(kind), own_kinds(lists)), nl=False)
    else:
        click.echo("\n".join(each.value for each in KINDS))


def own_kinds(lists: Path) -> dict[str, str]:
    """Return the headings of lists that a county adds, as far as county.yml tells: heading -> known one."""
    try:
        text, _ = decode_text("county.yml", (lists / "county.yml").read_bytes())
    except OSError:
        return {}
    value = parse("county.yml", text)[0].value
    kinds = value.get("清单种类") if isinstance(value, dict) else None
    written = kinds.items() if isinstance(kinds, dict) else ()
    return {heading: str(kind["同"]) for heading, kind in written if "同" in kind}


def _write(lists: Path) -> None:
    own = own_kinds(lists)
    for kind in KINDS:
        file = lists / FOLDER / f"{kind.value}.schema.json"
        replace_file(file, _text(kind, own).encode("utf-8"))
    click.echo(f"{lists / FOLDER}：写好 {len(KINDS)} 份")
    workspace = _workspace(lists)
    settings = workspace / ".vscode" / "settings.json"
    place = "".join(f"{part}/" for part in lists.relative_to(workspace).parts)
    schemas = {
        f"./{place}{FOLDER}/{kind.value}.schema.json": f"/{place}{FILES[kind]}" for kind in KINDS
    }
    try:
        written = settings.read_text(encoding="utf-8") if settings.exists() else ""
        if (new := wired(written, schemas)) != written:
            replace_file(settings, new.encode("utf-8"))
    except (OSError, UnicodeDecodeError, SettingsError) as error:
        give_up(f"{settings} 改不了（{error}）；模式已写好，请照手册把它们写进编辑器的设置")
    click.echo(f"{settings}：已写明哪个文件照哪一份")


def _workspace(lists: Path) -> Path:
    """Return the folder that people open in their editor: the repository, or the one they work in."""
    repository = next(
        (above for above in (lists, *lists.parents) if (above / ".git").exists()), None
    )
    here = Path.cwd().resolve()
    return repository or (here if lists.is_relative_to(here) else lists.parent)


def _text(kind: FileKind, own: dict[str, str]) -> str:
    return json.dumps(json_schema(kind, own), ensure_ascii=False, indent=2) + "\n"
