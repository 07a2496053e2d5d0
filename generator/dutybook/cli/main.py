"""The command ``dutybook`` and its commands, each loaded only when it is called."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from dutybook import __version__
from dutybook.cli.lists import EXIT_COULD_NOT_RUN

_COMMANDS = (
    "addresses",
    "build",
    "check",
    "compare",
    "explain",
    "freeze",
    "lexicon",
    "manual",
    "pdf",
    "schema",
    "search",
)
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

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a mistake of the program itself is no problem of the lists: status 2."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")  # rather than stop at a character it lacks
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception:
            import traceback  # only here

            click.echo("程序自己出了错，没有做完。请把下面的内容告诉程序的维护者：", err=True)
            click.echo(traceback.format_exc(), err=True)
            sys.exit(EXIT_COULD_NOT_RUN)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dutybook")
def main() -> None:
    """Check and publish the duty lists of townships and villages (乡镇履行职责事项清单)."""


def program() -> NoReturn:
    """Be a process of its own: run, and end at once.

    The memory goes back to the system whole; Python would take a county apart value by value (0.1 s).
    """
    status: object = 0
    try:
        main()
    except SystemExit as ended:
        status = ended.code
    with suppress(OSError):  # nobody may be reading any more
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status if isinstance(status, int) else 0)
