"""All files of a county read into one book."""

import gc
from datetime import date

import pytest

from dutybook.model.duty import Listing
from dutybook.model.kinds import VillageKind
from dutybook.model.law import LawState
from dutybook.read.book import read_county
from dutybook.read.tree import MemoryTree
from tests.samples import (
    LONGEST_NAME,
    ROUGH_COUNTY,
    SMALL_COUNTY,
    book_of,
    complaints,
    county,
    edited,
)

BOOK = book_of(county())
QINGXI, LIULIN = BOOK.towns
ROUGH = book_of(MemoryTree(ROUGH_COUNTY))


def row(id: str, town: int = 0) -> Listing:
    current = BOOK.towns[town].current
    assert current is not None
    return current.by_id()[id]


def test_the_sample_county_has_no_problems() -> None:
    assert complaints(county()) == []


def test_the_county_says_its_names_and_rules() -> None:
    found = BOOK.county
    assert (found.name, found.code, found.superiors) == ("青禾县", "990121", ("示范省", "安和市"))
    assert found.hotline == "12345"
    assert found.categories["民生服务"].slug == "livelihood"
    assert found.rules.transition_months == (1, 3)


def test_towns_stand_in_the_order_of_their_codes() -> None:
    assert [(town.slug, town.name) for town in BOOK.towns] == [
        ("qingxi", "清溪镇"),
        ("liulin", "柳林乡"),
    ]


def test_a_town_may_be_without_list_and_villages() -> None:
    bare = book_of(county(**{"liulin/list.yml": None})).towns[1]
    assert (bare.current, bare.editions, bare.villages) == (None, (), ())


def test_editions_stand_oldest_first() -> None:
    assert [edition.head.edition for edition in QINGXI.editions] == ["2024", "2025"]
    assert QINGXI.editions[0].head.source == "县政府公报2024年第3期"


def test_a_list_says_who_approved_it_and_when_it_takes_force() -> None:
    assert QINGXI.current is not None
    head = QINGXI.current.head
    assert head.approval is not None
    assert head.approval.body == "青禾县委、县政府"
    assert (head.published, head.effective) == (date(2026, 3, 2), date(2026, 3, 15))
    assert [head.in_force(date(2026, 3, day)) for day in (14, 15)] == [False, True]


def test_a_basic_row_shows_nothing_of_the_lead() -> None:
    text = row("MS-001").text
    assert text.town_part == ("受理申请，开展入户调查。", "公示初审结果。")
    assert (text.lead, text.support, text.department_parts) == (None, (), {})


def test_the_same_duty_as_a_supporting_row_shows_the_lead() -> None:
    text = row("MS-001", town=1).text
    assert (text.lead, text.support) == ("县民政局", ("县财政局",))
    assert text.department_parts == {"县民政局": ("审核确认最低生活保障对象。",)}


def test_a_rows_own_text_wins() -> None:
    found = row("MS-014")
    assert (found.text.note, found.counter) == ("每月10日前受理的当月发放。", "民政窗口")


def test_a_delegated_row_shows_the_power_and_its_agreement() -> None:
    text = row("XZ-104").text
    assert (text.power, text.delegation, text.delegated_by) == ("行政处罚", "委托", "县城市管理局")
    assert text.agreement is not None
    assert text.agreement.until == date(2029, 2, 24)
    assert text.transition is not None
    assert text.transition.end == date(2026, 6, 14)


def test_a_village_says_what_it_adds_and_what_it_does_not_bear() -> None:
    (village,) = QINGXI.villages
    assert (village.slug, village.name, village.kind) == ("liulin", "柳林村", VillageKind.VILLAGE)
    assert [(added.id, added.category) for added in village.added] == [("CZ-031", "村务自治")]
    assert village.added[0].text.lead == "县城市管理局"
    assert village.not_borne == (("CZ-011", "困难家庭排查"),)


def test_the_villages_list_says_which_kind_of_village_a_row_is_for() -> None:
    assert BOOK.village_list is not None
    assert [(found.id, found.applies_to) for found in BOOK.village_list.rows] == [
        ("CZ-001", "村"),
        ("CZ-011", None),
        ("ZM-101", None),
    ]


