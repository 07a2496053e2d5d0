"""Which day it is and which commit is published: inputs, never the clock."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from dutybook.model.book import Book
from dutybook.present.standing import newest_day


def day_and_commit(lists: Path, book: Book, given: date | None) -> tuple[date, str]:
    """Return the day and the commit that a build stands for.

    The day is the one given, else SOURCE_DATE_EPOCH's (UTC), else that of HEAD's commit, else the newest
    公布日期 of the lists. The commit is empty outside a git repository.
    """
    commit, committed = _head(lists)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given is not None:
        return given, commit
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date(), commit
    if committed is not None:
        return committed, commit
    return newest_day(tuple(found for _, found in book.current_lists())), commit


def _head(lists: Path) -> tuple[str, date | None]:
    command = ["git", "-C", str(lists), "log", "-1", "--format=%H %cs"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return "", None
    return (said[0], date.fromisoformat(said[1])) if len(said) == 2 else ("", None)
