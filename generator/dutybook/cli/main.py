"""The command ``dutybook`` and its commands, each loaded only when it is called."""

from __future__ import annotations

import gc
from importlib import import_module

import click

from dutybook import __version__

_COMMANDS = ("build", "check", "schema", "search")
"""Names of commands; each is a function in the module of the same name."""


class _Commands(click.Group):
    """A group whose commands are imported on demand: ``check`` need not wait for what ``build`` uses."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        gc.disable()  # a command runs once and ends: there is nothing to collect, and much to load
        command: click.Command = getattr(import_module(f"dutybook.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dutybook")
def main() -> None:
    """Check and publish the duty lists of townships and villages (乡镇履行职责事项清单)."""
