"""A town's official list as a table for A4 landscape."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from dutybook.model.duty import Listing
from dutybook.model.kinds import DutyKind
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.bodies import Bodies
from dutybook.present.page import Link, Page
from dutybook.present.paper import Imprint, imprint
from dutybook.present.rows import kind_tag
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import edition_facts, joined, period, stand_of


class PrintedRow(NamedTuple):
    """One row: position, id, name, then the cells of its kind's columns; lines are parted by line ends."""

    position: int
    id: str
    name: str
    cells: tuple[str, ...]


class PrintedTable(NamedTuple):
    """The rows of one list kind."""

    heading: str
    size: int
    columns: tuple[str, ...]
    categories: tuple[tuple[str, tuple[PrintedRow, ...]], ...]


class PrintedListView(NamedTuple):
    """What the printed list of a town shows."""

    title: str
    place: Link
    facts: tuple[tuple[str, str], ...]
    tables: tuple[PrintedTable, ...]
    imprint: Imprint


def printed_list_page(setting: Setting, town: Town) -> Page:
    """Return a town's list in force as a table to print."""
    now = setting.standings[town.slug].now
    place = setting.town_link(town)
    bodies = setting.doors[town.slug].bodies
    title = f"{town.name}履行职责事项清单"
    view = PrintedListView(
        title=title,
        place=place,
        facts=edition_facts(now.head) if now else (),
        tables=tuple(_tables(now.rows, bodies)) if now else (),
        imprint=imprint(setting, place.address, now.head if now else None),
    )
    return Page(
        address=addresses.printed(place.address),
        kind="printed_list",
        title=f"{title}（打印）",
        description=f"{title}全文，A4横向打印。",
        crumbs=(HOME_LINK, place),
        view=view,
        stand=stand_of(now.head) if now else "",
    )


def _tables(rows: tuple[Listing, ...], bodies: Bodies) -> Iterator[PrintedTable]:
    for (kind, heading), found in groupby(rows, key=lambda row: (row.kind, row.heading)):
        listed = tuple(found)
        columns = _COLUMNS.get(kind, _COLUMNS[DutyKind.BASIC])
        categories = tuple(
            (name, tuple(_row(row, columns, bodies) for row in of_category))
            for name, of_category in groupby(listed, key=lambda row: row.category)
        )
        names = tuple(name for name, _ in columns)
        yield PrintedTable(kind_tag(kind, heading).heading, len(listed), names, categories)


Column = tuple[str, Callable[[Listing, Bodies], str]]


def _row(row: Listing, columns: tuple[Column, ...], bodies: Bodies) -> PrintedRow:
    cells = tuple(cell(row, bodies) for _, cell in columns)
    return PrintedRow(row.position, row.id, row.name, cells)


def _numbered(lines: tuple[str, ...]) -> str:
    if len(lines) < 2:
        return "".join(lines)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def _town_part(row: Listing, bodies: Bodies) -> str:
    return _numbered(row.text.town_part)


def _department_parts(row: Listing, bodies: Bodies) -> str:
    parts = row.text.department_parts
    if len(parts) == 1:
        return _numbered(next(iter(parts.values())))
    told = (f"{bodies.link(name).name}：\n{_numbered(lines)}" for name, lines in parts.items())
    return "\n".join(told)


def _transition(row: Listing, bodies: Bodies) -> str:
    return period(row.text.transition) if row.text.transition else ""


_COLUMNS: dict[DutyKind, tuple[Column, ...]] = {
    DutyKind.BASIC: (
        ("乡镇职责", _town_part),
        ("依据", lambda row, bodies: "\n".join(map(str, row.text.bases))),
    ),
    DutyKind.SUPPORTING: (
        ("主责部门", lambda row, bodies: bodies.link(row.text.lead or "").name),
        ("配合", lambda row, bodies: joined(bodies.link(n).name for n in row.text.support)),
        ("上级部门职责", _department_parts),
        ("乡镇职责", _town_part),
    ),
    DutyKind.RECLAIMED: (
        ("承接部门", lambda row, bodies: bodies.link(row.text.receiver or "").name),
        ("工作方式", lambda row, bodies: row.text.method or ""),
    ),
    DutyKind.DELEGATED: (
        ("权力类型", lambda row, bodies: row.text.power or ""),
        ("赋权方式", lambda row, bodies: row.text.delegation or ""),
        ("原实施部门", lambda row, bodies: bodies.link(row.text.delegated_by or "").name),
        ("过渡期", _transition),
    ),
}
