"""The level of a body, from its name."""

from __future__ import annotations

import pytest

from dutybook.model.level import level_of
from tests.decided import decided, redecided
from tests.samples import book_of


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("青禾县委、县政府", "县"),
        ("中共青禾县委", "县"),
        ("县委编委", "县"),
        ("青禾县委机构编制委员会", "县"),
        ("县应急管理局", "乡镇"),  # a department, below the county itself
        ("清溪镇党委", "乡镇"),
        ("青禾县清溪镇政府", "乡镇"),
        ("安和市委、市政府", "市"),
        ("市委编委", "市"),
        ("示范省政府", "省"),
        ("省委编办", "省"),
        ("国务院办公厅", "国家"),
        ("领导小组", None),
        ("", None),
    ],
)
def test_a_name_tells_the_level(body: str, level: str | None) -> None:
    assert level_of(book_of(decided()), body) == level


@pytest.mark.parametrize(
    ("county", "superiors", "body", "level"),
    [
        ("青禾区", "[示范省, 安和市]", "区委、区政府", "县"),
        ("青禾市", "[示范省, 安和市]", "市委、市政府", "县"),  # a city of the county's rank
        ("青禾市", "[示范省, 安和市]", "安和市委", "市"),
        ("青禾区", "[重庆市]", "重庆市委", "省"),
        ("青禾旗", "[示范自治区, 安和盟]", "安和盟行署", "市"),
        ("青禾旗", "[示范自治区, 安和盟]", "自治区政府", "省"),
        ("青禾旗", "[示范自治区, 安和盟]", "旗委", "县"),
    ],
)
def test_districts_banners_and_municipalities(
    county: str, superiors: str, body: str, level: str
) -> None:
    files = redecided(
        "county.yml",
        ("名称: 青禾县", f"名称: {county}"),
        ("上级: [示范省, 安和市]", f"上级: {superiors}"),
    )
    assert level_of(book_of(decided(**files)), body) == level
