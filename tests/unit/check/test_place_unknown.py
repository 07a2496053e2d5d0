"""DB208: the places that are named exist."""

import pytest

from tests.samples import complaints, county, edited

TAIL = "请写本县乡镇（街道）或“乡镇/村” [DB208]"


def test_an_unknown_town_of_an_agency_is_told() -> None:
    tree = county(**edited("departments.yml", ("服务: [清溪镇]", "服务: [清溪镇, 上河乡]")))
    assert complaints(tree) == [f"departments.yml:21:13 错误 没有“上河乡”这个地方。{TAIL}"]


def test_an_unknown_place_of_a_decision_is_told() -> None:
    tree = county(**edited("decisions/2026-03.yml", ("[清溪镇, liulin]", "[清溪镇, qinxi]")))
    assert complaints(tree) == [
        f"decisions/2026-03.yml:6:15 错误 没有“qinxi”这个地方。是不是“qingxi”？{TAIL}"
    ]


@pytest.mark.parametrize("place", ["清溪镇", "qingxi", "清溪镇/柳林村", "qingxi/liulin"])
def test_places_are_named_in_words_or_by_their_folders(place: str) -> None:
    tree = county(**edited("decisions/2026-03.yml", ("[清溪镇, liulin]", f"[{place}]")))
    assert complaints(tree) == []


def test_a_village_needs_its_town_before_it() -> None:
    tree = county(**edited("departments.yml", ("服务: [清溪镇]", "服务: [清溪镇, 柳林村]")))
    assert complaints(tree) == [
        f"departments.yml:21:13 错误 没有“柳林村”这个地方。是不是“清溪镇/柳林村”？{TAIL}"
    ]
