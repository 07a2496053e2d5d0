"""What the search collects, packs and finds, as its program side tells it; the script is held to the same elsewhere."""

from __future__ import annotations

import json
from typing import Any

from dutybook.present.search.collect import DocumentPage, collect_records
from dutybook.present.search.counted import matter_line, topic_line
from dutybook.present.search.make import make_search, names_from
from dutybook.present.search.pack import pack_search
from dutybook.present.search.records import Record, in_order_of_need, lexicon_first, told_first
from dutybook.present.search.self_test import misplaced
from dutybook.present.search.text_pack import pack
from dutybook.read.lexicon import built_in_lexicon
from tests.samples import county, edited
from tests.unit.present.setting_of import setting


def read_script(script: str) -> tuple[str, Any]:
    head, _, data = script.partition("=window.dutybookSearch||{})[")
    assert head == "(window.dutybookSearch"
    part, _, content = data.partition("]=")
    assert content.endswith(";\n")
    return json.loads(part), json.loads(content[:-2])


def test_every_kind_of_record_is_collected_in_a_set_order() -> None:
    records = collect_records(setting(), [DocumentPage("manual/format/", "格式说明", "怎样写")])
    kinds = list(dict.fromkeys(record.type for record in records))
    assert kinds.index("department") < kinds.index("town") < kinds.index("hotline")
    assert kinds.index("hotline") < kinds.index("village") < kinds.index("page")
    assert {"village-matter", "certificate", "department", "town", "hotline", "village"} <= {*kinds}
    assert records[-1].id == "manual/format"


def test_names_that_parts_of_others_find_come_later() -> None:
    names = in_order_of_need("高龄津贴申请受理", ["高龄津贴", "老人补贴", "办老人补贴", "寿星钱"])
    assert names == ("老人补贴", "寿星钱", "高龄津贴", "办老人补贴")
    record = Record("MS-014", "matter", "高龄津贴申请受理", names, "")
    assert told_first(record) == ("老人补贴", "寿星钱")


def test_a_first_answer_gets_the_lexicon_s_words_where_the_county_gives_few_names() -> None:
    words = ("甲", "乙", "丙", "丁", "戊")
    record = Record("MS-014", "matter", "高龄津贴申请受理", ("老人补贴",), "")
    assert lexicon_first(record, words) == ("甲", "乙", "丙")
    assert lexicon_first(record._replace(names=("一", "二", "三", "四")), words) == ()
    assert told_first(record._replace(names=("一", "二", "三", "四", "五"))) == (
        "一",
        "二",
        "三",
        "四",
    )


def test_packed_text_is_its_alphabet_and_codes() -> None:
    packed = pack([["低保", "吃低保"], ["保"]])
    points = [sum(packed.alphabet[: n + 1]) for n in range(len(packed.alphabet))]
    assert "".join(map(chr, points)) == "保低吃"
    assert packed.text == "! |#! \n ".replace("#", "#")


def test_marks_that_part_the_text_are_not_left_in_it() -> None:
    assert "|" not in pack([["甲|乙"]]).text
    assert "\n" not in pack([["甲\n乙"]]).text


def test_the_scripts_set_parts_and_hold_a_row_a_record() -> None:
    found = setting()
    records = collect_records(found)
    scripts = pack_search(found, records, names_from(built_in_lexicon(), found.book))
    part, names = read_script(scripts.names)
    assert part == "names"
    told = sum(count for _, count in names["types"])
    part, more = read_script(scripts.more)
    assert part == "more"
    assert told + sum(count for _, count in more["types"]) == len(records)
    assert more["text"].count("\n") == len(records) - 1
    part, town = read_script(scripts.answers["qingxi"])
    assert part == "in/qingxi"
    number = [record.id for record in records].index("MS-001")
    said, *doors = town["rows"][number]
    assert town["said"][said] == ["由清溪镇办理", "here"]
    assert all(town["doors"][door][2] for door in doors)


def test_text_can_not_end_its_script() -> None:
    slip = edited("duties/livelihood.yml", ("名称: 最低生活保障申请受理", "名称: </script><b>&"))
    found = setting(county(**slip))
    assert "</script" not in pack_search(found, collect_records(found), {}).names


def test_without_a_place_the_line_counts_towns() -> None:
    found = setting()
    assert matter_line(found, "MS-001") == "1个镇办理，县民政局牵头、1个乡配合"
    assert matter_line(found, "JS-031") == "1个由县住房城乡建设局办理"
    assert matter_line(found, "ZM-101") == "村里不开这个证明、请到派出所"
    assert matter_line(found, "XX-999") == ""
    assert topic_line(found.book.elsewhere[0]) == "不归乡镇（街道）办，请找派出所"


def test_own_names_weigh_more_than_the_lexicon_s() -> None:
    found = setting()
    search = make_search(found, (), {"MS-014": ("低保",)})
    assert search("低保")[0].id == "MS-001"
    assert search.named_so("低保") == ["MS-001"]
    assert make_search(found, (), {"MS-014": ("寿星钱",)})("寿星钱")[0].id == "MS-014"


def test_an_office_of_no_name_is_that_of_the_asker_s_place() -> None:
    search = make_search(setting())
    for question in ("几点上班", "镇政府电话", "村委会在哪里", "星期六开门吗"):
        assert [hit.id for hit in search(question, "qingxi")] == ["qingxi"]
        assert {hit.type for hit in search(question)} == {"town", "hotline"}


def test_a_matter_whose_name_asks_for_an_office_is_found_by_it() -> None:
    """Without its padding, 电话咨询 is 电话."""
    tree = county(**edited("duties/livelihood.yml", ("最低生活保障申请受理", "电话咨询")))
    search = make_search(setting(tree))
    assert search("电话咨询")[0].id == "MS-001"
    assert [hit.id for hit in search("电话咨询", "qingxi")] == ["qingxi", "MS-001"]


def test_the_answer_is_never_empty() -> None:
    search = make_search(setting())
    for question in ("", "☂", "\ud800", "xyzxyz"):
        assert search(question)


def test_every_name_finds_its_own_record() -> None:
    assert list(misplaced(make_search(setting()))) == []
