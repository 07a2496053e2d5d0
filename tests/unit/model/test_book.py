"""Look-ups in a county's book."""

from dataclasses import replace

import pytest

from dutybook.model.department import Department
from dutybook.model.place import Town
from tests.samples import book_of, county, edited

BOOK = book_of(county())
LIULIN, QINGXI = sorted(BOOK.towns, key=lambda town: town.slug)


@pytest.mark.parametrize(
    ("written", "town", "full_name"),
    [
        ("县民政局", None, "县民政局"),
        ("县民政局", QINGXI, "县民政局"),
        ("民政局", None, "县民政局"),
        ("民政", LIULIN, "县民政局"),
        ("应急局", None, "县应急管理局"),
        ("派出所", QINGXI, "清溪派出所"),
        ("派出所", LIULIN, "柳林派出所"),
        ("清溪派出所", LIULIN, "清溪派出所"),
        ("派出所", None, None),
        ("县民政厅", QINGXI, None),
        ("乡镇", QINGXI, None),
    ],
)
def test_a_department_is_known_by_full_short_and_generic_name(
    written: str, town: Town | None, full_name: str | None
) -> None:
    assert BOOK.department(written, town) == full_name


def test_a_generic_name_means_nothing_where_no_agency_serves() -> None:
    alone = book_of(county(**edited("departments.yml", ("服务: [柳林乡]", "服务: [清溪镇]"))))
    assert alone.department("派出所", LIULIN) is None


def test_an_agency_may_name_the_town_by_its_folder() -> None:
    by_folder = book_of(county(**edited("departments.yml", ("服务: [柳林乡]", "服务: [liulin]"))))
    assert by_folder.department("派出所", LIULIN) == "柳林派出所"


@pytest.mark.parametrize("name", ["县民政局", "民政", "派出所", "县扶贫办"])
def test_a_name_is_known_if_it_means_a_department_in_some_place(name: str) -> None:
    assert BOOK.knows(name)


def test_the_generic_names_are_those_of_the_agencies() -> None:
    assert BOOK.generic_names == {"派出所"}


@pytest.mark.parametrize("name", ["县民政厅", "乡镇", "", "县"])
def test_any_other_name_is_not_known(name: str) -> None:
    assert not BOOK.knows(name)


def test_a_full_name_wins_over_anothers_short_name() -> None:
    rival = Department.model_validate({"网址名": "rival", "简称": ["县民政局"]})
    book = replace(BOOK, departments={**BOOK.departments, "县民委": rival})
    assert book.department("县民政局") == "县民政局"


def test_the_guides_for_a_duty_are_found_by_its_id() -> None:
    assert BOOK.guides_of == {"MS-001": ("dibao",)}


def test_the_current_lists_are_the_towns_then_the_villages() -> None:
    assert [found.origin.file for _, found in BOOK.current_lists()] == [
        "qingxi/list.yml",
        "liulin/list.yml",
        "village-list.yml",
    ]


def test_rows_that_villages_add_are_current_rows_of_their_town() -> None:
    added = [(town, row.id) for town, row in BOOK.current_rows() if "villages/" in row.origin.file]
    assert added == [(QINGXI, "CZ-031")]


def test_every_contact_point_is_known_with_its_town_and_file() -> None:
    found = [(town, origin.file, contact.name) for town, origin, contact in BOOK.contacts()]
    assert found == [
        (None, "departments.yml", "县民政局办公室"),
        (QINGXI, "qingxi/town.yml", "清溪镇便民服务中心"),
        (QINGXI, "qingxi/villages/liulin.yml", "柳林村党群服务中心"),
    ]
