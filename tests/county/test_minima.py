"""How much the example county holds at least: it is what people judge the program by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from dutybook.compare.change import ChangeKind
from dutybook.model.book import Book
from dutybook.model.decision import Conclusion, Decision, Door
from dutybook.model.kinds import TOWN_KINDS, VILLAGE_KINDS, DutyKind
from dutybook.model.law import LawState
from dutybook.model.place import TownKind
from tests.county.conftest import TODAY
from tests.county.decided import Step, steps

_VILLAGE_CATEGORIES = ("村务自治", "证明开具")
_POINTS = ("便民服务中心", "综合执法队", "网格", "指挥中心", "党群服务中心")
"""The "1+4" of a town."""


# the county


def test_departments_and_stationed_agencies(example: Book) -> None:
    standing = [body for body in example.departments.values() if body.dissolved is None]
    reachable = [body for body in standing if any(c.phones and c.hours for c in body.contacts)]
    stationed = [body for body in reachable if body.type == "派驻机构"]
    assert len(reachable) - len(stationed) >= 18
    assert len(stationed) >= 8
    generic = {body.generic_name for body in stationed}
    assert generic >= {"派出所", "卫生院", "自然资源所", "司法所", "市场监管所"}
    assert sum(len(contact.counters) for body in reachable for contact in body.contacts) >= 20


def test_towns_of_three_characters(example: Book) -> None:
    kinds = [town.kind for town in example.towns]
    assert kinds.count(TownKind.TOWN) >= 1
    assert kinds.count(TownKind.TOWNSHIP) >= 1
    assert kinds.count(TownKind.SUBDISTRICT) >= 1
    assert {town.name for town in example.towns} >= {"清溪镇", "柳林乡", "城关街道"}
    for town in example.towns:
        types = {contact.type for contact in town.profile.contacts}
        types |= {contact.type for village in town.villages for contact in village.contacts}
        assert types >= set(_POINTS), town.name
        assert len(town.profile.posts) >= 8, town.name
        assert sum(len(contact.counters) for contact in town.profile.contacts) >= 8, town.name


def test_villages(example: Book) -> None:
    villages = [village for _town, village in example.villages()]
    assert len(villages) >= 12
    assert len({village.kind for village in villages}) == 2
    assert sum(bool(village.added or village.not_borne) for village in villages) >= 3
    assert all(village.contacts for village in villages)


def test_laws(example: Book) -> None:
    true = [law for law in example.laws.values() if law.issuer and (law.number or law.effective)]
    assert len(true) >= 50
    assert sum(law.amended is not None for law in true) >= 10
    assert any(law.state is LawState.REPEALED for law in true)


# duties and lists


def test_catalogue(example: Book) -> None:
    listed = {row.id for town, row in example.current_rows() if town or row.kind in TOWN_KINDS}
    duties = [duty for id, duty in example.duties.items() if id in listed]
    duties = [duty for duty in duties if duty.category not in _VILLAGE_CATEGORIES]
    assert len(duties) >= 260
    assert len({duty.category for duty in duties}) >= 18
    assert all(duty.entry.note and duty.entry.bases for duty in duties)
    assert all(len(duty.entry.aliases) >= 2 for duty in duties)


def test_what_residents_ask_about_has_many_everyday_names(example: Book) -> None:
    asked = {reference.id for guide in example.guides.values() for reference in guide.duties}
    few = {id for id in asked if len(example.duties[id].entry.aliases) < 5}
    assert len(asked) >= 60
    assert len(few) <= len(asked) // 10, sorted(few)


def test_current_lists(example: Book) -> None:
    kept = []
    for town in example.towns:
        assert town.current is not None
        assert len(town.current.rows) >= 200, town.name
        assert {row.kind for row in town.current.rows} == set(TOWN_KINDS), town.name
        assert sum(bool(row.own) for row in town.current.rows) >= 15, town.name
        kept.append(frozenset((row.id, row.kind) for row in town.current.rows))
    assert all(len(one ^ other) >= 20 for one in kept for other in kept if one is not other)


def test_delegated_powers(example: Book) -> None:
    powers = {
        row.id: row.text.power
        for _town, row in example.current_rows()
        if row.kind is DutyKind.DELEGATED
    }
    assert len(powers) >= 24
    assert len(set(powers.values())) >= 5


def test_both_sides_say_what_they_do(example: Book) -> None:
    """Of a supporting duty the lead and the town, of a reclaimed one the body that took it."""
    for town, row in example.current_rows():
        if town is not None and row.kind is DutyKind.SUPPORTING:
            assert row.text.lead in row.text.department_parts, (town.name, row.id)
            assert row.text.town_part, (town.name, row.id)
        if town is not None and row.kind is DutyKind.RECLAIMED:
            assert row.text.receiver, (town.name, row.id)
            assert row.text.method, (town.name, row.id)


_BARRED = [
    "亲属关系",
    "居民身份",
    "户口登记项目",
    "养犬",
    "无犯罪",
    "社区戒毒",
    "失踪",
    "婚姻状况",
    "出生",
    "健在",
    "死亡",
    "疾病",
    "残疾",
    "婚育",
    "就业",
    "个人档案",
    "财产",
    "遗产",
    "市场主体住所",
    "证件遗失",
]
"""The certificates that nobody may ask of villages (民发〔2020〕20号)."""


def test_village_list(example: Book) -> None:
    assert example.village_list is not None
    kinds = Counter(row.kind for row in example.village_list.rows)
    assert set(kinds) == set(VILLAGE_KINDS)
    assert kinds[DutyKind.BARRED] == 20
    assert kinds[DutyKind.ISSUED] >= 5
    barred = [row for row in example.village_list.rows if row.kind is DutyKind.BARRED]
    assert all(row.text.go_to for row in barred)
    for matter in _BARRED:
        assert sum(matter in row.name for row in barred) == 1, matter
    issued = [row for row in example.village_list.rows if row.kind is DutyKind.ISSUED]
    assert all(row.text.bases and row.text.purpose for row in issued)


# guides, events, everyday matters


def test_guides(example: Book) -> None:
    whole = [
        guide
        for guide in example.guides.values()
        if guide.documents
        and guide.questions
        and (guide.promised_limit or guide.legal_limit)
        and len(guide.steps) >= 2
        and all(step.by for step in guide.steps)
    ]
    assert len(whole) >= 30


def test_events_and_everyday_matters(example: Book) -> None:
    assert len(example.events) >= 10
    assert all(len(event.order) >= 2 for event in example.events.values())
    assert len(example.elsewhere) >= 60
    assert all(matter.aliases and matter.go_to for matter in example.elsewhere)


# editions


def test_every_list_has_past_editions(example: Book) -> None:
    chains = [town.editions for town in example.towns] + [example.village_editions]
    for chain in chains:
        assert {"2024", "2025"} <= {edition.head.edition for edition in chain}
        for edition in chain:
            assert edition.head.freeze is not None
            assert edition.head.freeze.digest == edition.digest
    assert sum(edition.head.edition == "2025b" for chain in chains for edition in chain) >= 1


@pytest.fixture(scope="module")
def taken(example: Book) -> tuple[Step, ...]:
    return tuple(steps(example))


def test_editions_differ_as_years_do(taken: tuple[Step, ...]) -> None:
    """A year's adjustment is dozens of changes, a correction a few; most of a list stays."""
    for step in taken:
        is_yearly = step.old.head.edition[:4] != step.new.head.edition[:4]
        low, high = (15, 60) if is_yearly else (1, 5)
        label = f"{step.name} {step.old.head.edition} {step.new.head.edition}"
        assert low <= len(step.changes) <= high, label


