"""The example county agrees with itself; and every check finds what it is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dutybook.model.book import Book
from dutybook.model.decision import Decision
from dutybook.model.duty import Duty
from dutybook.model.duty_list import DutyList
from dutybook.model.identity import DutyReference
from dutybook.model.place import Town
from tests.county.conftest import TODAY
from tests.county.consistency import contradictions

_MOVED = date(2027, 6, 1)


def test_the_example_county_agrees_with_itself(example: Book) -> None:
    assert contradictions(example, TODAY) == []


def told(book: Book, *words: str) -> bool:
    """Return whether some contradiction holds all the words."""
    return any(all(word in line for word in words) for line in contradictions(book, TODAY))


# a book with one thing changed


def with_decision(book: Book, stem: str, **changes: Any) -> Book:
    changed = book.decisions[stem].model_copy(update=changes)
    return replace(book, decisions={**book.decisions, stem: changed})


def without(book: Book, stem: str) -> Book:
    return replace(book, decisions={k: v for k, v in book.decisions.items() if k != stem})


def with_town(book: Book, slug: str, **changes: Any) -> Book:
    towns = (replace(town, **changes) if town.slug == slug else town for town in book.towns)
    return replace(book, towns=tuple(towns))


def with_profile(book: Book, slug: str, **changes: Any) -> Book:
    return with_town(book, slug, profile=town_of(book, slug).profile.model_copy(update=changes))


def with_duty(book: Book, id: str, **changes: Any) -> Book:
    duty = book.duties[id]
    changed = replace(duty, entry=duty.entry.model_copy(update=changes))
    return replace(book, duties={**book.duties, id: changed})


def town_of(book: Book, slug: str) -> Town:
    return next(town for town in book.towns if town.slug == slug)


def with_edition(book: Book, slug: str, edition: str, **head: Any) -> Book:
    town = town_of(book, slug)
    editions = (
        changed_head(each, **head) if each.head.edition == edition else each
        for each in town.editions
    )
    return with_town(book, slug, editions=tuple(editions))


def changed_head(found: DutyList, **head: Any) -> DutyList:
    return replace(found, head=found.head.model_copy(update=head))


def first_contact(book: Book, slug: str, **changes: Any) -> Book:
    first, *rest = town_of(book, slug).profile.contacts
    return with_profile(book, slug, contacts=(first.model_copy(update=changes), *rest))


# places


def test_two_towns_with_one_telephone(example: Book) -> None:
    phones = town_of(example, "qingxi").profile.contacts[0].phones
    assert told(first_contact(example, "chengguan", phones=phones), phones[0], "清溪镇", "城关街道")


def test_a_telephone_of_another_area(example: Book) -> None:
    assert told(first_contact(example, "qingxi", phones=("0981-8123456",)), "0981-8123456", "区号")


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("工作日 08:30-12:00, 11:00-17:30", "颠倒"),
        ("工作日 04:30-12:00", "06:00"),
        ("工作日 17:30-14:00", "06:00"),
        ("工作日 07:00-20:00", "十二小时"),
        ("工作日 08:30-08:45", "一小时"),
        ("工作日", "没有写"),
    ],
)
def test_hours_in_which_nobody_works(example: Book, hours: str, said: str) -> None:
    assert told(first_contact(example, "qingxi", hours=(hours,)), hours, said)


def test_a_post_covered_by_nobody(example: Book) -> None:
    first, *rest = town_of(example, "qingxi").profile.posts
    posts = (first.model_copy(update={"cover": "档案岗"}), *rest)
    assert told(with_profile(example, "qingxi", posts=posts), "档案岗")


def test_a_village_that_the_town_does_not_have(example: Book) -> None:
    edition = town_of(example, "qingxi").editions[-1]
    differences = {"龙门村": next(iter(edition.head.village_differences.values()))}
    changed = with_edition(example, "qingxi", "2025", village_differences=differences)
    assert told(changed, "龙门村")


# dates


@pytest.mark.parametrize(("field", "said"), [("effective", "冻结日期"), ("published", "施行日期")])
def test_an_edition_with_dates_out_of_order(example: Book, field: str, said: str) -> None:
    assert told(with_edition(example, "liulin-xiang", "2025", **{field: _MOVED}), "柳林乡", said)


def test_editions_that_do_not_follow_each_other(example: Book) -> None:
    town = town_of(example, "qingxi")
    assert told(with_town(example, "qingxi", editions=town.editions[::-1]), "版次没有先后")


def test_a_decision_approved_within_its_notice(example: Book) -> None:
    approval = example.decisions["2026-04"].approval
    assert approval is not None
    early = approval.model_copy(update={"date": date(2026, 2, 9)})
    assert told(with_decision(example, "2026-04", approval=early), "2026-04", "就批准了")


def test_a_decision_evaluated_before_it_held(example: Book) -> None:
    held = example.decisions["2026-04"].evaluations[0].model_copy(update={"date": date(2026, 3, 1)})
    assert told(with_decision(example, "2026-04", evaluations=(held,)), "2026-04", "评估")


def test_one_number_for_two_documents(example: Book) -> None:
    review = example.decisions["2026-03"].reviews[0].model_copy(update={"date": date(2026, 1, 28)})
    assert told(with_decision(example, "2026-03", reviews=(review,)), "青编办〔2026〕6号")


def test_an_office_verified_tomorrow(example: Book) -> None:
    assert told(first_contact(example, "qingxi", verified=date(2026, 11, 23)), "2026-11-23")


def test_a_duty_that_no_post_bears(example: Book) -> None:
    posts = [post for post in town_of(example, "qingxi").profile.posts if post.name != "文旅岗"]
    assert told(with_profile(example, "qingxi", posts=tuple(posts)), "WL-001", "没有岗位负责")


def test_a_duty_that_no_counter_takes(example: Book) -> None:
    contacts = [
        contact.model_copy(update={"counters": ()})
        if contact.name == "清溪镇综合文化站"
        else contact
        for contact in town_of(example, "qingxi").profile.contacts
    ]
    changed = with_profile(example, "qingxi", contacts=tuple(contacts))
    assert told(changed, "WL-001", "没有窗口承办")


# duties


def test_a_duty_without_everyday_names(example: Book) -> None:
    assert told(with_duty(example, "MS-001", aliases=()), "MS-001", "俗称")


def test_an_everyday_name_that_is_another_title(example: Book) -> None:
    title = example.duties["MS-014"].name
    assert told(with_duty(example, "MS-001", aliases=(title,)), "MS-001", title)


def test_an_everyday_name_of_two_duties(example: Book) -> None:
    alias = example.duties["MS-014"].entry.aliases[0]
    assert told(with_duty(example, "MS-021", aliases=(alias,)), "MS-014", "MS-021", alias)


def test_a_guide_whose_step_nobody_has(example: Book) -> None:
    guide = example.guides["dibao"]
    steps = (guide.steps[0].model_copy(update={"by": "县水利局"}), *guide.steps[1:])
    changed = {**example.guides, "dibao": guide.model_copy(update={"steps": steps})}
    assert told(replace(example, guides=changed), "dibao", "县水利局")


def test_a_guide_that_sends_people_to_the_town_for_what_it_no_longer_does(example: Book) -> None:
    guide = example.guides["farm-machinery"]
    steps = (guide.steps[0].model_copy(update={"by": "乡镇"}), *guide.steps[1:])
    changed = {**example.guides, "farm-machinery": guide.model_copy(update={"steps": steps})}
    assert told(replace(example, guides=changed), "farm-machinery", "不归")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"now_with": None, "successor": None}, "现归"),
        ({"date": date(2026, 3, 16)}, "才施行"),
        ({"decision": "2026-01"}, "没有写到它"),
        ({"decision": None}, "哪个决定"),
    ],
)
def test_a_duty_that_left_without_a_word(
    example: Book, changes: Mapping[str, object], said: str
) -> None:
    exit = example.duties["SH-009"].entry.exit
    assert exit is not None
    changed = with_duty(example, "SH-009", exit=exit.model_copy(update=changes))
    assert told(changed, "SH-009", said)


def test_a_duty_that_vanished(example: Book) -> None:
    assert told(with_duty(example, "SH-009", exit=None), "SH-009", "没有写“退出”")


# guides


def with_guide(book: Book, slug: str, **changes: Any) -> Book:
    guide = book.guides[slug].model_copy(update=changes)
    return replace(book, guides={**book.guides, slug: guide})


def test_a_guide_that_promises_what_its_steps_cannot_keep(example: Book) -> None:
    changed = with_guide(example, "dibao", promised_limit="15个工作日")
    assert told(changed, "dibao", "15个工作日", "22 个工作日")


def test_a_guide_that_promises_later_than_the_law(example: Book) -> None:
    changed = with_guide(example, "dibao", promised_limit="40个工作日")
    assert told(changed, "dibao", "法定的 30个工作日")


def test_a_guide_that_promises_nothing(example: Book) -> None:
    assert told(with_guide(example, "dibao", promised_limit=None), "dibao", "没有写承诺时限")


def test_a_guide_whose_step_takes_longer_than_the_duty_says(example: Book) -> None:
    step = example.guides["poverty-monitor"].steps[1]
    steps = (step.model_copy(update={"limit": "6个工作日"}),)
    changed = with_guide(example, "poverty-monitor", steps=steps)
    assert told(changed, "poverty-monitor", "入户核实", "XC-001", "5个工作日")


# past editions


def test_a_law_cited_before_it_was_in_force(example: Book) -> None:
    law = example.laws["森林防火条例"].model_copy(update={"effective": date(2025, 6, 1)})
    assert told(
        replace(example, laws={**example.laws, "森林防火条例": law}), "2024", "森林防火条例"
    )


def test_a_body_dissolved_before_the_edition(example: Book) -> None:
    body = example.departments["县乡村振兴局"]
    assert body.dissolved is not None
    gone = body.dissolved.model_copy(update={"date": date(2024, 1, 1)})
    changed = body.model_copy(update={"dissolved": gone})
    book = replace(example, departments={**example.departments, "县乡村振兴局": changed})
    assert told(book, "城关街道2024年版", "XC-001", "已经撤并")


def test_one_duty_with_two_names_in_one_year(example: Book) -> None:
    current = town_of(example, "qingxi").current
    assert current is not None
    first = replace(current.rows[0], name="党的建设")
    changed = replace(current, rows=(first, *current.rows[1:]))
    assert told(with_town(example, "qingxi", current=changed), "DJ-001", "叫“党的建设”")


# decisions


def test_a_change_that_no_decision_names(example: Book) -> None:
    assert told(without(example, "2026-05"), "WS-003", "没有决定写到")
    assert told(without(example, "2025-12"), "ZR-007", "没有决定写到")


def test_a_change_that_two_decisions_name(example: Book) -> None:
    twice: Decision = example.decisions["2026-05"].model_copy(update={"id": "2026-99"})
    changed = replace(example, decisions={**example.decisions, "2026-99": twice})
    assert told(changed, "WS-003", "写了几遍")


def test_a_decision_that_the_lists_do_not_show(example: Book) -> None:
    extra = example.decisions["2026-02"].changes
    lines = (*example.decisions["2026-05"].changes, *extra)
    assert told(with_decision(example, "2026-05", changes=lines), "2026-05", "YJ-026", "没有落到")


def test_a_change_made_before_its_approval(example: Book) -> None:
    pending = with_decision(example, "2026-17", approval=None)
    assert told(pending, "2026-17", "还没有施行", "YJ-031")


def test_an_edition_that_is_not_coming(example: Book) -> None:
    assert told(with_decision(example, "2026-20", edition="2062"), "2062")


def test_references_of_frozen_differences_are_known(example: Book) -> None:
    edition = town_of(example, "qingxi").editions[-1]
    name, difference = next(iter(edition.head.village_differences.items()))
    unknown = difference.model_copy(update={"not_borne": (DutyReference("CZ-999", "没有的事"),)})
    changed = with_edition(example, "qingxi", "2025", village_differences={name: unknown})
    assert told(changed, name, "CZ-999")


def test_duties_of_editions_are_in_the_catalogue(example: Book) -> None:
    kept: Iterable[tuple[str, Duty]] = (
        (id, duty) for id, duty in example.duties.items() if id != "ZR-001"
    )
    assert told(replace(example, duties=dict(kept)), "ZR-001", "不在事项目录里")
