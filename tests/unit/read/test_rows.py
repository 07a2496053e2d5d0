"""Rows of lists."""

import pytest

from dutybook.model.duty import Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.kinds import DutyKind
from tests.samples import book_of, complaints, county, edited

HEAD = "版次: 2026\n名称: 2026年版\n"


def list_of(body: str) -> DutyList:
    """Return 柳林乡's list with this body."""
    current = book_of(county(**{"liulin/list.yml": HEAD + body})).towns[1].current
    assert current is not None
    return current


def rows_of(body: str) -> tuple[Listing, ...]:
    return list_of(body).rows


def told(body: str) -> list[str]:
    """Return what is said of 柳林乡's list with this body; its head takes two lines."""
    return complaints(county(**{"liulin/list.yml": HEAD + body}))


def test_a_plain_row_takes_the_catalogues_text() -> None:
    (row,) = rows_of("基本履职事项:\n  民生服务:\n    - MS-001 最低生活保障申请受理\n")
    assert (row.id, row.name, row.kind) == ("MS-001", "最低生活保障申请受理", DutyKind.BASIC)
    assert (row.heading, row.category, row.position) == ("基本履职事项", "民生服务", 1)
    assert row.text.town_part == ("受理申请，开展入户调查。", "公示初审结果。")
    assert row.own == frozenset()
    assert row.origin.path == ("基本履职事项", "民生服务", 0)


def test_an_id_alone_takes_the_catalogues_name_too() -> None:
    (row,) = rows_of("基本履职事项:\n  民生服务:\n    - MS-001\n")
    assert (row.id, row.name) == ("MS-001", "最低生活保障申请受理")


def test_a_full_width_blank_behind_the_id_passes() -> None:
    (row,) = rows_of("基本履职事项:\n  民生服务:\n    - MS-001\u3000最低生活保障申请受理\n")
    assert (row.id, row.name) == ("MS-001", "最低生活保障申请受理")


def test_a_row_with_own_fields_replaces_these_only() -> None:
    (row,) = rows_of(
        "基本履职事项:\n  民生服务:\n    - MS-001 最低生活保障申请受理:\n"
        "        说明: 本乡逢五受理。\n        窗口: 民政窗口\n"
    )
    assert (row.text.note, row.counter) == ("本乡逢五受理。", "民政窗口")
    assert row.text.town_part == ("受理申请，开展入户调查。", "公示初审结果。")
    assert row.own == frozenset({"note"})
    assert row.origin.path == ("基本履职事项", "民生服务", 0, "MS-001 最低生活保障申请受理")


def test_a_block_text_numbered_by_hand_is_the_same_list() -> None:
    head = "基本履职事项:\n  民生服务:\n    - MS-001 最低生活保障申请受理:\n        乡镇职责:"
    (as_list,) = rows_of(f"{head}\n          - 受理。\n          - 公示。\n")
    (as_text,) = rows_of(f"{head} |\n          1. 受理。\n          2. 公示。\n")
    assert as_list.text.town_part == as_text.text.town_part == ("受理。", "公示。")


def test_rows_without_own_text_share_one_text() -> None:
    book = book_of(
        county(
            **{
                f"{town}/list.yml": f"{HEAD}基本履职事项:\n  民生服务:\n    - MS-001\n"
                for town in ("qingxi", "liulin")
            }
        )
    )
    texts = [row.text for town in book.towns if town.current for row in town.current.rows]
    assert len(texts) == 2
    assert texts[0] is texts[1]


def test_positions_count_through_a_kind_and_start_anew_in_the_next() -> None:
    rows = rows_of(
        "基本履职事项:\n  民生服务:\n    - MS-001\n    - MS-014\n  城乡建设:\n    - JS-031\n"
        "配合履职事项:\n  应急管理及消防:\n    - YJ-021\n"
    )
    assert [(row.id, row.position) for row in rows] == [
        ("MS-001", 1),
        ("MS-014", 2),
        ("JS-031", 3),
        ("YJ-021", 1),
    ]


def test_a_row_that_cannot_be_read_keeps_its_position() -> None:
    rows = rows_of("基本履职事项:\n  民生服务:\n    - MS-001\n    - 低保\n    - MS-014\n")
    assert [(row.id, row.position) for row in rows] == [("MS-001", 1), ("MS-014", 3)]


def test_a_row_with_a_name_of_its_own_field_is_called_so() -> None:
    (row,) = rows_of("基本履职事项:\n  民生服务:\n    - MS-001:\n        名称: 低保\n")
    assert row.name == "低保"


def test_a_row_without_id_is_told() -> None:
    assert told("基本履职事项:\n  民生服务:\n    - MS-001\n    - 高龄津贴申请受理\n") == [
        "liulin/list.yml:6:7 错误 “高龄津贴申请受理”不是“编号 名称”。"
        "是不是“MS-014 高龄津贴申请受理”？ [DB106]"
    ]


FIELDS_ASTRAY = (
    "liulin/list.yml:5:7 错误 一行应写“编号 名称”；本地另有内容的，写“编号 名称:”，"
    "各项内容比它再缩进四格 [DB105]"
)


