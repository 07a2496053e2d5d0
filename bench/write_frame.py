"""Write the frame of a county's answer pages to a file: ``python -m bench.write_frame LISTS FILE``."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.internals import marked_frame


def main() -> None:
    """Check the lists, have MkDocs render the frame, and write it with its open slots marked."""
    lists, file = map(Path, sys.argv[1:])
    file.write_text(marked_frame(lists), encoding="utf-8")


if __name__ == "__main__":
    main()
