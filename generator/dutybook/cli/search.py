"""``dutybook search``: what the site's search field finds, at the terminal."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dutybook.cli.lists import EXIT_PROBLEMS, give_up, lists_option, open_tree
from dutybook.read.ahead import parse_ahead

if TYPE_CHECKING:
    from dutybook.model.book import Book
    from dutybook.present.search.engine import Hit


@click.command()
@click.argument("query", required=False)
@lists_option
@click.option("--town", metavar="NAME", help="The asker's town: 清溪镇, or its slug.")
@click.option("--village", metavar="NAME", help="The asker's village: 柳林村, or its slug.")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of ranked records.")
@click.option(
    "--queries",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="A question a line (- for standard input): a JSON array of ranked records a line.",
)
@click.option(
    "--self-test",
    is_flag=True,
    help="Ask for every title and everyday name; print what isn't found.",
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE")
def search(  # noqa: PLR0917 - one parameter an option
    query: str | None,
    lists: Path,
    town: str | None,
    village: str | None,
    limit: int,
    as_json: bool,
    queries: Any,
    self_test: bool,
    today: datetime | None,
) -> None:
    """Find who handles a matter, in residents' own words.

    Example: dutybook search 低保怎么办 --town 清溪镇
    """
    if [query is not None, queries is not None, self_test].count(True) != 1:
        give_up("请写一个问题，或用 --queries 指明一个每行一个问题的文件，或用 --self-test")
    tree = open_tree(lists)
    files = parse_ahead(tree)
    from dutybook.cli.searching import ask, open_search, print_misplaced

    book, find = open_search(tree, files, today.date() if today else None)
    if self_test:
        sys.exit(EXIT_PROBLEMS if print_misplaced(find) else 0)
    place = _place(book, town, village)
    if queries is not None:
        for line in queries:
            click.echo(_json(ask(find, line.rstrip("\n"), place, limit)))
    elif as_json:
        click.echo(_json(ask(find, query or "", place, limit)))
    else:
        _print(ask(find, query or "", place, limit))


def _place(book: Book, town: str | None, village: str | None) -> tuple[str, str]:
    """Return the slug of the town and the record id of the village that were named."""
    from dutybook.model.nearest import did_you_mean

    chosen = next((t for t in book.towns if town in (t.name, t.slug, *t.profile.short_names)), None)
    if town is not None and chosen is None:
        give_up(f"不认识乡镇（街道）“{town}”。{did_you_mean(town, [t.name for t in book.towns])}")
    if village is None:
        return (chosen.slug if chosen else "", "")
    known = [(t, v) for t, v in book.villages() if chosen in (None, t)]
    found = next((pair for pair in known if village in (pair[1].name, pair[1].slug)), None)
    if found is None:
        give_up(f"不认识村（社区）“{village}”。{did_you_mean(village, [v.name for _, v in known])}")
    return found[0].slug, f"{found[0].slug}/{found[1].slug}"


def _json(hits: list[Hit]) -> str:
    return json.dumps([hit._asdict() for hit in hits], ensure_ascii=False)


def _print(hits: list[Hit]) -> None:
    for hit in hits:
        why = f"（{hit.matched}）" if hit.matched and hit.matched != hit.title else ""
        click.echo(f"{hit.id}\t{hit.title}{why}")
