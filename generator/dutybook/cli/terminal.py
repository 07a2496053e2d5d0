"""Whether the terminal shows colours, and how wide it is."""

from __future__ import annotations

import os
import shutil
import sys

from dutybook.present.terminal import Style


def style() -> Style:
    """Return colours for a terminal, none for a file or a pipe; NO_COLOR and FORCE_COLOR decide first."""
    if os.environ.get("NO_COLOR"):
        return Style(False)
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return Style(True)
    return Style(sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def width() -> int:
    """Return the width that reads well in this terminal, in columns."""
    return max(40, min(88, shutil.get_terminal_size().columns))
