"""Read, present, pour and write the answer pages alone: what Hugo is set beside.

Run as a process of its own: ``python -m bench.main_job LISTS FRAME TARGET``. The frame is a file that
was made beforehand, so that MkDocs has no part in it; there are as many processes as in a build.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from dutybook.read.ahead import parse_ahead
from dutybook.read.tree import DiskTree


def main() -> None:
    """Do the job that the command line names; print the number of pages."""
    gc.disable()  # as ``dutybook`` does, before it loads a command
    lists, frame, target = map(Path, sys.argv[1:])
    files = parse_ahead(DiskTree(lists))  # as ``dutybook build`` does, before it loads the rest
    from bench.internals import write_answers

    print(write_answers(files, frame.read_text(encoding="utf-8"), target), flush=True)
    os._exit(0)  # as ``dutybook`` does


if __name__ == "__main__":
    main()
