"""Read, present, pour and write the answer pages alone: what Hugo is set beside.

Run as a process of its own: ``python -m bench.main_job LISTS FRAME TARGET``. The frame is a file that
was made beforehand, so that MkDocs has no part in it; there are as many processes as in a build.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path


def main() -> None:
    """Do the job that the command line names; print the number of pages."""
    gc.disable()  # as ``dutybook`` does, before it loads a command
    from bench.internals import write_answers

    lists, frame, target = map(Path, sys.argv[1:])
    print(write_answers(lists, frame.read_text(encoding="utf-8"), target))


if __name__ == "__main__":
    main()