@pytest.mark.parametrize(
    "fields",
    ["      俗称: 低保\n      说明: 好。\n", "        俗称: 低保\n      说明: 好。\n"],
    ids=["all fields", "the second field"],
)
def test_own_fields_that_stand_beside_their_row_are_told_and_read(fields: str) -> None:
    text = f"基本履职事项:\n  民生服务:\n    - MS-001 最低生活保障申请受理:\n{fields}"
    beside = "“俗称”“说明”" if fields.startswith("      俗") else "“说明”"
    line = 6 if fields.startswith("      俗") else 7
    assert told(text) == [
        f"liulin/list.yml:{line}:7 错误 {beside}是“MS-001 最低生活保障申请受理”的内容，"
        "请再缩进两格 [DB105]"
    ]


def test_a_row_that_is_no_text_is_told() -> None:
    text = "基本履职事项:\n  民生服务:\n    - [MS-001 最低生活保障申请受理]\n"
    assert told(text) == [FIELDS_ASTRAY]


def test_a_colon_behind_a_row_without_fields_passes() -> None:
    assert told("基本履职事项:\n  民生服务:\n    - MS-001 最低生活保障申请受理:\n") == []


def test_a_kind_without_categories_is_told() -> None:
    assert told("基本履职事项:\n  - MS-001\n") == [
        "liulin/list.yml:3:1 错误 “基本履职事项”下面应先写类别，再写事项；请补上一行“类别名:” [DB105]"
    ]


def test_a_category_without_rows_is_told() -> None:
    assert told("基本履职事项:\n  民生服务: MS-001\n") == [
        "liulin/list.yml:4:9 错误 类别下面应是事项列表：每行以“- ”开头，写“编号 名称” [DB105]"
    ]


def test_a_village_kind_is_refused_in_a_towns_list() -> None:
    assert told("依法自治事项:\n  村务自治:\n    - CZ-001\n") == [
        "liulin/list.yml:3:1 错误 “依法自治事项”属于村级清单，不能写在这里 [DB103]"
    ]


def test_a_town_kind_is_refused_in_the_villages_list() -> None:
    tree = county(**edited("village-list.yml", ("依法自治事项:", "赋权事项:")))
    assert complaints(tree) == [
        "village-list.yml:5:1 错误 “赋权事项”属于乡镇清单，不能写在这里 [DB103]"
    ]


def test_a_town_kind_is_refused_among_the_rows_that_a_village_adds() -> None:
    path = "qingxi/villages/liulin.yml"
    tree = county(**edited(path, ("    依法协助政府工作事项:", "    配合履职事项:")))
    assert complaints(tree) == [
        f"{path}:10:5 错误 “配合履职事项”属于乡镇清单，不能写在这里 [DB103]"
    ]


def test_an_unknown_kind_is_told_with_the_nearest() -> None:
    assert told("基本履责事项:\n  民生服务:\n    - MS-001\n") == [
        "liulin/list.yml:3:1 错误 不认识“基本履责事项”。是不是“基本履职事项”？ [DB103]"
    ]


def test_a_kind_like_no_other_is_told_with_all_there_are() -> None:
    assert told("其它:\n  民生服务:\n    - MS-001\n") == [
        "liulin/list.yml:3:1 错误 不认识“其它”。可以写：基本履职事项、配合履职事项、"
        "上级部门收回事项、赋权事项 [DB103]"
    ]


def test_a_mistyped_key_of_the_head_is_told_with_the_nearest() -> None:
    assert told("公开日期: 2026-03-02\n") == [
        "liulin/list.yml:3:1 错误 不认识“公开日期”。是不是“公布日期”？ [DB103]"
    ]


def test_a_kind_of_the_countys_own_behaves_like_the_one_it_names() -> None:
    tree = county(
        **edited("county.yml", ("规则:", "清单种类:\n  小微权力事项: {同: 依法自治事项}\n规则:")),
        **edited("village-list.yml", ("依法自治事项:", "小微权力事项:")),
    )
    assert complaints(tree) == []
    villages = book_of(tree).village_list
    assert villages is not None
    assert (villages.rows[0].heading, villages.rows[0].kind) == (
        "小微权力事项",
        DutyKind.SELF_GOVERNANCE,
    )


def test_an_imported_edition_may_have_rows_without_id() -> None:
    edition = book_of(county()).towns[0].editions[0]
    assert [(row.id, row.name) for row in edition.rows] == [
        ("", "低保受理"),
        ("MS-014", "高龄补贴申请"),
    ]


def test_a_frozen_edition_may_not() -> None:
    path = "qingxi/editions/2025.yml"
    tree = county(**edited(path, ("- MS-014 高龄补贴申请:", "- 高龄补贴申请:")))
    assert complaints(tree)[0] == (
        f"{path}:7:7 错误 “高龄补贴申请”不是“编号 名称”；应形如 MS-001 最低生活保障申请受理 [DB106]"
    )


def test_an_edition_takes_nothing_from_the_catalogue() -> None:
    imported, frozen = book_of(county()).towns[0].editions
    assert imported.rows[1].text.town_part == ()
    assert frozen.rows[0].name == "高龄补贴申请"
    assert frozen.rows[0].text.town_part == ("受理申请。",)


def test_only_a_frozen_edition_has_a_digest() -> None:
    town = book_of(county()).towns[0]
    imported, frozen = town.editions
    assert frozen.head.freeze is not None
    assert frozen.digest == frozen.head.freeze.digest
    assert imported.digest is None
    assert town.current is not None
    assert town.current.digest is None
