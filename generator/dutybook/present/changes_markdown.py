"""A comparison as Markdown, for a merge request: 删 as <del>, 增 as <ins>, which forges show as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dutybook.compare.spans import Mark, Span
from dutybook.present.change_words import ChangeWords
from dutybook.present.changes_text import amounts, headline
from dutybook.present.comparison import Comparison, Group, ListComparison

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&@])")
_TAGS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}


def comparison_markdown(found: Comparison) -> str:
    """Return the whole comparison as Markdown, its last line ended."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Comparison) -> Iterator[str]:
    yield f"## {_plain(headline(found))}"
    if len(found.lists) > 1 and found.verbs:
        yield from ("", _plain(amounts(found.verbs)))
    if found.alike:
        yield from ("", "### 几个乡镇（街道）一样的变化")
        yield from _groups(found.alike)
    for each in found.lists:
        yield from _list(each)


def _list(each: ListComparison) -> Iterator[str]:
    number = f"{each.number} 处变化" if each.number else "没有变化"
    yield from ("", f"### {_plain(each.name)}：{number}", "")
    yield from (f"| {_plain(each.editions)} | 以前 | 现在 |", "|---|--:|--:|")
    for count in each.counts:
        yield f"| {_plain(count.heading)} | {count.before} | {count.after} |"
    if each.verbs:
        yield from ("", _plain(amounts(each.verbs)))
    if each.elsewhere:
        yield from ("", f"其中 {each.elsewhere} 处与其他乡镇（街道）一样，见上。")
    yield from _groups(each.groups)


def _groups(groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        yield from ("", f"**{group.heading}**", "")
        for words in group.changes:
            yield from _change(words)


def _change(words: ChangeWords) -> Iterator[str]:
    place = f"{words.place} " if words.place else ""
    yield f"- **{words.verb}** {_plain(place + words.duty)}{_plain(words.aside)}"
    if words.reach:
        yield f"  - {_plain(words.reach)}"
    for fact in words.facts:
        yield f"  - {fact.label}：{_plain(fact.before)} → {_plain(fact.after)}"
    for way, acts in words.moved:
        yield f"  - 随主责移交：{_plain(way)}"
        yield from (f"    - {_plain(act)}" for act in acts)
    for line in words.redline:
        body = f"（{_plain(line.body)}）" if line.body else ""
        yield f"  - {words.label}{body}：{_marked(line.spans)}"


def _marked(runs: Iterable[Span]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Span) -> str:
    tag = _TAGS.get(run.mark)
    return f"<{tag}>{_plain(run.text)}</{tag}>" if tag else _plain(run.text)


def _plain(text: str) -> str:
    """Return a text in which nothing means anything to Markdown, in one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
