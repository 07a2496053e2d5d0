"""Rows of lists as pages show them: grouped by kind and category, counted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.kinds import DutyKind
from dutybook.present.bodies import Bodies
from dutybook.present.page import Link


class KindTag(NamedTuple):
    """A list kind as a tag: class, short name, full heading."""

    slug: str
    short: str
    heading: str


class RowView(NamedTuple):
    """One row of a list."""

    position: int
    id: str
    name: str
    address: str
    """Empty where the row has no page of its own."""
    body: str
    """The lead, the receiver, or where to go instead; empty where the place leads itself."""
    remark: str


class CategoryGroup(NamedTuple):
    """The rows of one category of a kind."""

    category: Link
    rows: tuple[RowView, ...]


class KindGroup(NamedTuple):
    """The rows of one list kind."""

    tag: KindTag
    size: int
    categories: tuple[CategoryGroup, ...]


class Share(NamedTuple):
    """A kind's share of a list, in thousandths of the bar."""

    tag: KindTag
    size: int
    start: int
    width: int


def tag_of(row: Listing) -> KindTag:
    """Return a row's kind as a tag; a county's own kind keeps its own heading."""
    return kind_tag(row.kind, row.heading)


@cache
def kind_tag(kind: DutyKind, heading: str = "") -> KindTag:
    """Return a kind as a tag."""
    own = heading and heading != kind.value
    return KindTag(kind.slug, heading[:2] if own else kind.short, heading or kind.value)


def body_of(row: Listing, bodies: Bodies) -> str:
    """Return the name of the body that leads, receives or is to be asked instead of the place."""
    text = row.text
    named = text.lead or text.receiver or text.delegated_by
    if named is None and text.go_to:
        named = text.go_to[0].to
    return bodies.link(named).name if named else ""


def group_rows(
    rows: Iterable[tuple[Listing, RowView]], category_links: dict[str, Link]
) -> tuple[KindGroup, ...]:
    """Group rows in printed order by kind, then category."""
    groups = []
    for tag, of_kind in groupby(rows, key=lambda pair: tag_of(pair[0])):
        pairs = list(of_kind)
        categories = tuple(
            CategoryGroup(
                category_links.get(name, Link(name, "")), tuple(view for _, view in found)
            )
            for name, found in groupby(pairs, key=lambda pair: pair[0].category)
        )
        groups.append(KindGroup(tag, len(pairs), categories))
    return tuple(groups)


def shares(counts: Iterable[tuple[KindTag, int]]) -> tuple[Share, ...]:
    """Return each kind's place in a bar of 1,000 units."""
    known = [(tag, count) for tag, count in counts if count]
    total = sum(count for _, count in known) or 1
    found, passed = [], 0
    for tag, count in known:
        start = passed * 1000 // total
        passed += count
        found.append(Share(tag, count, start, passed * 1000 // total - start))
    return tuple(found)
