"""``dutybook explain``: the manual page of a code, or the list of all codes."""

from __future__ import annotations

import click

from dutybook.check.page import pages
from dutybook.cli.lists import give_up
from dutybook.cli.terminal import style, width
from dutybook.model.nearest import did_you_mean
from dutybook.present.rule_pages import index_lines, page_lines


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print what a CODE such as DB203 wants, wrong and right; without CODE, all codes.

    Example: dutybook explain DB203
    """
    known = pages()
    if code is None:
        click.echo("\n".join(index_lines(known.values(), style())), color=True)
        return
    page = known.get(code.strip("[]").upper())
    if page is None:
        otherwise = "用 dutybook explain 看全部代码"
        give_up(f"没有代码“{code}”。{did_you_mean(code.upper(), known, otherwise)}")
    click.echo("\n".join(page_lines(page, style(), width())), color=True)
