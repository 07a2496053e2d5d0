"""A comparison of two sides as its readers get it told, whatever the voice: text, Markdown, HTML.

List by list, what moved who is responsible first; a change that came to several towns alike is told once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dutybook.compare.books import (
    compare_town,
    compare_village_lists,
    compared_towns,
    village_lists_compared,
)
from dutybook.compare.change import ORDER, WHO, Change
from dutybook.compare.sides import Side
from dutybook.model.duty_list import DutyList
from dutybook.model.kinds import DutyKind
from dutybook.model.place import Town
from dutybook.present.change_words import ChangeWords, words_of

_KINDS = tuple(DutyKind)
VILLAGE_LIST_NAME = "村级标准清单"


class KindCount(NamedTuple):
    """How many rows of a kind of list there were and are."""

    heading: str
    before: int
    after: int


class Group(NamedTuple):
    """Changes under one heading."""

    heading: str
    changes: tuple[ChangeWords, ...]


class ListComparison(NamedTuple):
    """What changed in one list."""

    name: str
    editions: str
    """``2024年版 → 2026年版``."""
    counts: tuple[KindCount, ...]
    verbs: tuple[tuple[str, int], ...]
    """How many changes of each kind, those told under ``alike`` included."""
    number: int
    """How many changes in all."""
    elsewhere: int
    """How many of them are told under ``alike``."""
    groups: tuple[Group, ...]


class Comparison(NamedTuple):
    """What changed between two sides."""

    old: str
    new: str
    county: str
    changes: tuple[Change, ...]
    """All of them, in the order of lists."""
    verbs: tuple[tuple[str, int], ...]
    towns: int
    """How many towns' lists were compared."""
    alike: tuple[Group, ...]
    """What came to several towns alike; each change says to which."""
    lists: tuple[ListComparison, ...]


def comparison(old: Side, new: Side, town: str | None = None) -> Comparison:
    """Compare two sides, or one town's lists (slug), and put what changed into words."""
    slugs = [slug for slug in compared_towns(old, new) if town in (None, slug)]
    found = {slug: compare_town(old, new, slug) for slug in slugs}
    alike = dict(_alike(found)) if len(slugs) > 1 else {}
    lists = [_town_list(old, new, slug, changes, alike) for slug, changes in found.items()]
    village_changes: list[Change] = []
    if town is None and village_lists_compared(old, new):
        village_changes = compare_village_lists(old, new)
        lists.append(_village_list(old, new, village_changes))
    changes = [*(change for each in found.values() for change in each), *village_changes]
    return Comparison(
        old=old.label,
        new=new.label,
        county=new.book.county.name,
        changes=tuple(changes),
        verbs=_verbs(changes),
        towns=len(slugs),
        alike=_groups(_told_once(found, alike, new, old)),
        lists=tuple(lists),
    )


_Key = tuple[object, ...]


def _key(change: Change) -> _Key:
    return (
        *(change.kind, change.duty, change.row.name, change.field, change.before, change.after),
        *(change.decision, change.village and change.town),
    )


def _alike(found: dict[str, list[Change]]) -> Iterator[tuple[_Key, tuple[str, ...]]]:
    """Yield what is the same in several towns, with their slugs."""
    towns: dict[_Key, list[str]] = {}
    for slug, changes in found.items():
        for change in changes:
            towns.setdefault(_key(change), []).append(slug)
    for key, slugs in towns.items():
        if len(set(slugs)) > 1:
            yield key, tuple(dict.fromkeys(slugs))


def _told_once(
    found: dict[str, list[Change]], alike: dict[_Key, tuple[str, ...]], new: Side, old: Side
) -> Iterator[tuple[Change, ChangeWords]]:
    told: dict[_Key, list[Change]] = {}
    for change in (change for changes in found.values() for change in changes):
        if (key := _key(change)) in alike:
            told.setdefault(key, []).append(change)
    for key, changes in told.items():
        words = [words_of(change) for change in changes]
        reach = _reach(alike[key], tuple(found), new, old)
        stands = {each.stands for each in words}  # one duty may stand in different lists
        same = words[0].stands if len(stands) == 1 else ""
        yield changes[0], words[0]._replace(reach=reach, stands=same)


def _reach(slugs: Sequence[str], every: Sequence[str], new: Side, old: Side) -> str:
    """Say how many towns a change reached and which; the others, where they are fewer."""
    others = [slug for slug in every if slug not in slugs]
    among = f"{len(slugs)}/{len(every)} 个乡镇（街道）"
    if not others:
        return among
    named = others if len(others) < len(slugs) else slugs
    names = "、".join(_name(slug, new, old) for slug in named)
    return f"{among}，除 {names} 外" if named is others else f"{among}：{names}"


def _town_list(
    old: Side, new: Side, slug: str, changes: list[Change], alike: dict[_Key, tuple[str, ...]]
) -> ListComparison:
    own = [change for change in changes if _key(change) not in alike]
    town = new.town(slug) or old.town(slug)
    told = ((change, words_of(change, _village(town, change))) for change in own)
    held = (old.towns.get(slug), new.towns.get(slug))
    return _list(_name(slug, new, old), held, changes, told, len(changes) - len(own))


def _village_list(old: Side, new: Side, changes: list[Change]) -> ListComparison:
    told = ((change, words_of(change)) for change in changes)
    return _list(VILLAGE_LIST_NAME, (old.village_list, new.village_list), changes, told, 0)


def _list(
    name: str,
    held: tuple[DutyList | None, DutyList | None],
    changes: list[Change],
    told: Iterable[tuple[Change, ChangeWords]],
    elsewhere: int,
) -> ListComparison:
    editions = " → ".join(each.head.name if each else "没有清单" for each in held)
    counts = tuple(_counts(*held))
    return ListComparison(
        name, editions, counts, _verbs(changes), len(changes), elsewhere, _groups(told)
    )


def _counts(old: DutyList | None, new: DutyList | None) -> Iterator[KindCount]:
    rows = [held.rows if held else () for held in (old, new)]
    before, after = (Counter(row.heading for row in each) for each in rows)
    kinds = {row.heading: _KINDS.index(row.kind) for each in rows for row in each}
    for heading in sorted(kinds, key=kinds.__getitem__):
        yield KindCount(heading, before[heading], after[heading])


def _verbs(changes: Iterable[Change]) -> tuple[tuple[str, int], ...]:
    kinds = Counter(change.kind for change in changes)
    return tuple((kind.verb, kinds[kind]) for kind in sorted(kinds, key=ORDER.__getitem__))


def _groups(told: Iterable[tuple[Change, ChangeWords]]) -> tuple[Group, ...]:
    pairs = sorted(told, key=lambda pair: ORDER[pair[0].kind])
    who = tuple(words for change, words in pairs if change.kind in WHO)
    rest = tuple(words for change, words in pairs if change.kind not in WHO)
    groups = (Group("谁来办变了", who), Group("其他变化", rest))
    return tuple(group for group in groups if group.changes)


def _name(slug: str, new: Side, old: Side) -> str:
    town = new.town(slug) or old.town(slug)
    return town.name if town else slug


def _village(town: Town | None, change: Change) -> str:
    if change.village is None:
        return ""
    names = (
        village.name
        for village in (town.villages if town else ())
        if village.slug == change.village
    )
    return next(names, change.village)