def test_editions_show_every_kind_of_change(taken: tuple[Step, ...]) -> None:
    found = Counter(change.kind for step in taken for change in step.changes)
    wanted = set(ChangeKind) - {ChangeKind.SUPPORT_CHANGED, ChangeKind.LIMIT_CHANGED}
    assert set(found) >= wanted
    recalled = {
        change.duty[:2]
        for step in taken
        for change in step.changes
        if change.kind is ChangeKind.RECLAIMED
    }
    assert len(recalled) >= 8, "recalls are of many categories, penalties (XZ) among them"
    assert "XZ" in recalled


# decisions


def test_decisions_of_both_doors(example: Book) -> None:
    doors = Counter(decision.door for decision in example.decisions.values())
    assert sum(doors.values()) >= 12
    assert min(doors[door] for door in Door) >= 5


_STATES: dict[str, Callable[[Decision], bool]] = {
    "applied for": lambda d: _furthest(d) == "申请",
    "argued": lambda d: _furthest(d) == "论证",
    "conferred": lambda d: _furthest(d) == "会商",
    "in review": lambda d: _furthest(d) == "审核",
    "in public notice": lambda d: (
        d.approval is None and d.notice is not None and d.notice.start <= TODAY <= d.notice.end
    ),
    "approved, not in force": lambda d: (
        d.approval is not None and d.effective is not None and d.effective > TODAY
    ),
    "in transition": lambda d: (
        d.approval is not None
        and d.transition is not None
        and d.transition.start <= TODAY <= d.transition.end
    ),
    "in force, never evaluated": lambda d: (
        d.effective is not None and d.effective <= TODAY and not d.evaluations
    ),
    "due for evaluation": lambda d: (
        bool(d.evaluations)
        and d.evaluations[-1].conclusion is Conclusion.KEEP
        and (TODAY - d.evaluations[-1].date).days > 366
    ),
    "kept": lambda d: _concluded(d, Conclusion.KEEP),
    "adjusted": lambda d: _concluded(d, Conclusion.ADJUST),
    "led to an exit": lambda d: _concluded(d, Conclusion.EXIT),
    "refused": lambda d: d.outcome is not None and d.outcome.refused is not None,
    "withdrawn": lambda d: d.outcome is not None and d.outcome.withdrawn is not None,
}


def _furthest(decision: Decision) -> str:
    """Return the last step taken of a case that is still open."""
    if decision.outcome is not None or decision.approval is not None or decision.notice is not None:
        return ""
    taken = {
        "审核": bool(decision.reviews),
        "会商": decision.conferral is not None,
        "论证": decision.argument is not None,
        "申请": decision.application is not None,
    }
    return next((step for step, is_taken in taken.items() if is_taken), "")


def _concluded(decision: Decision, conclusion: Conclusion) -> bool:
    return bool(decision.evaluations) and decision.evaluations[-1].conclusion is conclusion


@pytest.mark.parametrize("state", _STATES)
def test_decisions_in_every_state(example: Book, state: str) -> None:
    assert any(map(_STATES[state], example.decisions.values()))


def test_decisions_say_what_follows_the_duty(example: Book) -> None:
    stated = [decision.resources for decision in example.decisions.values() if decision.resources]
    for field in ("posts", "people", "money", "equipment", "training"):
        assert any(getattr(resources, field) for resources in stated), field
    assert len(stated) >= 10
