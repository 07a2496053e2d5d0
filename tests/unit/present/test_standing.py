"""Which list holds today."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.present.pages.answer import AnswerPages, AnswerView
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
