"""What holds for the comparison of any two lists, and for the spans of any two texts."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from bench.mutations.noise import STYLES, divided, styled
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dutybook.compare.change import Change, ChangeKind
from dutybook.compare.lists import compare_rows_of_lists
from dutybook.compare.normal import normal, normal_entry, same_text
from dutybook.compare.rows import compare_rows
from dutybook.compare.spans import Mark, spans
from dutybook.compare.texts import compare_texts
from dutybook.model.duty import FIELD_KEYS, DutyText, Listing
from dutybook.model.kinds import TOWN_KINDS, VILLAGE_KINDS, DutyKind, VillageKind, fields_of
from dutybook.model.numbering import listed, one_by_one
from dutybook.model.origin import Origin
from tests.properties.apply import applied, substance
from tests.properties.files import any_text

BODIES = ("县民政局", "县财政局", "县应急管理局", "县住房城乡建设局")
ACTS = (
    *(
        "受理申请，核对材料。",
        "受理申请，核对申请材料。",
        "入户调查家庭收入。",
        "入户调查家庭财产。",
    ),
    *("公示7天。", "公示5个工作日。", "组织编制预案。", "开展“双随机”巡查。", "汇总上报县里。"),
)
BASES = (
    "《森林防火条例》第五条",
    "《森林防火条例》第六条",
    "《社会救助暂行办法》",
    "《行政处罚法》第二十四条",
)

acts = st.lists(st.sampled_from(ACTS), max_size=4).map(tuple)
bodies = st.sampled_from(BODIES)
days = st.sampled_from(["2026-03-15", "2026-06-14", "2029-02-24"])
periods = st.builds(lambda a, b: {"开始": a, "结束": b}, days, days)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "bases": st.lists(st.sampled_from(BASES), max_size=3),
    "lead": bodies,
    "support": st.lists(bodies, max_size=2, unique=True),
    "department_parts": st.dictionaries(bodies, acts.map(list), max_size=3),
    "town_part": acts,
    "village_part": acts,
    "receiver": bodies,
    "method": st.sampled_from(ACTS),
    "power": st.sampled_from(["行政处罚", "行政许可"]),
    "delegation": st.sampled_from(["下放", "委托"]),
    "delegated_by": bodies,
    "transition": periods,
    "agreement": st.fixed_dictionaries(
        {"文号": st.sampled_from(["青委〔2026〕1号", "青委〔2026〕2号"]), "日期": days}
    ),
    "go_to": st.lists(
        st.fixed_dictionaries({"找": bodies}, optional={"情形": st.sampled_from(["燃气", "消防"])}),
        min_size=1,
        max_size=3,
    ),
    "purpose": st.sampled_from(ACTS),
    "limit": st.fixed_dictionaries({"至": days}),
    "aliases": st.just(["低保"]),
    "note": st.sampled_from(["说给群众听。", "换个说法。"]),
    "process": st.just([{"步骤": "受理"}]),
}
NAMES = ("最低生活保障", "临时救助申请受理", "森林草原防灭火", "对擅自占用公共绿地的处罚")


@st.composite
def rows(draw: st.DrawFn, id: str, kinds: tuple[DutyKind, ...] = TOWN_KINDS) -> Listing:
    """Return a row of any kind with any of the fields that its kind shows."""
    kind = draw(st.sampled_from(kinds))
    shown = sorted(fields_of(kind))
    written = draw(st.fixed_dictionaries({}, optional={name: FIELDS[name] for name in shown}))
    text = DutyText.model_validate({FIELD_KEYS[name]: value for name, value in written.items()})
    categories = ["民生服务", "城乡建设"]
    if (
        kind is not DutyKind.DELEGATED
    ):  # there it is a type of power, which heads rows and is no category
        categories.append("其他")
    places = st.sampled_from([None, *VillageKind]) if kind in VILLAGE_KINDS else st.none()
    return Listing(
        id=id,
        name=draw(st.sampled_from(NAMES)),
        kind=kind,
        heading=kind.value,
        category=draw(st.sampled_from(categories)),
        position=1,
        text=text,
        own=frozenset(),
        counter=draw(st.sampled_from([None, "民政窗口"])),
        applies_to=draw(places),
        origin=Origin("list.yml"),
    )


@st.composite
def lists(draw: st.DrawFn) -> tuple[Listing, ...]:
    """Return a list of some of five duties."""
    kinds = draw(st.sampled_from([TOWN_KINDS, VILLAGE_KINDS]))
    ids = draw(
        st.lists(st.sampled_from(["MS-001", "MS-002", "YJ-001", "JS-001", "XZ-001"]), unique=True)
    )
    return tuple(draw(rows(id, kinds)) for id in ids)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Listing, Listing]:
    """Return two rows of one duty; the second often keeps much of the first."""
    kinds = draw(st.sampled_from([TOWN_KINDS, VILLAGE_KINDS]))
    old, new = draw(rows("MS-001", kinds)), draw(rows("MS-001", kinds))
    if draw(st.booleans()):
        shown = fields_of(new.kind)
        kept = {
            FIELD_KEYS[name]: getattr(old.text, name)
            for name in sorted(old.text.model_fields_set & shown)
            if draw(st.booleans())
        }
        own = {FIELD_KEYS[name]: getattr(new.text, name) for name in new.text.model_fields_set}
        new = replace(new, text=_text(own | kept))
    return old, new


def _text(values: dict[str, Any]) -> DutyText:
    fields = {name: values[key] for name, key in FIELD_KEYS.items() if key in values}
    return DutyText.model_validate({}).model_copy(update=fields)


@given(lists())
def test_a_list_does_not_differ_from_itself(rows: tuple[Listing, ...]) -> None:
    copies = tuple(replace(row, text=row.text.model_copy(deep=True)) for row in rows)
    assert compare_rows_of_lists(rows, rows) == []
    assert compare_rows_of_lists(rows, copies) == []


MIRRORED = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.RECLAIMED: ChangeKind.DEVOLVED,
    ChangeKind.DEVOLVED: ChangeKind.RECLAIMED,
}


def _told(change: Change) -> tuple[object, ...]:
    return (change.duty, change.kind.value, change.field or "", change.before, change.after)


def _mirrored(change: Change) -> tuple[object, ...]:
    kind = MIRRORED.get(change.kind, change.kind)
    return (change.duty, kind.value, change.field or "", change.after, change.before)


@settings(max_examples=200)
@given(lists(), lists())
def test_a_comparison_read_backwards_is_its_mirror(
    old: tuple[Listing, ...], new: tuple[Listing, ...]
) -> None:
    forth, back = compare_rows_of_lists(old, new), compare_rows_of_lists(new, old)
    assert sorted(map(_told, forth), key=repr) == sorted(map(_mirrored, back), key=repr)


@settings(max_examples=400)
@given(pairs())
def test_a_row_read_backwards_has_the_mirrored_entries(pair: tuple[Listing, Listing]) -> None:
    forth, back = compare_rows(*pair), compare_rows(*reversed(pair))
    there = [(c.field, e.body, e.before, e.after) for c in forth for e in c.entries]
    again = [(c.field, e.body, e.after, e.before) for c in back for e in c.entries]
    moved = [(m.text, m.source, m.target) for c in forth for m in c.moved]
    returned = [(m.target, m.source) for c in back for m in c.moved]
    assert len(there) == len(again)
    assert sorted((m[1], m[2]) for m in moved) == sorted(returned)
    unpaired = [e for e in there if e[2] is None or e[3] is None]
    assert sorted(unpaired, key=repr) == sorted(
        (e for e in again if e[2] is None or e[3] is None), key=repr
    )


@settings(max_examples=600)
@given(pairs())
def test_the_changes_of_a_row_make_the_new_one_of_the_old(pair: tuple[Listing, Listing]) -> None:
    old, new = pair
    assert substance(applied([old], compare_rows(old, new))) == substance([new])


@settings(max_examples=200)
@given(lists(), lists())
def test_the_changes_of_a_list_make_the_new_one_of_the_old(
    old: tuple[Listing, ...], new: tuple[Listing, ...]
) -> None:
    assert substance(applied(old, compare_rows_of_lists(old, new))) == substance(new)


@given(lists(), st.randoms(use_true_random=False))
def test_the_order_of_rows_is_no_change(rows: tuple[Listing, ...], rng: random.Random) -> None:
    moved = [replace(row, position=99, counter=None) for row in rows]
    rng.shuffle(moved)
    assert compare_rows_of_lists(rows, moved) == []


@settings(max_examples=300)
@given(st.lists(st.sampled_from(ACTS), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_a_text_in_another_style_is_the_same(text: list[str], rng: random.Random) -> None:
    noisy = divided([styled(act, rng) for act in text], rng)
    lines = noisy.splitlines() if isinstance(noisy, str) else noisy
    assert same_text(text, lines)
    assert same_text(lines, text)
    assert compare_texts(text, lines) == ()


@settings(max_examples=300)
@given(st.sampled_from(ACTS), st.sampled_from(ACTS))
def test_texts_that_differ_in_a_word_are_not_the_same(old: str, new: str) -> None:
    assert same_text([old], [new]) is (old == new)


@given(st.text("受理公示核对材料。，；1.、()①一二", max_size=20), st.sampled_from("县办审"))
@example("1.、", "县")
def test_a_character_more_is_never_lost(text: str, more: str) -> None:
    for place in range(len(text) + 1):
        assert not same_text([text], [text[:place] + more + text[place:]])


@given(any_text)
def test_a_normal_form_is_its_own(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert normal_entry(normal_entry(text)) == normal_entry(text)


@given(st.lists(any_text, max_size=4))
def test_dividing_and_numbering_never_fail(lines: list[str]) -> None:
    assert all(one_by_one(lines))
    assert all(listed("\n".join(lines)))


texts = st.lists(
    st.sampled_from(
        [*"县镇村受理公示，。、 \u3000\n", "7天", "5个工作日", "１５", "PM2.5", "“", "」", "十一"]
    ),
    max_size=14,
).map("".join)


@settings(max_examples=600)
@given(texts | any_text, texts | any_text)
@example("森林防火条例", "森林草原防灭火条例")
@example("", "。")
@example("  ", "\u3000")
@example("受 理", "受理")
def test_spans_hold_both_texts(before: str, after: str) -> None:
    found = spans(before, after)
    assert "".join(text for mark, text in found if mark is not Mark.DELETED) == after
    read = "".join(text for mark, text in found if mark is not Mark.INSERTED)
    assert normal(read) == normal(before)
    assert all(text for _, text in found)


@given(texts, texts)
def test_spans_rest_on_no_single_character(before: str, after: str) -> None:
    found = [(mark, text) for mark, text in spans(before, after) if normal(text)]
    for _, (mark, text), _ in zip(found, found[1:], found[2:], strict=False):
        assert mark is not Mark.KEPT or len(normal(text)) > 1


@given(st.sampled_from(ACTS), st.randoms(use_true_random=False))
def test_noise_is_marked_nowhere(text: str, rng: random.Random) -> None:
    for style in STYLES[:-1]:  # the last one ends a sentence otherwise
        assert {mark for mark, _ in spans(text, style(text, rng))} <= {Mark.KEPT}
