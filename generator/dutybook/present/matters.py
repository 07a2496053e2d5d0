"""The search data: the county's matters, compact, as a script that a page loads when somebody asks."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dutybook.model.kinds import VILLAGE_KINDS, DutyKind
from dutybook.present import addresses
from dutybook.present.merged import Merged, guide_merged, town_merged, village_merged
from dutybook.present.setting import Setting

_LETTERS = {
    DutyKind.BASIC: "b",
    DutyKind.SUPPORTING: "s",
    DutyKind.RECLAIMED: "r",
    DutyKind.DELEGATED: "d",
}
_TYPES = (
    "事项",
    "村级事项",
    "办事指南",
    "一件事",
    "其他去处",
    "部门",
    "乡镇（街道）",
    "村（社区）",
)

Record = tuple[int, str, str, tuple[str, ...], str, str, int, int]
"""Type, address, title, everyday names, text, kind per town, lead and receiver (−1: none)."""


def matters_script(setting: Setting) -> str:
    """Return the script that hands the data to the search."""
    bodies: dict[str, int] = {}
    data = {
        "types": _TYPES,
        "towns": [(town.slug, town.name) for town in setting.towns],
        "records": list(_records(setting, bodies)),
        "bodies": list(bodies),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.dutybookMatters={text};\n"


def _records(setting: Setting, bodies: dict[str, int]) -> Iterator[Record]:
    yield from _duties(setting, bodies)
    book = setting.book
    for slug, guide in book.guides.items():
        note = _gone(guide_merged(book, guide.dissolved, setting.today)) or guide.note or ""
        yield 2, addresses.guide(slug), guide.name, guide.aliases, note, "", -1, -1
    for slug, event in book.events.items():
        yield 3, addresses.event(slug), event.name, event.aliases, event.note or "", "", -1, -1
    for matter in book.elsewhere:
        names = dict.fromkeys(where.to for where in matter.go_to)
        where = f"不归乡镇（街道）办，请找{'、'.join(names)}"
        yield 4, addresses.elsewhere(matter.slug), matter.name, matter.aliases, where, "", -1, -1
    for name, body in book.departments.items():
        yield 5, addresses.department(body.slug), name, body.short_names, body.type, "", -1, -1
    for town in book.towns:
        yield (
            6,
            addresses.town(town.slug),
            town.name,
            town.profile.short_names,
            _gone(town_merged(book, town, setting.today)) or "清单、办公地点和电话",
            "",
            -1,
            -1,
        )
    for town, village in book.villages():
        note = _gone(village_merged(book, town, village, setting.today)) or town.name
        yield 7, addresses.village(town.slug, village.slug), village.name, (), note, "", -1, -1


def _gone(told: Merged | None) -> str:
    """Say what became of something that is no more; nothing of what is there."""
    return f"{told.sentence}，并入{told.into.name}" if told and told.gone else ""


def _duties(setting: Setting, bodies: dict[str, int]) -> Iterator[Record]:
    said: dict[str, list[str]] = {}
    for word, officials in setting.book.words.items():
        for official in officials:
            said.setdefault(official, []).append(word)
    for duty in setting.duties.values():
        text = setting.text_of(duty)
        words = (
            word for official, found in said.items() if official in duty.name for word in found
        )
        village = setting.village_row.get(duty.id) or setting.village_additions.get(duty.id)
        of_village = village is not None and village.kind in VILLAGE_KINDS
        yield (
            1 if of_village else 0,
            addresses.duty(duty.id),
            duty.name,
            tuple(dict.fromkeys((*text.aliases, *words))),
            text.note or "",
            "" if of_village else _kinds(setting, duty.id),
            _body(setting, text.lead, bodies),
            _body(setting, text.receiver, bodies),
        )


def _kinds(setting: Setting, duty_id: str) -> str:
    """Return a letter a town: b, s, r, d, or - where its list doesn't hold the duty."""
    rows = (setting.row_in(town, duty_id) for town in setting.towns)
    return "".join(_LETTERS.get(row.kind, "-") if row else "-" for row in rows)


def _body(setting: Setting, name: str | None, bodies: dict[str, int]) -> int:
    if name is None:
        return -1
    return bodies.setdefault(setting.bodies.link(name).name, len(bodies))
