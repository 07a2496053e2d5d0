"""Editions and trees as sides of a comparison: which lists stand there, and what names mean."""

from __future__ import annotations

from dutybook.compare.books import compare_sides
from dutybook.compare.sides import CURRENT, Side, current_side, edition_side, editions_of
from dutybook.model.book import Book
from tests.samples import SMALL_COUNTY, book_of, county, edited
from tests.unit.compare.rows import told

EDITION = """\
版次: {edition}
名称: {edition}年版
基本履职事项:
  民生服务:
    - MS-014 高龄津贴申请受理:
        乡镇职责: [{act}]
"""


def side(book: Book, edition: str) -> Side:
    found = edition_side(book, edition)
    assert found is not None
    return found


def test_every_edition_of_any_list_can_be_asked_for() -> None:
    book = book_of(county())
    assert editions_of(book) == ("2024", "2025", "2026")
    assert edition_side(book, "2023") is None
    assert list(side(book, "2024").towns) == ["qingxi"]
    assert list(side(book, CURRENT).towns) == ["qingxi", "liulin"]


def test_a_correction_stands_for_the_lists_that_have_it_and_the_older_one_for_the_rest() -> None:
    files = {
        "qingxi/editions/2024b.yml": EDITION.format(edition="2024b", act="受理。"),
        "liulin/editions/2024.yml": EDITION.format(edition="2024", act="受理。"),
    }
    held = side(book_of(county(**files)), "2024b").towns
    assert {slug: found.head.edition for slug, found in held.items()} == {
        "qingxi": "2024b",
        "liulin": "2024",
    }


def test_a_town_without_a_list_of_the_time_is_left_out_but_in_a_tree_it_came() -> None:
    book = book_of(county())
    old, new = side(book, "2025"), side(book, CURRENT)
    assert {change.town for change in compare_sides(old, new)} == {"qingxi"}
    before = current_side(book_of(county(**{"liulin/list.yml": None})), "v1", whole=True)
    changes = compare_sides(before, current_side(book, whole=True))
    assert told(changes) == [("MS-001", "added", None)]
    assert changes[0].town == "liulin"


def test_an_imported_edition_of_names_alone_is_not_blamed_for_what_it_does_not_say() -> None:
    book = book_of(county())
    changes = compare_sides(side(book, "2024"), side(book, CURRENT), "qingxi")
    assert ("MS-014", "renamed", "name") in told(changes)
    assert not any(change.kind.value in ("reworded", "basis_changed") for change in changes)


def test_an_imported_edition_is_compared_in_what_it_says_and_in_limits() -> None:
    files = {"qingxi/editions/2024.yml": EDITION.format(edition="2024", act="受理并上报。")}
    book = book_of(county(**files))
    changes = compare_sides(side(book, "2024"), side(book, CURRENT), "qingxi")
    assert ("MS-014", "reworded", "town_part") in told(changes)
    old = {"qingxi/editions/2024.yml": EDITION.format(edition="2024", act="受理申请。")}
    limited = edited(
        "duties/livelihood.yml",
        (
            "    名称: 高龄津贴申请受理\n",
            "    名称: 高龄津贴申请受理\n    期限: {至: 2027-12-31}\n",
        ),
    )
    book = book_of(county(**old, **limited))
    changes = compare_sides(side(book, "2024"), side(book, CURRENT), "qingxi")
    assert ("MS-014", "limit_changed", "limit") in told(changes)


COLUMNS = """\
版次: 2024
名称: 2024年版
基本履职事项:
  民生服务:
    - MS-014 高龄津贴申请受理
配合履职事项:
  应急管理及消防:
    - YJ-021 森林草原防灭火:
        主责: 县民政局
"""


def test_an_imported_edition_is_not_blamed_for_columns_that_it_did_not_print() -> None:
    book = book_of(county(**{"qingxi/editions/2024.yml": COLUMNS}))
    changes = compare_sides(side(book, "2024"), side(book, CURRENT), "qingxi")
    found = [change for change in told(changes) if change[1] not in ("added", "removed")]
    assert found == [("YJ-021", "lead_moved", "lead")]
    back = compare_sides(side(book, CURRENT), side(book, "2024"), "qingxi")
    assert ("YJ-021", "lead_moved", "lead") in told(back)
    assert not any(change.kind.value in ("reworded", "basis_changed") for change in back)


def test_a_frozen_edition_states_all() -> None:
    book = book_of(county())
    changes = compare_sides(side(book, "2025"), side(book, CURRENT), "qingxi")
    assert ("MS-014", "reworded", "town_part") not in told(changes)  # the texts are equal
    assert told(changes)[0] == ("MS-001", "added", None)


def test_each_side_knows_its_own_short_names() -> None:
    short = edited("duties/livelihood.yml", ("主责: 县民政局", "主责: 民政局"))
    unknown = edited("departments.yml", ("  简称: [民政局, 民政]\n", ""))
    old = current_side(book_of(county(**short)), "v1", whole=True)
    new = current_side(book_of(county(**unknown)), "v2", whole=True)
    assert compare_sides(old, new) == []
    assert compare_sides(new, old) == []


def test_a_generic_name_means_the_agency_of_the_place() -> None:
    named = edited("duties/certificates.yml", ("去处: 派出所", "去处: 清溪派出所"))
    town = "qingxi/list.yml"
    rows = (
        "上级部门收回事项:\n  城乡建设:\n    - JS-031 农村房屋安全鉴定:\n        承接部门: {}\n",
        "上级部门收回事项:\n  城乡建设:\n    - JS-031 农村房屋安全鉴定\n",
    )
    sides = [
        current_side(
            book_of(county(**{town: SMALL_COUNTY[town].replace(rows[1], rows[0].format(name))})),
            name,
            whole=True,
        )
        for name in ("派出所", "清溪派出所", "柳林派出所")
    ]
    assert compare_sides(sides[0], sides[1]) == []
    assert told(compare_sides(sides[0], sides[2])) == [("JS-031", "lead_moved", "receiver")]
    standard = compare_sides(
        current_side(book_of(county())), current_side(book_of(county(**named)))
    )
    assert told(standard) == [("ZM-101", "lead_moved", "go_to")]  # for all villages of the county


def test_the_place_itself_has_several_names() -> None:
    one, other = (
        current_side(
            book_of(
                county(
                    **edited("duties/village-affairs.yml", ("主责: 县城市管理局", f"主责: {name}"))
                )
            )
        )
        for name in ("乡镇", "乡镇（街道）")
    )
    assert compare_sides(one, other) == []
