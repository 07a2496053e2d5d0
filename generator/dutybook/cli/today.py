"""Which day it is and which commit is published: inputs, never the clock."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click


def today_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--today DATE``; the command gets a date, or None."""
    return click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=lambda _context, _option, written: written and written.date(),
        metavar="DATE",
        help="The day that counts as today. Default: SOURCE_DATE_EPOCH, else HEAD's commit date, "
        "else the newest 公布日期.",
    )(command)


def day_and_commit(lists: Path, given: date | None) -> tuple[date | None, str]:
    """Return the day and the commit that the lists stand for.

    The day is the one given, else SOURCE_DATE_EPOCH's (UTC), else that of HEAD's commit; None where only
    the lists themselves can tell. The commit is empty outside a git repository.
    """
    commit, committed = _head(lists)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given is not None:
        return given, commit
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date(), commit
    return committed, commit


def _head(lists: Path) -> tuple[str, date | None]:
    command = ["git", "-C", str(lists), "log", "-1", "--format=%H %cs"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return "", None
    return (said[0], date.fromisoformat(said[1])) if len(said) == 2 else ("", None)
