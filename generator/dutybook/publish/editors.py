"""Tell VS Code which file follows which schema, without touching what else its settings say.

``.vscode/settings.json`` is JSON with comments: the text is changed at one place, never written anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

KEY = "yaml.schemas"
_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/|[{}\[\],:]|[^\s{}\[\],:"/]+|/', re.DOTALL
)
_COMMENTS = ("//", "/*")
_OPENING, _CLOSING = "{[", "}]"


class SettingsError(Exception):
    """Say in Chinese why the settings can't be changed."""


class _Entry(NamedTuple):
    """One ``"key": value`` of an object, and where it stands in the text."""

    key: str
    start: int
    value: int
    end: int


def wired(text: str, schemas: Mapping[str, str]) -> str:
    """Return the settings with each schema named for its files; other schemas and settings stay.

    ``schemas`` maps a schema's path to the pattern of its files. Entries for the same paths are replaced.
    """
    if not text.strip():
        text = "{}\n"
    settings = _parsed(text)
    known = settings.get(KEY, {})
    if not isinstance(known, dict):
        raise SettingsError(f"“{KEY}”应是一组“模式文件: 文件”")
    if all(known.get(path) == pattern for path, pattern in schemas.items()):
        return text
    found = next((entry for entry in _entries(text, text.index("{")) if entry.key == KEY), None)
    if found is None:
        return _with_first(text, text.index("{"), {KEY: dict(schemas)}, "  ")
    body = text[found.value : found.end]
    for entry in reversed(list(_entries(body, 0))):
        if entry.key in schemas:
            body = _without(body, entry)
    body = _with_first(body, 0, dict(schemas), "    ")
    return text[: found.value] + body + text[found.end :]


def _parsed(text: str) -> dict[str, object]:
    """Read JSON with comments and commas too many."""
    tokens = [match[0] for match in _TOKEN.finditer(text) if not match[0].startswith(_COMMENTS)]
    kept = [
        token
        for token, following in zip(tokens, [*tokens[1:], ""], strict=True)
        if not (token == "," and following in ("}", "]"))
    ]
    try:
        settings = json.loads(" ".join(kept))
    except json.JSONDecodeError:
        raise SettingsError("不是有效的 JSON") from None
    if not isinstance(settings, dict):
        raise SettingsError("应以“{”开头")
    return settings


def _entries(text: str, opening: int) -> Iterator[_Entry]:
    """Yield the entries of the object that opens at ``opening``; its form is known to be right."""
    depth, key, start, value, end = 0, "", -1, -1, -1
    for match in _TOKEN.finditer(text, opening):
        token = match[0]
        if token.startswith(_COMMENTS):
            continue
        if depth == 1 and token in (",", "}"):
            if value >= 0:
                yield _Entry(key, start, value, end)
            start = value = -1
            if token == "}":
                return
            continue
        if depth == 1 and start < 0:
            key, start = json.loads(token), match.start()
        elif depth == 1 and token != ":" and value < 0:
            value = match.start()
        depth += (token in _OPENING) - (token in _CLOSING)
        end = match.end()


def _without(text: str, entry: _Entry) -> str:
    """Return the text without an entry, the comma behind it and the blanks before it."""
    rest = re.sub(r"\A\s*,", "", text[entry.end :], count=1)
    return text[: entry.start].rstrip() + rest


def _with_first(text: str, opening: int, entries: Mapping[str, object], indent: str) -> str:
    """Return the text with entries put first into the object that opens at ``opening``."""
    lines = json.dumps(entries, ensure_ascii=False, indent=2)[1:-1].strip("\n").split("\n")
    put = "\n".join(indent + line[2:] for line in lines)
    rest = text[opening + 1 :]
    if next(_entries(text, opening), None) is None:
        return f"{text[: opening + 1]}\n{put}{_closing(rest, indent[2:])}"
    return f"{text[: opening + 1]}\n{put},{rest}"


def _closing(rest: str, indent: str) -> str:
    """Return what follows an empty object's brace, its closing brace on a line of its own."""
    return (
        rest
        if rest[: rest.index("}")].strip(" ").startswith("\n")
        else f"\n{indent}{rest.lstrip(' ')}"
    )
