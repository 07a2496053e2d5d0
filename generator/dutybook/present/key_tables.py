"""The manual's tables of keys, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dutybook.model.described import DescribedKey

Tables = Mapping[str, str]
"""Models that have a table of their own -> its anchor; empty for one that follows at once."""


def key_table(
    keys: Iterable[DescribedKey], tables: Tables, keys_below: Mapping[str, list[DescribedKey]]
) -> str:
    """Return the table of some keys; what stands below a key is named where it has no table of its own."""
    rows = [f"| `{key.key}` | {_form(key)} | {_meaning(key, tables, keys_below)} |" for key in keys]
    return "\n".join(["| 键 | 写法 | 意思 |", "|---|---|---|", *rows])


def _form(key: DescribedKey) -> str:
    must = "**必写。**" if key.required else ""
    choices = "：" + _listed(key.choices) if key.choices else ""
    return f"{must}{key.form}{choices}"


def _listed(words: Iterable[str]) -> str:
    return "、".join(f"`{word}`" for word in words)


def _meaning(
    key: DescribedKey, tables: Tables, keys_below: Mapping[str, list[DescribedKey]]
) -> str:
    text = key.what.replace("|", "\\|")
    if key.example and key.example != key.default and not text.startswith("如"):
        text += f"，如 `{key.example}`"
    if key.default:
        text += f"。不写就是 `{key.default}`"
    if key.below in tables:
        anchor = tables[key.below]
        text += f"，见[{anchor}](#{anchor})" if anchor else "，见下"
    elif key.below:
        text += f"。写 {_named(keys_below[key.below], keys_below)}"
    return text


def _named(keys: Iterable[DescribedKey], keys_below: Mapping[str, list[DescribedKey]]) -> str:
    """Return keys in a sentence, each with what must be known of it in brackets."""
    named = []
    for key in keys:
        facts = ["必写"] if key.required else []
        if key.choices:
            facts.append(f"选 {_listed(key.choices)}")
        if key.below:
            facts.append(f"写 {_named(keys_below[key.below], keys_below)}")
        named.append(f"`{key.key}`" + (f"（{'，'.join(facts)}）" if facts else ""))
    return "、".join(named)
