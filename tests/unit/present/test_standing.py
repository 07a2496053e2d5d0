"""Which list holds today."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.present.pages.answer import AnswerPages, AnswerView
from dutybook.present.pages.shards import shards
from tests.samples import county, edited
from tests.unit.present.setting_of import setting, town_of


@pytest.mark.parametrize(
    ("today", "now", "coming"),
    [
        (date(2026, 3, 15), "2026", None),
        (date(2026, 3, 14), "2025", "2026"),
        (date(2025, 3, 1), "2025", "2026"),
        (date(2025, 2, 28), "2024", "2026"),
        (date(2023, 1, 1), "2026", None),
    ],
)
def test_before_its_day_a_list_stands_beside_the_newest_edition_in_force(
    today: date, now: str, coming: str | None
) -> None:
    found = setting(today=today).standings["qingxi"]
    assert found.now is not None
    assert found.now.head.edition == now
    assert (found.coming.head.edition if found.coming else None) == coming


def answer(today: date, duty: str) -> AnswerView:
    found = setting(today=today)
    pages = {page.address: page.view for page in AnswerPages(found, town_of(found)).pages()}
    view = pages[f"qingxi/{duty}/"]
    assert isinstance(view, AnswerView)
    return view


def test_a_row_that_only_the_coming_list_has_says_since_when() -> None:
    view = answer(date(2026, 3, 14), "YJ-021")
    assert view.coming == ("2026年3月15日", "县应急管理局牵头、清溪镇配合")


def test_a_row_that_stays_as_it_is_says_nothing_of_the_coming_list() -> None:
    view = answer(date(2026, 3, 14), "MS-014")
    assert view.coming is None
    assert view.edition[0] == ("版次", "2025年版")


def test_once_in_force_nothing_is_coming() -> None:
    assert answer(date(2026, 3, 15), "YJ-021").coming is None


DRAFT = edited(
    "qingxi/list.yml",
    ("施行日期: 2026-03-15", "施行日期:"),
    ("- YJ-021 森林草原防灭火", "- JS-031 农村房屋安全鉴定"),
    ("上级部门收回事项:\n  城乡建设:\n    - JS-031 农村房屋安全鉴定\n", ""),
    ("    - XZ-104", "    - XZ-999 只有本镇有的事项:\n        权力类型: 行政处罚\n    - XZ-104"),
)


def test_a_draft_is_not_published_and_the_frozen_edition_goes_on_holding() -> None:
    found = setting(county(**DRAFT))
    lists = found.standings["qingxi"]
    assert lists.now is not None
    assert (lists.now.head.edition, lists.coming) == ("2025", None)
    pages = {page.address: page for shard in shards(found) for page in shard()}
    assert "qingxi/JS-031/" not in pages
    assert "duties/XZ-999/" not in pages
    assert [address for address in pages if "/changes/" in address] == [
        "qingxi/changes/2024..2025/"
    ]
    assert pages["qingxi/"].view.coming == ""
    assert pages["qingxi/editions/2025/"].view.notice == "这是现行版次的存档，按冻结时原样保存。"
    assert pages["qingxi/editions/2024/"].view.notice.startswith("这是过去的版次")


def test_without_a_frozen_edition_a_list_without_a_day_holds_always() -> None:
    imported = {"qingxi/editions/2025.yml": None}
    found = setting(county(**DRAFT, **imported)).standings["qingxi"]
    assert found.now is not None
    assert found.now.head.edition == "2026"


def test_an_edition_that_holds_is_explained_as_today() -> None:
    """Freezing leaves out what is no law; the counter and the note are still where people are sent."""
    view = answer(date(2026, 3, 14), "MS-014")
    assert view.note == "每月10日前受理的当月发放。"
    assert view.doors[0].counter is not None
    assert view.doors[0].counter.name == "民政窗口"
    assert view.text.parts[0].lines == ("受理申请。",)


def test_what_is_of_another_kind_by_now_does_not_explain_it() -> None:
    own = "    - MS-014 高龄津贴申请受理:\n        窗口: 民政窗口\n        说明: 每月10日前受理的当月发放。\n"
    moved = edited(
        "qingxi/list.yml",
        (own, ""),
        ("城乡建设:\n    - JS-031 农村房屋安全鉴定", f"民生服务:\n{own[:-1]}"),
    )
    found = setting(county(**moved), date(2026, 3, 14))
    pages = {page.address: page.view for page in AnswerPages(found, town_of(found)).pages()}
    assert pages["qingxi/MS-014/"].note == ""
