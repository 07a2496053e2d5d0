"""What ``dutybook compare`` does: find what the two names mean, compare, and speak."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import click

from dutybook.cli.lists import give_up, open_tree
from dutybook.compare.books import compared_towns, village_lists_compared
from dutybook.compare.sides import CURRENT, Side, current_side, edition_side, editions_of
from dutybook.model.book import Book
from dutybook.model.nearest import did_you_mean
from dutybook.model.problem import Severity
from dutybook.present.changes_html import comparison_html
from dutybook.present.changes_json import comparison_json
from dutybook.present.changes_markdown import comparison_markdown
from dutybook.present.changes_text import comparison_text
from dutybook.present.comparison import VILLAGE_LIST_NAME, Comparison, comparison
from dutybook.read.book import read_county
from dutybook.read.revision import revision_tree
from dutybook.read.tree import DiskTree, FileTree, TreeMissingError

_RANGE = re.compile(r"[^.\s](?:[^\s]*[^.\s/])?\.\.\.?(?!/)\S*")
"""What git would take for a stretch of history: main..HEAD, but not ../lists."""
_VOICES: dict[str, Callable[[Comparison], str]] = {
    "text": comparison_text,
    "markdown": comparison_markdown,
    "json": comparison_json,
    "html": comparison_html,
}


def printed(found: Comparison, voice: str) -> str:
    """Return a comparison in one of the voices, its last line not ended."""
    return _VOICES[voice](found).removesuffix("\n")


def compare_named(lists: Path, old: str, new: str, town: str | None) -> Comparison:
    """Compare what two names mean; end the program with a plain word where one means nothing."""
    names = _Names(lists)
    before, after = names.side(old), names.side(new)
    if before.whole:  # against a whole tree, the current lists are a whole tree too
        after = _as_whole(after)
    if after.whole:
        before = _as_whole(before)
    slug = _town(town, before, after) if town else None
    _say_what_is_left_out(before, after, slug)
    return comparison(before, after, slug)


@dataclass
class _Names:
    """What a name may mean: an edition of the lists, a folder, a revision of the lists' repository."""

    lists: Path
    _read: dict[str, Book] = field(default_factory=dict)

    def side(self, name: str) -> Side:
        if _RANGE.fullmatch(name):
            give_up(f"“{name}”是一段历史；请写成两个版本，如 dutybook compare main HEAD")
        if Path(name, "county.yml").is_file() and not self._is_edition(name):
            return current_side(self._book(DiskTree(Path(name).resolve())), name, whole=True)
        if self._is_edition(name) and (found := edition_side(self.book, name)) is not None:
            return found
        tree = revision_tree(self.lists, name) if self.lists.is_dir() else None
        if tree is None:
            give_up(self._unknown(name))
        return current_side(self._book(tree), name, whole=True)

    def _is_edition(self, name: str) -> bool:
        return name == CURRENT or (self.lists.is_dir() and name in editions_of(self.book))

    @cached_property
    def book(self) -> Book:
        return self._book(open_tree(self.lists))

    def _book(self, tree: FileTree) -> Book:
        label = tree.label
        if label not in self._read:
            self._read[label] = _read(tree)
        return self._read[label]

    def _unknown(self, name: str) -> str:
        known = (*editions_of(self.book), CURRENT)
        hint = did_you_mean(name, known)
        return (
            f"没有版次“{name}”，也没有这个文件夹或者 git 版本。{hint}现有版次：{'、'.join(known)}"
        )


def _read(tree: FileTree) -> Book:
    try:
        reading = read_county(tree)
    except TreeMissingError as error:
        give_up(str(error))
    if reading.book is None:
        give_up(f"{tree.label} 里没有可读的 county.yml")
    errors = sum(problem.severity is Severity.ERROR for problem in reading.problems)
    if errors:
        click.echo(
            f"注意：{tree.label} 有 {errors} 处写法错误，写错的行没有读进来，比较可能不全；"
            "请先用 dutybook check 检查",
            err=True,
        )
    return reading.book


def _as_whole(side: Side) -> Side:
    return replace(side, whole=True) if side.label == CURRENT else side


def _town(written: str, *sides: Side) -> str:
    """Return the slug of a town that is named by slug, name or short name."""
    names: dict[str, str] = {}
    for side in sides:
        for town in side.book.towns:
            for name in (town.slug, town.name, *town.profile.short_names):
                names.setdefault(name, town.slug)
    if written not in names:
        known = [town.name for town in sides[-1].book.towns]
        give_up(f"没有乡镇“{written}”。{did_you_mean(written, names) or _some(known)}")
    return names[written]


def _some(names: Iterable[str]) -> str:
    return f"现有：{'、'.join(names)}"


def _say_what_is_left_out(old: Side, new: Side, town: str | None) -> None:
    """Name the towns that one side has no list of, so that nobody takes silence for no change."""
    compared = set(compared_towns(old, new))
    without = VILLAGE_LIST_NAME if town is None and not village_lists_compared(old, new) else ""
    for side, other in ((old, new), (new, old)):
        missing = [slug for slug in other.towns if slug not in side.towns and slug not in compared]
        named = [each for slug in missing if town in (None, slug) and (each := other.town(slug))]
        names = [each.name for each in named]
        names += [without] if without and other.village_list else []
        if names:
            click.echo(f"没有 {side.label} 的清单，没有比较：{'、'.join(names)}", err=True)
