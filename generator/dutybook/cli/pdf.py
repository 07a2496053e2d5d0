"""``dutybook pdf``: make PDF files of what a written site has to print."""

from __future__ import annotations

from pathlib import Path

import click

from dutybook.cli.lists import give_up


@click.command()
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    metavar="DIR",
    help="The site that dutybook build wrote.",
)
def pdf(site: Path) -> None:
    """Make PDF files of lists, counter cards and posters, beside their pages.

    Needs the extra "pdf" (pip install 'dutybook[pdf]') and a Chromium on this machine.
    """
    if not (site / "version.json").is_file():
        give_up(f"{site} 不是 dutybook build 生成的网站；请先生成，或用 --site 指明")
    from dutybook.publish.pdf import PdfError, write_pdfs  # only now: check need not wait for it

    count = 0
    try:
        for file in write_pdfs(site.resolve()):
            click.echo(file.relative_to(site.resolve()).as_posix())
            count += 1
    except PdfError as error:
        give_up(str(error))
    click.echo(f"写好 {count} 个 PDF 文件", err=True)
