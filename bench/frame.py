"""Write a county's frame to a file: ``python -m bench.frame LISTS FILE``.

A process of its own, so that whoever measures stays small: on Linux a child's peak memory counts that of
the process that started it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench.internals import frame_text, make_frame, prepared, read_and_check


def main() -> None:
    """Check the lists, then write the frame with its slots marked."""
    lists, file = map(Path, sys.argv[1:])
    frame = make_frame(prepared(read_and_check(lists)))
    file.write_text(frame_text(frame), encoding="utf-8")


if __name__ == "__main__":
    main()
