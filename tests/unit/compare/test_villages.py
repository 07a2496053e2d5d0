"""What single villages bear: told of a village only where the standard list does not tell it already."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dutybook.compare.change import Change
from dutybook.compare.villages import VillageRows, VillageSide, compare_villages
from dutybook.model.kinds import DutyKind, VillageKind
from tests.unit.compare.rows import row, told

NOTICE = row("CZ-012", "参保通知", DutyKind.ASSISTING, 主责="县民政局")
TREES = row("CZ-031", "古树看护", DutyKind.ASSISTING, 主责="县林业局", 村级职责=["每周看护。"])
STANDARD = {NOTICE.id: NOTICE}


def side(*, standard: dict[str, Any] | None = None, **village: Any) -> VillageSide:
    rows = VillageRows("liulin", **village)
    return VillageSide(STANDARD if standard is None else standard, {"柳林村": rows})


def changes(old: VillageSide, new: VillageSide) -> list[tuple[str, str, str | None]]:
    found: list[Change] = compare_villages(old, new)
    assert {change.village for change in found} <= {"liulin"}
    return told(found)


def test_a_matter_of_its_own_comes_and_goes() -> None:
    own = side(added={TREES.id: TREES})
    assert changes(side(), own) == [("CZ-031", "added", None)]
    assert changes(own, side()) == [("CZ-031", "removed", None)]


def test_an_exemption_takes_away_and_its_end_gives_back() -> None:
    exempt = side(not_borne=frozenset({"CZ-012"}))
    assert changes(side(), exempt) == [("CZ-012", "removed", None)]
    assert changes(exempt, side()) == [("CZ-012", "added", None)]


def test_what_the_standard_list_took_over_the_village_bore_before() -> None:
    own = side(added={TREES.id: TREES})
    adopted = side(standard={**STANDARD, TREES.id: TREES})
    assert changes(own, adopted) == []
    assert changes(adopted, own) == []


def test_what_left_the_standard_list_left_no_village_that_was_exempt() -> None:
    exempt = side(not_borne=frozenset({"CZ-012"}))
    assert changes(exempt, side(standard={})) == []
    assert changes(side(standard={}), exempt) == []


def test_a_matter_of_its_own_is_compared_like_any_row() -> None:
    other = row("CZ-031", "古树看护", DutyKind.ASSISTING, 主责="县财政局", 村级职责=["每月看护。"])
    assert changes(side(added={TREES.id: TREES}), side(added={other.id: other})) == [
        ("CZ-031", "lead_moved", "lead"),
        ("CZ-031", "reworded", "village_part"),
    ]


def test_of_an_older_edition_only_kind_and_name_of_own_rows_may_be_known() -> None:
    bare = row("CZ-031", "CZ-031", DutyKind.ASSISTING)
    frozen = side(added={bare.id: bare}, bare=frozenset({bare.id}))
    assert changes(frozen, side(added={TREES.id: TREES})) == []
    assert changes(
        frozen, side(added={TREES.id: row("CZ-031", "古树看护", DutyKind.EXCLUDED)})
    ) == [("CZ-031", "reclaimed", None)]


def test_what_the_standard_list_has_for_villages_alone_is_no_community_s() -> None:
    for_villages = {"CZ-031": replace(TREES, applies_to=VillageKind.VILLAGE)}
    community = {"standard": for_villages, "kind": VillageKind.COMMUNITY}
    village = {"standard": for_villages, "kind": VillageKind.VILLAGE}
    own = {"added": {TREES.id: TREES}}
    assert changes(side(**community, **own), side(**community)) == [("CZ-031", "removed", None)]
    assert changes(side(**village, **own), side(**village)) == []
    exempt = {"not_borne": frozenset({"CZ-031"})}
    assert changes(side(**community, **exempt), side(**community)) == []
    assert changes(side(**village, **exempt), side(**village)) == [("CZ-031", "added", None)]


def test_a_village_that_is_new_was_relieved_of_nothing() -> None:
    new = side(added={TREES.id: TREES}, not_borne=frozenset({"CZ-012"}))
    assert changes(VillageSide(STANDARD, {}), new) == [("CZ-031", "added", None)]
    assert changes(new, VillageSide(STANDARD, {})) == [("CZ-031", "removed", None)]


def test_a_row_of_the_standard_list_that_becomes_the_village_s_own_is_compared_with_it() -> None:
    own = row("CZ-012", "参保通知", DutyKind.ASSISTING, 主责="县医疗保障局")
    assert changes(side(), side(added={own.id: own})) == [("CZ-012", "lead_moved", "lead")]
