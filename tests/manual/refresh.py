"""Write anew what the commands of the how-to pages show: ``python -m tests.manual.refresh [PAGE …]``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.manual.howto import MANUAL, howtos
from tests.manual.perform import county_in, shows


def refreshed(text: str) -> str:
    """Return a page with what its commands show now."""
    with tempfile.TemporaryDirectory() as name:
        folder = county_in(Path(name))
        os.chdir(folder)
        done = [(c, shown) for c, shown in shows(text, folder) if c.span and shown != c.shown]
    for command, shown in reversed(done):
        assert command.span is not None
        start, end = command.span
        text = text[:start] + shown + text[end:]
    return text


def main() -> None:
    """Refresh all pages, or those named."""
    os.environ["SOURCE_DATE_EPOCH"] = "1795305600"
    pages = [MANUAL / name for name in sys.argv[1:]] or list(howtos())
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if (anew := refreshed(text)) != text:
            page.write_text(anew, encoding="utf-8")
            print(f"{page.name} written anew")


if __name__ == "__main__":
    main()