def test_one_name_suffices_for_where_to_go_instead() -> None:
    (where,) = BOOK.duties["ZM-101"].entry.go_to
    assert (where.to, where.situation) == ("派出所", None)


def test_laws_are_in_force_unless_they_say_otherwise() -> None:
    law = BOOK.laws["社会救助暂行办法"]
    assert (law.state, law.amended) == (LawState.IN_FORCE, date(2019, 3, 2))


def test_departments_are_by_full_name_with_who_took_over() -> None:
    assert BOOK.departments["县应急管理局"].short_names == ("应急局",)
    dissolved = BOOK.departments["县扶贫办"].dissolved
    assert dissolved is not None
    assert (dissolved.date, dissolved.into) == (date(2024, 6, 1), "县民政局")


def test_guides_events_and_decisions_are_by_file_name() -> None:
    assert [guide.name for guide in BOOK.guides.values()] == ["最低生活保障申请"]
    assert BOOK.events["newborn"].order == ("guides/dibao", "MS-014", "派出所")
    (change,) = BOOK.decisions["2026-03"].changes
    assert (change.kind, [duty.id for duty in change.duties]) == ("reclaimed", ["JS-031"])


def test_words_lead_to_one_or_more_official_words() -> None:
    assert BOOK.words == {"新农合": ("城乡居民基本医疗保险",), "五保": ("特困人员",)}


def test_everyday_matters_say_where_they_belong() -> None:
    (matter,) = BOOK.elsewhere
    assert (matter.slug, matter.go_to[0].to) == ("noise-neighbours", "派出所")


def test_the_calendar_adds_days() -> None:
    assert BOOK.calendar.days_off == (date(2026, 7, 20),)
    assert BOOK.calendar.days_worked == (date(2026, 7, 25),)


def test_addresses_are_lines_without_blanks() -> None:
    book = book_of(county(**{"addresses.txt": "a/\r\n\n b/ \n"}))
    assert book.addresses == {"a/": 1, "b/": 3}


@pytest.mark.parametrize("line", ["a: b: c", "[", "- *x", "\t{"])
def test_addresses_are_not_read_as_yaml(line: str) -> None:
    tree = county(**{"addresses.txt": f"{line}\n"})
    assert [complaint[-7:] for complaint in complaints(tree)] == ["[DB114]"]


@pytest.mark.parametrize("collecting", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(collecting: bool) -> None:
    was = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        read_county(county())
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was else gc.disable)()


def test_only_county_yml_is_needed() -> None:
    book = book_of(MemoryTree({"county.yml": SMALL_COUNTY["county.yml"]}))
    assert (book.towns, book.duties, book.village_list, book.words) == ((), {}, None, {})
    assert book.calendar.days_off == ()


def test_without_county_yml_there_is_no_book() -> None:
    tree = county(**{"county.yml": None})
    assert read_county(tree).book is None
    assert complaints(tree) == [
        "county.yml:1:1 错误 没有可读的 county.yml；请在 lists/ 下写明县的名称、代码 [DB110]"
    ]


def test_an_id_of_two_catalogue_files_is_told_at_the_second() -> None:
    path = "duties/emergency.yml"
    tree = county(
        **edited(path, ("类别: 应急管理及消防", "类别: 应急管理及消防"), ("YJ-021", "JS-031"))
    )
    assert (
        f"{path}:3:3 错误 编号重复：“JS-031”已用于 duties/construction.yml 的“农村房屋安全鉴定”；"
        "请换一个未用的编号 [DB201]"
    ) in complaints(tree)
    assert book_of(tree).duties["JS-031"].name == "农村房屋安全鉴定"


@pytest.mark.parametrize("id", ["MS14", "MS-14", "MS-01234", "民生-014"])
def test_a_catalogue_entry_needs_an_id(id: str) -> None:
    tree = county(**{"duties/new.yml": f"类别: 民生服务\n事项:\n  {id}:\n    名称: 高龄\n"})
    assert complaints(tree) == [
        f"duties/new.yml:3:3 错误 “{id}”不是编号；应是两到四个大写字母、“-”、三或四个数字，"
        "形如 MS-001 [DB106]"
    ]


