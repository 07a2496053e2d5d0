"""``dutybook addresses``: the addresses of the site that are not written down yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dutybook.cli.lists import give_up, lists_option, open_tree
from dutybook.cli.today import today_option


@click.command()
@lists_option
@today_option
@click.option("--write", is_flag=True, help="Add them to addresses.txt, sorted.")
def addresses(lists: Path, today: date | None, write: bool) -> None:
    """Print the addresses of the site that addresses.txt doesn't have; with --write, add them.

    Whatever stands in addresses.txt must go on answering: a build that would lose one fails.

    Example: dutybook addresses --write
    """
    tree = open_tree(lists)
    from dutybook.cli.building import progress
    from dutybook.cli.freezing import checked_setting
    from dutybook.publish.kept import FILE, addresses_file, site_addresses
    from dutybook.publish.replace import replace_file

    setting = checked_setting(tree, today)
    known = setting.book.addresses
    new = sorted(site_addresses(setting) - known.keys())
    for address in new:
        click.echo(address)
    if not write:
        hint = "，加上 --write 就写进去" if new else ""
        progress(f"{FILE} 里还没有的网址 {len(new)} 个{hint}")
        return
    try:
        replace_file(tree.root / FILE, addresses_file({*known, *new}))
    except OSError as error:
        give_up(f"{FILE} 写不进去（{error.strerror}）")
    progress(f"{FILE} 里新增 {len(new)} 个网址")
