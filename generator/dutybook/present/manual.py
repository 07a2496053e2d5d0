"""Parts of the manual that the program writes, between the marks that say which part it is.

A page keeps its hand-written text; what stands between ``<!-- generated: … -->`` and ``<!-- end -->`` is
replaced.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_PART = re.compile(r"(<!-- generated: ([^\n]+?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def with_parts(page: str, part: Callable[[str], str]) -> str:
    """Return a page with every marked part made anew; ``part`` makes the one that a mark names."""
    return _PART.sub(lambda mark: f"{mark[1]}\n{part(mark[2])}\n\n{mark[4]}", page)


def marks(page: str) -> list[str]:
    """Return what the marks of a page name, in their order."""
    return [mark[2] for mark in _PART.finditer(page)]
