"""A comparison as plain text for a terminal: 删 as [-…-], 增 as {+…+}."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dutybook.compare.spans import Mark, Span
from dutybook.present.change_words import ChangeWords, RedLine
from dutybook.present.comparison import Comparison, Group, ListComparison

_SIGNS = {Mark.KEPT: ("", ""), Mark.DELETED: ("[-", "-]"), Mark.INSERTED: ("{+", "+}")}


def comparison_text(found: Comparison) -> str:
    """Return the whole comparison as text, its last line ended."""
    return "\n".join(_lines(found)) + "\n"


def headline(found: Comparison) -> str:
    """Say in one line what was compared and how much changed."""
    lists = [f"{found.towns} 个乡镇（街道）"] if found.towns > 1 else []
    names = [each.name for each in found.lists]
    lists += names[found.towns :] if found.towns > 1 else names
    amount = f"{len(found.changes)} 处变化" if found.changes else "没有变化"
    return f"{found.county} {found.old} → {found.new}：{'、'.join(lists)}，{amount}"


def amounts(verbs: Iterable[tuple[str, int]]) -> str:
    """Return how many changes there are of each kind."""
    return "，".join(f"{verb} {number}" for verb, number in verbs)


def _lines(found: Comparison) -> Iterator[str]:
    yield headline(found)
    if len(found.lists) > 1 and found.verbs:
        yield amounts(found.verbs)
    if found.alike:
        yield from ("", "== 几个乡镇（街道）一样的变化 ==")
        yield from _groups(found.alike)
    for each in found.lists:
        yield ""
        yield from _list(each)


def _list(each: ListComparison) -> Iterator[str]:
    yield f"== {each.name}（{each.editions}）：{_number(each)} =="
    if each.counts:
        yield "  " + "，".join(f"{c.heading} {c.before} → {c.after}" for c in each.counts)
    if each.verbs:
        yield f"  {amounts(each.verbs)}"
    yield from _groups(each.groups)


def _number(each: ListComparison) -> str:
    if not each.number:
        return "没有变化"
    told = f"，其中 {each.elsewhere} 处见上" if each.elsewhere else ""
    return f"{each.number} 处变化{told}"


def _groups(groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        yield from ("", f"  {group.heading}")
        for words in group.changes:
            yield from (f"    {line}" if line else "" for line in _change(words))


def _change(words: ChangeWords) -> Iterator[str]:
    place = f"{words.place} " if words.place else ""
    yield f"{words.verb} {place}{words.duty}{words.aside}"
    if words.reach:
        yield f"  {words.reach}"
    for fact in words.facts:
        yield f"  {fact.label}：{fact.before} → {fact.after}"
    for way, acts in words.moved:
        yield f"  随主责移交：{way}"
        yield from (f"    {act}" for act in acts)
    if words.redline:
        yield f"  {words.label}："
        yield from (f"    {_red_line(line)}" for line in words.redline)


def _red_line(line: RedLine) -> str:
    body = f"{line.body}：" if line.body else ""
    return body + marked(line.spans)


def marked(runs: Iterable[Span]) -> str:
    """Return runs of a text with what went and what came between signs."""
    return "".join(f"{_SIGNS[run.mark][0]}{run.text}{_SIGNS[run.mark][1]}" for run in runs)
