"""Where the theme, the shipped pages and MkDocs' settings lie: in the checkout or in the wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_IN_WHEEL = _PACKAGE / "shipped"
ROOT = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent.parent
"""The folder that holds ``theme/``, ``docs/`` and ``mkdocs.yml``."""

THEME = ROOT / "theme"
DOCS = ROOT / "docs"
SETTINGS = ROOT / "mkdocs.yml"
