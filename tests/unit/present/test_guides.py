"""Guide and life-event pages, as data."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from dutybook.present.pages.event import EventView, event_page
from dutybook.present.pages.guide import GuideView, guide_page
from dutybook.present.pages.shards import shards
from dutybook.read.tree import MemoryTree
from tests.samples import SMALL_COUNTY, county
from tests.unit.present.setting_of import setting

FULL = """\
名称: 最低生活保障申请
俗称: [办低保]
事项: [MS-001]
实施主体: %s
服务对象: [个人]
受理条件: [家里收入低于标准。]
材料:
  - {名称: 身份证, 形式: 原件, 份数: 1}
步骤:
  - {名称: 受理, 由谁: 村, 时限: 1个工作日}
  - {名称: 初审, 由谁: 乡镇, 时限: 当场}
  - {名称: 确认, 由谁: 民政局}
  - {名称: 核对, 由谁: 派出所}
承诺时限: 22个工作日
收费: 不收费
结果: {名称: 通知书, 送达: 邮寄}
咨询: 8120200
投诉: 12345
"""


def view_of(text: str, **changed: str) -> GuideView:
    found = setting(county(**{"guides/dibao.yml": text}, **changed))
    view = guide_page(found, "dibao", found.book.guides["dibao"]).view
    assert isinstance(view, GuideView)
    return view


def test_each_town_has_the_counter_of_the_guide_s_duty() -> None:
    first, *others = view_of(FULL % "乡镇").doors
    assert first.town.name == "清溪镇"
    assert first.answer == ("最低生活保障申请受理", "qingxi/MS-001/")
    assert [door.counter.name for door in first.doors if door.counter] == ["民政窗口"]
    assert all(item.doors for item in others), "a town always has a door"


@pytest.mark.parametrize("body", ["县民政局", "县"])
def test_a_department_that_implements_comes_first(body: str) -> None:
    text = (FULL % body).replace("MS-001", "YJ-021") if body == "县" else FULL % body
    office = "县应急管理局" if body == "县" else "县民政局"
    point = f"""
{office}:
  网址名: office
  联系点: [{{名称: {office}办公室, 类型: 办公室, 电话: [8120210]}}]
"""
    names = SMALL_COUNTY["departments.yml"]
    changed = {"departments.yml": names.replace(f"{office}:\n  网址名: yjj\n", point.lstrip())}
    view = view_of(text, **(changed if body == "县" else {}))
    assert view.doors[0].doors[0].name == f"{office}办公室"


def test_steps_say_whose_level_they_are() -> None:
    view = view_of(FULL % "乡镇")
    assert [(step.by.name, step.level, step.limit) for step in view.steps] == [
        ("村（社区）", "village", "1个工作日"),
        ("乡镇（街道）", "town", "当场"),
        ("县民政局", "county", ""),
        ("派出所", "agency", ""),
    ]


def test_what_a_guide_leaves_out_is_asked_of_the_hotline() -> None:
    view = view_of("名称: 申请低保\n事项: [MS-001]\n")
    assert (view.conditions, view.papers, view.steps, view.brief, view.result) == ((),) * 5
    assert [phone.dialled for phone in view.enquiry] == ["12345"]
    assert [phone.dialled for phone in view_of(FULL % "乡镇").enquiry] == ["09808120200"]


def answer(tree: MemoryTree, address: str) -> Any:
    pages = (page for shard in shards(setting(tree)) for page in shard())
    return next(page.view for page in pages if page.address == address)


def test_a_matter_without_a_guide_says_whom_to_call() -> None:
    view = answer(county(), "qingxi/MS-014/")
    assert view.guides == ()
    assert [phone.shown for phone in view.ask] == ["0980-8123456"]


def test_a_matter_that_nobody_applies_for_has_nothing_to_ask() -> None:
    assert answer(county(), "qingxi/YJ-021/").ask == ()


def test_a_life_event_lists_a_document_of_two_guides_once() -> None:
    other = FULL.replace("最低生活保障申请", "高龄津贴").replace("MS-001", "MS-014") % "乡镇"
    tree = county(
        **{
            "guides/dibao.yml": FULL % "乡镇",
            "guides/elderly.yml": other,
            "events/newborn.yml": "名称: 老人\n顺序: [guides/dibao, MS-014, guides/elderly, 派出所]\n",
        }
    )
    found = setting(tree)
    view = event_page(found, "newborn", found.book.events["newborn"]).view
    assert isinstance(view, EventView)
    assert [(step.kind, step.facts) for step in view.steps] == [
        ("办事指南", ("22个工作日", "不收费")),
        ("事项", ()),
        ("办事指南", ("22个工作日", "不收费")),
        ("到场", ()),
    ]
    assert [phone.dialled for phone in view.complaint] == ["12345"]
    assert [(p.name, [link.name for link in p.wanted_by]) for p in view.papers] == [
        ("身份证", ["最低生活保障申请", "高龄津贴"])
    ]


TEXT = {"type": "string", "minLength": 1}
POINT = {
    "type": "object",
    "required": ["@type", "telephone", "contactType", "name"],
    "properties": {
        "@type": {"const": "ContactPoint"},
        "telephone": {"type": "string", "pattern": "^[+0-9]+$"},
    },
}
SERVICE = {
    "type": "object",
    "required": ["@context", "@type", "name", "provider", "areaServed", "availableChannel"],
    "additionalProperties": False,
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "GovernmentService"},
        "name": TEXT,
        "alternateName": {"type": "array", "minItems": 1, "items": TEXT},
        "description": TEXT,
        "identifier": TEXT,
        "inLanguage": {"const": "zh-CN"},
        "url": {"type": "string", "pattern": "^https?://"},
        "provider": {
            "required": ["@type", "name"],
            "properties": {"@type": {"const": "GovernmentOrganization"}, "name": TEXT},
        },
        "areaServed": {
            "required": ["@type", "name"],
            "properties": {"@type": {"const": "AdministrativeArea"}, "name": TEXT},
        },
        "audience": {
            "type": "array",
            "items": {"required": ["@type", "audienceType"]},
        },
        "availableChannel": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["@type", "name"],
                "additionalProperties": False,
                "properties": {
                    "@type": {"const": "ServiceChannel"},
                    "name": TEXT,
                    "servicePhone": {"type": "array", "minItems": 1, "items": POINT},
                    "serviceLocation": {
                        "required": ["@type", "name", "address"],
                        "properties": {
                            "@type": {"const": "GovernmentOffice"},
                            "address": {
                                "required": ["@type", "streetAddress"],
                                "properties": {"@type": {"const": "PostalAddress"}},
                            },
                        },
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("text", [FULL % "乡镇", FULL % "县民政局", "名称: 低保\n事项: [MS-001]\n"])
def test_linked_data_of_a_guide_have_the_form_of_the_vocabulary(text: str) -> None:
    data = json.loads(json.dumps(view_of(text).data))
    jsonschema.validate(data, SERVICE)
    phones = [
        phone["telephone"]
        for channel in data["availableChannel"]
        for phone in channel.get("servicePhone", ())
    ]
    assert "09808123456" in phones


def test_linked_data_name_who_provides_the_service() -> None:
    assert view_of(FULL % "民政局").data["provider"]["name"] == "县民政局"
    assert view_of(FULL % "乡镇").data["provider"]["name"] == "青禾县各乡镇（街道）"
