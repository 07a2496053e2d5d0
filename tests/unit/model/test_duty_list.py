"""Look-ups in a list."""

from datetime import date

import pytest

from dutybook.model.duty_list import DutyList, ListHead
from dutybook.model.kinds import DutyKind
from tests.samples import book_of, county

QINGXI = book_of(county()).towns[0]


def current() -> DutyList:
    assert QINGXI.current is not None
    return QINGXI.current


def test_the_rows_of_a_kind_stand_in_printed_order() -> None:
    assert [row.id for row in current().of_kind(DutyKind.BASIC)] == ["MS-001", "MS-014"]
    assert [row.id for row in current().of_kind(DutyKind.RECLAIMED)] == ["JS-031"]
    assert current().of_kind(DutyKind.BARRED) == ()


def test_rows_are_found_by_id_if_they_have_one() -> None:
    assert list(current().by_id()) == ["MS-001", "MS-014", "YJ-021", "JS-031", "XZ-104"]
    assert list(QINGXI.editions[0].by_id()) == ["MS-014"]


@pytest.mark.parametrize(
    ("effective", "holds"),
    [({}, True), ({"施行日期": "2026-03-15"}, False), ({"施行日期": "2026-03-14"}, True)],
)
def test_a_list_holds_from_its_day_on_and_always_where_it_names_none(
    effective: dict[str, str], holds: bool
) -> None:
    head = ListHead.model_validate({"版次": "2026", "名称": "2026年版", **effective})
    assert head.in_force(date(2026, 3, 14)) is holds
