"""``dutybook freeze``: current lists become past editions, and their next editions begin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dutybook.cli.lists import give_up, lists_option, open_tree
from dutybook.cli.today import today_option


@click.command()
@click.option("--town", "towns", multiple=True, metavar="TOWN", help="A town; may be repeated.")
@click.option("--villages", is_flag=True, help="The villages' standard list.")
@click.option("--all", "everything", is_flag=True, help="Every list that is in force.")
@click.option(
    "--next", "edition", metavar="EDITION", help="The next edition. Default: the next year's."
)
@lists_option
@today_option
def freeze(
    *,
    towns: tuple[str, ...],
    villages: bool,
    everything: bool,
    edition: str | None,
    lists: Path,
    today: date | None,
) -> None:
    """Write current lists as past editions that no later change alters, and open the next ones.

    All of them or none: nothing is overwritten, and nothing is written while the county has errors.

    Example: dutybook freeze --town 清溪镇 --next 2026b
    """
    if not (towns or villages or everything):
        give_up("请写明冻结哪份清单：--town 乡镇名称、--villages 或者 --all")
    tree = open_tree(lists)
    from dutybook.cli.freezing import freeze_lists

    freeze_lists(
        tree, towns=towns, villages=villages, everything=everything, edition=edition, today=today
    )
