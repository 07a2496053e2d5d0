"""A department's side of the same rows: what it leads, supports, took back, handed down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.department import Department
from dutybook.model.duty import Listing
from dutybook.model.kinds import VILLAGE_KINDS
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.doors import Door
from dutybook.present.merged import Merged, merged
from dutybook.present.page import Link, Page
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import joined


class DepartmentRow(NamedTuple):
    """A duty on a department's side, and in which towns."""

    id: str
    name: str
    address: str
    towns: str


class DepartmentGroup(NamedTuple):
    """The duties in which the department has one role."""

    slug: str
    label: str
    hint: str
    rows: tuple[DepartmentRow, ...]


class DepartmentView(NamedTuple):
    """What a department's page shows."""

    name: str
    type: str
    note: str
    serves: str
    merged: Merged | None
    doors: tuple[Door, ...]
    groups: tuple[DepartmentGroup, ...]


_ROLES = {
    "leads": ("牵头", "本部门主责，乡镇（街道）配合"),
    "supports": ("配合", "别的部门牵头，本部门配合"),
    "receives": ("收回承接", "乡镇（街道）不再办理，由本部门承接"),
    "delegates": ("赋权", "交由乡镇（街道）办理，本部门指导监督"),
    "village_leads": ("村级事项牵头", "本部门负责，村（社区）协助"),
    "instead": ("不该找村里的事", "这些事、这些证明请找本部门"),
}


class DepartmentSides:
    """Who has which role in which rows, found in one pass over all lists."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._found: dict[tuple[str, str], dict[str, list[Town | None]]] = defaultdict(dict)
        self._names: dict[str, str] = {}
        for listed in setting.listed.values():
            for town, row in listed:
                self._note(town, row)
        for row in setting.village_rows:
            self._note(None, row)

    def _note(self, town: Town | None, row: Listing) -> None:
        self._names.setdefault(row.id, row.name)
        for role, name in _roles(row):
            for full in self._setting.full_names(name, town):
                self._found[full, role].setdefault(row.id, []).append(town)

    def groups(self, name: str) -> tuple[DepartmentGroup, ...]:
        """Return a department's duties by role; roles without any are left out."""
        groups = []
        for role, (label, hint) in _ROLES.items():
            found = self._found.get((name, role), {})
            if found:
                rows = tuple(self._row(id, towns) for id, towns in found.items())
                groups.append(DepartmentGroup(role, label, hint, rows))
        return tuple(groups)

    def _row(self, id: str, towns: list[Town | None]) -> DepartmentRow:
        named = [town for town in towns if town is not None]
        return DepartmentRow(id, self._names[id], addresses.duty(id), _which(named, self._setting))


def _roles(row: Listing) -> Iterator[tuple[str, str]]:
    text = row.text
    of_village = row.kind in VILLAGE_KINDS
    if text.lead:
        yield "village_leads" if of_village else "leads", text.lead
    for name in {*text.support, *text.department_parts} - {text.lead}:
        yield "supports", name
    if text.receiver:
        yield "receives", text.receiver
    if text.delegated_by:
        yield "delegates", text.delegated_by
    for where in text.go_to:
        yield "instead", where.to


def _which(towns: list[Town], setting: Setting) -> str:
    """Say in which towns, in the shortest clear way."""
    every = setting.towns
    if not towns:
        return "村（社区）"
    if len(towns) == len(every):
        return f"全部{len(every)}个乡镇（街道）"
    if len(towns) > len(every) // 2 and len(every) - len(towns) <= 3:
        others = joined(town.name for town in every if town not in towns)
        return f"{len(towns)}个乡镇（街道），{others}除外"
    if len(towns) <= 4:
        return joined(town.name for town in towns)
    return f"{len(towns)}个乡镇（街道）"


def department_page(setting: Setting, name: str, body: Department, sides: DepartmentSides) -> Page:
    """Return a department's page."""
    groups = sides.groups(name)
    counts = "，".join(f"{group.label}{len(group.rows)}项" for group in groups)
    into = setting.bodies.link(body.dissolved.into if body.dissolved else "")
    view = DepartmentView(
        name=name,
        type=body.type,
        note=body.note or "",
        serves=joined(body.serves),
        merged=merged(body.dissolved, into, setting.today),
        doors=tuple(setting.county_doors.door(point, None) for point in body.contacts),
        groups=groups,
    )
    return Page(
        address=addresses.department(body.slug),
        kind="department",
        title=name,
        description=f"{name}在乡镇（街道）履行职责事项清单里：{counts or '没有事项'}。",
        crumbs=(HOME_LINK, Link("部门", addresses.DEPARTMENTS)),
        view=view,
        feed=addresses.feed(addresses.department(body.slug)),
    )


class DepartmentCount(NamedTuple):
    """A department in the register, and how many duties it has in each role."""

    link: Link
    counts: tuple[tuple[str, int], ...]


class DepartmentsView(NamedTuple):
    """What the register of departments shows."""

    groups: tuple[tuple[str, tuple[DepartmentCount, ...]], ...]


def departments_page(setting: Setting, sides: DepartmentSides) -> Page:
    """Return the register of departments and stationed agencies."""
    groups: dict[str, list[DepartmentCount]] = {}
    for name, body in setting.book.departments.items():
        link = Link(name, addresses.department(body.slug))
        counts = tuple((group.label, len(group.rows)) for group in sides.groups(name))
        groups.setdefault("已撤并" if setting.is_gone(body.dissolved) else body.type, []).append(
            DepartmentCount(link, counts)
        )
    view = DepartmentsView(tuple((type, tuple(found)) for type, found in groups.items()))
    return Page(
        address=addresses.DEPARTMENTS,
        kind="departments",
        title="部门",
        description="县级部门和派驻机构各牵头、配合、收回哪些事项。",
        crumbs=(HOME_LINK,),
        view=view,
    )
