"""The answer in one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.present.verdict import Tone, Verdict, verdict
from tests.samples import county, edited
from tests.unit.present.setting_of import row_of, setting


def said(duty: str, today: date = date(2026, 11, 22), slug: str = "qingxi") -> Verdict:
    found = setting(today=today)
    return verdict(row_of(found, duty, slug), found.doors[slug].bodies, today)


@pytest.mark.parametrize(
    ("duty", "sentence", "tone"),
    [
        ("MS-001", "由清溪镇办理", Tone.HERE),
        ("YJ-021", "县应急管理局牵头、清溪镇配合", Tone.SHARED),
        ("JS-031", "不归乡镇办、请找县住房城乡建设局", Tone.ELSEWHERE),
        ("XZ-104", "由清溪镇办理（受县城市管理局委托）", Tone.HERE),
        ("CZ-001", "由村（社区）自己办理", Tone.HERE),
        ("CZ-011", "由县民政局负责、村里协助", Tone.SHARED),
        ("ZM-101", "村里不开这个证明、请到清溪派出所", Tone.ELSEWHERE),
    ],
)
def test_every_kind_has_its_sentence(duty: str, sentence: str, tone: Tone) -> None:
    found = said(duty)
    assert (found.sentence, found.tone) == (sentence, tone)


def test_the_same_duty_is_another_town_s_support() -> None:
    assert said("MS-001", slug="liulin").sentence == "县民政局牵头、柳林乡配合"


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2026, 3, 15), "过渡期至2026年6月14日：由清溪镇办理、县城市管理局共同负责"),
        (date(2026, 6, 14), "过渡期至2026年6月14日：由清溪镇办理、县城市管理局共同负责"),
        (date(2026, 6, 15), "由清溪镇办理（受县城市管理局委托）"),
    ],
)
def test_a_transition_names_both_bodies(today: date, sentence: str) -> None:
    assert said("XZ-104", today).sentence == sentence


def test_a_power_handed_down_for_good_says_so() -> None:
    tree = county(
        **edited(
            "duties/enforcement.yml",
            ("    赋权方式: 委托\n", "    赋权方式: 下放\n"),
            ("    过渡期: {开始: 2026-03-15, 结束: 2026-06-14}\n", ""),
        )
    )
    found = setting(tree)
    sentence = verdict(row_of(found, "XZ-104"), found.doors["qingxi"].bodies, found.today).sentence
    assert sentence == "由清溪镇办理（县城市管理局下放）"


def test_a_subdistrict_is_called_one() -> None:
    tree = county(**edited("qingxi/town.yml", ("类型: 镇\n", "类型: 街道\n")))
    found = setting(tree)
    sentence = verdict(row_of(found, "JS-031"), found.doors["qingxi"].bodies, found.today).sentence
    assert sentence == "不归街道办、请找县住房城乡建设局"
