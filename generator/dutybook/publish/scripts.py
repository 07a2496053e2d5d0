"""Join the theme's ES modules into one classic script.

The modules keep to a small part of the language: relative named imports at the top, ``export`` before
functions and constants, and names that are unique over all modules; anything else is refused.
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "(\.[\w./-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |let |class )", re.MULTILINE)
_DEFINED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?://.*|/\*\*(?:.|\n)*?\*/)\n", re.MULTILINE)
"""A comment on lines of its own; the scripts have no others."""
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class ScriptError(Exception):
    """Say which module keeps the scripts from being joined, and why."""


def join_modules(entry: Path) -> str:
    """Return the entry and all that it imports as one script, each module once, imports first."""
    parts: dict[Path, str] = {}
    owners: dict[str, Path] = {}
    _add(entry.resolve(), parts, owners, ())
    return '(function () {\n"use strict";\n' + "\n".join(parts.values()) + "})();\n"


def _add(
    file: Path, parts: dict[Path, str], owners: dict[str, Path], waiting: tuple[Path, ...]
) -> None:
    if file in parts:
        return
    if file in waiting:
        raise ScriptError(f"{file.name} imports itself through others")
    text = file.read_text(encoding="utf-8")
    for names, target in _IMPORT.findall(text):
        imported = (file.parent / target).resolve()
        _add(imported, parts, owners, (*waiting, file))
        for name in names.split(","):
            if owners.get(name.strip()) != imported:
                raise ScriptError(f"{file.name} imports {name.strip()}, which {target} lacks")
    body = _COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", text)))
    if left := _LEFT_OVER.search(body):
        raise ScriptError(f"{file.name}: can't join “{left[0]}”")
    for name in _DEFINED.findall(text):
        if name in owners:
            raise ScriptError(f"{file.name} and {owners[name].name} both define {name}")
        owners[name] = file
    parts[file] = body
