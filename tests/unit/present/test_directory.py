"""The county's directory of contact points."""

from __future__ import annotations

from typing import Any

from dutybook.present.pages.shards import shards
from tests.samples import county
from tests.unit.present.setting_of import setting

VIEWS: dict[str, Any] = {
    page.address: page.view for shard in shards(setting(county())) for page in shard()
}


def lines(address: str) -> dict[str, list[tuple[str, str]]]:
    return {
        group.heading: [(line.link.name, line.link.address) for line in group.lines]
        for group in VIEWS[address].groups
    }


def test_by_place_a_town_stands_with_its_number_and_its_villages() -> None:
    qingxi = next(group for group in VIEWS["contacts/"].towns if group.town.link.name == "清溪镇")
    assert qingxi.town.link.address == "qingxi/contacts/"
    assert [phone.dialled for phone in qingxi.town.phones] == ["09808123456"]
    assert [(line.link.name, line.phones[0].shown) for line in qingxi.villages] == [
        ("柳林村", "0980-8124201")
    ]
    assert [door.name for door in VIEWS["contacts/"].doors] == ["青禾县政务服务便民热线"]


def test_by_department_those_that_were_dissolved_are_left_out() -> None:
    found = lines("contacts/departments/")
    assert list(found) == ["县级部门", "派驻机构"]
    assert found["派驻机构"] == [
        ("清溪派出所", "departments/qingxi-pcs/"),
        ("柳林派出所", "departments/liulin-pcs/"),
    ]
    assert all(name != "县扶贫办" for name, _ in found["县级部门"])


def test_by_kind_the_platforms_come_first() -> None:
    assert lines("contacts/kinds/") == {
        "党群服务中心": [("柳林村党群服务中心", "qingxi/liulin/contacts/")],
        "便民服务中心": [("清溪镇便民服务中心", "qingxi/contacts/")],
        "办公室": [("县民政局办公室", "departments/mzj/")],
    }


def test_a_to_z_is_in_the_order_of_pinyin() -> None:
    found = lines("contacts/a-z/")
    assert list(found) == sorted(found)
    assert [name for name, _ in found["L"]] == [
        "柳林村",
        "柳林村党群服务中心",
        "柳林派出所",
        "柳林乡",
    ]
    assert [name for name, _ in found["Q"]] == ["清溪派出所", "清溪镇", "清溪镇便民服务中心"]