@pytest.mark.parametrize("id", ["ms-014", "MS014", "MS-014 高龄津贴申请受理", "MS—014"])
def test_what_is_nearly_an_id_is_told_with_the_id(id: str) -> None:
    tree = county(**{"duties/new.yml": f"类别: 民生服务\n事项:\n  {id}:\n    名称: 高龄\n"})
    assert complaints(tree) == [f"duties/new.yml:3:3 错误 “{id}”不是编号。是不是“MS-014”？ [DB106]"]


def test_a_file_in_another_encoding_is_told_and_read_all_the_same() -> None:
    tree = county(**{"words.yml": "新农合: [医保]\n五保：特困\n".encode("gbk")})
    assert complaints(tree) == [
        "words.yml:1:1 错误 文件不是 UTF-8 编码（可能是 GBK）；请在编辑器里另存为 UTF-8 [DB109]",
        "words.yml:2:3 错误 冒号是全角“：”；请改成半角冒号加空格“: ” [DB101]",
    ]


def test_a_file_that_is_no_text_is_told_and_the_others_are_read() -> None:
    tree = county(**{"words.yml": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"})
    assert complaints(tree) == [
        "words.yml:1:1 错误 这不是文本文件（可能是图片、Word 或压缩文件）；请移出 lists/ [DB109]"
    ]
    assert book_of(tree).towns[0].name == "清溪镇"


def test_every_file_may_come_from_windows() -> None:
    tree = MemoryTree(
        {
            path: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
            for path, text in SMALL_COUNTY.items()
        }
    )
    assert complaints(tree) == []
    assert book_of(tree) == BOOK


def test_a_county_may_leave_its_categories_to_the_catalogue() -> None:
    assert ROUGH.county.categories == {}
    assert [(duty.category, duty.origin.file) for duty in ROUGH.duties.values()] == [
        ("涉水事务", "duties/c01.yml"),
        ("涉水事务", "duties/c01.yml"),
        ("户籍、出入境", "duties/c02.yml"),
    ]


def test_a_real_countys_odd_corners_are_no_errors() -> None:
    assert [line.split()[1] for line in complaints(MemoryTree(ROUGH_COUNTY))] == ["说明", "说明"]


def test_a_row_may_stand_under_another_category_than_the_catalogues() -> None:
    current = ROUGH.towns[1].current
    assert current is not None
    assert [found.category for found in current.rows] == ["自然资源", "户籍、出入境", "涉水事务"]


def test_a_name_may_be_very_long_and_hold_full_width_brackets() -> None:
    assert ROUGH.duties["SX-0559"].name == LONGEST_NAME


def test_a_full_width_digit_in_a_name_is_read_as_the_plain_one_everywhere() -> None:
    current = ROUGH.towns[1].current
    assert current is not None
    name = "生产用水方案审批（变更）（据省政府令第349号,部分省级权限下放等8市)"
    assert current.rows[0].name == ROUGH.duties["SX-0140"].name == name


def test_a_block_text_of_a_department_is_read_as_its_list() -> None:
    assert ROUGH.duties["SX-0013"].entry.department_parts == {
        "石堰县水务局": ("组织开展摸底排查,建立台账。", "汇总上报有关数据。")
    }


def test_villages_may_be_named_like_their_committee_and_alike_in_two_towns() -> None:
    assert [(town.name, village.name, village.code) for town, village in ROUGH.villages()] == [
        ("石堰街道", "双河村委会", "990728001203"),
        ("渔湾镇", "渔湾坝社区居委会", "990728101001"),
        ("渔湾镇", "双河村委会", "990728101203"),
    ]


def test_the_lists_and_villages_of_a_town_that_is_unusable_are_told_of_all_the_same() -> None:
    tree = county(
        **edited("qingxi/town.yml", ("类型: 镇\n", "类型: 建制镇\n")),
        **edited("qingxi/list.yml", ("YJ-021 森林草原防灭火", "森林草原防灭火")),
        **edited("qingxi/villages/liulin.yml", ("CZ-031 古树", "CZ-31 古树")),
    )
    assert [line.split(" ")[0] for line in complaints(tree)] == [
        "qingxi/list.yml:15:7",
        "qingxi/town.yml:3:5",
        "qingxi/villages/liulin.yml:11:9",
    ]
