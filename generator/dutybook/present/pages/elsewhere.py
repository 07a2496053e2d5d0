"""Everyday topics that are no township duty, with the right door."""

from __future__ import annotations

from typing import NamedTuple

from dutybook.model.everyday import Elsewhere
from dutybook.present import addresses
from dutybook.present.doors import Door
from dutybook.present.duty_text import WhereInstead
from dutybook.present.page import Link, Page
from dutybook.present.setting import HOME_LINK, Setting
from dutybook.present.wording import joined


class ElsewhereView(NamedTuple):
    """What an everyday topic's page shows."""

    name: str
    aliases: tuple[str, ...]
    note: str
    instead: tuple[WhereInstead, ...]
    doors: tuple[Door, ...]


def elsewhere_page(setting: Setting, matter: Elsewhere) -> Page:
    """Return the page of an everyday topic: it is no township duty, and this is the right door."""
    found = setting.county_doors.of_names(where.to for where in matter.go_to)
    names = joined(dict.fromkeys(where.to for where in matter.go_to))
    view = ElsewhereView(
        name=matter.name,
        aliases=matter.aliases,
        note=matter.note or "",
        instead=tuple(
            WhereInstead(where.situation or "", setting.bodies.link(where.to), where.note or "")
            for where in matter.go_to
        ),
        doors=found or (setting.county_doors.hotline,),
    )
    return Page(
        address=addresses.elsewhere(matter.slug),
        kind="elsewhere",
        title=matter.name,
        description=f"{matter.name}不归乡镇（街道）办，请找{names}。",
        crumbs=(HOME_LINK, Link("其他去处", addresses.ELSEWHERE)),
        view=view,
    )
