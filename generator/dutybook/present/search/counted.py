"""Who handles a matter, for readers who have chosen no place: in one line over all towns."""

from __future__ import annotations

from collections.abc import Sequence

from dutybook.model.duty import Listing
from dutybook.model.everyday import Elsewhere
from dutybook.model.kinds import DutyKind
from dutybook.model.place import Town
from dutybook.present.setting import Setting
from dutybook.present.verdict import verdict
from dutybook.present.wording import joined

_HANDLED = (DutyKind.BASIC, DutyKind.DELEGATED)


def matter_line(setting: Setting, duty_id: str) -> str:
    """Return the line for a duty: counted over towns, as the villages' list says, or empty where no list holds it."""
    listed = setting.listed.get(duty_id)
    if listed:
        return _over_towns(setting, listed)
    row = setting.village_row.get(duty_id) or setting.village_additions.get(duty_id)
    return verdict(row, setting.bodies, setting.today).sentence if row else ""


def topic_line(matter: Elsewhere) -> str:
    """Return the line for an everyday topic: whose it is instead."""
    return f"不归乡镇（街道）办，请找{joined(dict.fromkeys(where.to for where in matter.go_to))}"


def _over_towns(setting: Setting, listed: Sequence[tuple[Town, Listing]]) -> str:
    handled = [town for town, row in listed if row.kind in _HANDLED]
    supported = [(town, row) for town, row in listed if row.kind is DutyKind.SUPPORTING]
    reclaimed = [row for _, row in listed if row.kind is DutyKind.RECLAIMED]
    parts = []
    if handled:
        parts.append(f"{_number_of(handled, setting)}办理")
    if supported:
        leads = _names(setting, [row.text.lead for _, row in supported])
        parts.append(f"{leads}牵头、{_number_of([t for t, _ in supported], setting)}配合")
    if reclaimed:
        receivers = _names(setting, [row.text.receiver for row in reclaimed])
        all_of_them = len(reclaimed) == len(setting.towns)
        parts.append(
            f"不归乡镇（街道）办，请找{receivers}"
            if all_of_them
            else f"{len(reclaimed)}个由{receivers}办理"
        )
    return "，".join(parts)


def _number_of(towns: Sequence[Town], setting: Setting) -> str:
    """Return ``17个镇``, ``3个乡镇（街道）``, or that it is all of them."""
    everywhere = "各" if len(towns) == len(setting.towns) else f"{len(towns)}个"
    nouns = dict.fromkeys(town.kind.noun for town in towns)
    return everywhere + (next(iter(nouns)) if len(nouns) == 1 else "乡镇（街道）")


def _names(setting: Setting, written: Sequence[str | None]) -> str:
    return joined(dict.fromkeys(setting.bodies.link(name).name for name in written if name))
