"""``dutybook lexicon``: what every duty of a county got from the built-in lexicon."""

from __future__ import annotations

from pathlib import Path

import click

from dutybook.cli.lists import give_up, lists_option, open_tree
from dutybook.model.nearest import nearest
from dutybook.present.lexicon import attach, pinned_entries, records_of
from dutybook.present.lexicon_report import (
    lexicon_report,
    report_json,
    report_lines,
    report_summary,
)
from dutybook.read.book import decode_county
from dutybook.read.files import parse_files
from dutybook.read.lexicon import built_in_lexicon


@click.command()
@lists_option
@click.option("--duty", "key", metavar="ID", help="Only this duty: MS-001; or guides/dibao.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def lexicon(lists: Path, key: str | None, form: str) -> None:
    """Show which everyday words each duty, guide and everyday matter got from the built-in lexicon.

    Words are attached by the meaning of the official name. Names that got none, and matters that a
    name may mean, are listed at the end.

    Example: dutybook lexicon --duty MS-001
    """
    book = decode_county(parse_files(open_tree(lists))).book
    if book is None:
        give_up("county.yml 读不出来；请先用 dutybook check 检查")
    known = built_in_lexicon()
    records = tuple(records_of(book))
    if key is not None:
        keys = tuple(record.key for record in records)
        if key not in keys:
            close = nearest(key, keys)
            give_up(f"没有“{key}”" + (f"；是不是“{close}”？" if close else ""))
        records = tuple(record for record in records if record.key == key)
    report = lexicon_report(records, attach(known, records, pinned_entries(known, book)))
    if form == "json":
        click.echo(report_json(report), nl=False)
        return
    for line in report_lines(report):
        click.echo(line)
    click.echo(report_summary(report), err=True)
