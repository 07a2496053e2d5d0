"""The command ``dutybook`` and what its commands share."""

from __future__ import annotations

import click

from dutybook import __version__
from dutybook.cli.build import build
from dutybook.cli.check import check
from dutybook.cli.schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dutybook")
def main() -> None:
    """Check and publish the duty lists of townships and villages (乡镇履行职责事项清单)."""


for command in (build, check, schema):
    main.add_command(command)
