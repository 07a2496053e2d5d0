from __future__ import annotations

import pytest

from dutybook.model.lexicon import Lexicon
from dutybook.present.lexicon import (
    MOST_MATTERS,
    Record,
    attach,
    pinned_entries,
    recognise,
    records_of,
)
from dutybook.read.lexicon import WrittenLexicon, built_in_lexicon
from tests.samples import book_of, county, edited

WRITTEN = WrittenLexicon.model_validate(
    {
        "领域": "社会救助",
        "性质": "办事",
        "词条": {
            "最低生活保障": {"认名": "最低生活保障|低保", "说法": "吃低保、低保户"},
            "低保边缘家庭": {"认名": "最低生活保障边缘|低保边缘", "说法": "边缘户"},
            "医疗救助": {"认名": "医疗 救助", "不认": "优抚", "说法": "看不起病"},
            "死亡证明": {"认名": "死亡 证明", "说法": "死亡证"},
            "死亡注销户口": {"认名": "死亡", "说法": "销户口"},
            "社会救助服务": {"认名": "救助政策", "疑似": "社会救助", "说法": "求政府帮助"},
            "骗取救助追缴": {"认名": "骗取 低保|救助", "性质": "管事", "说法": "骗低保"},
        },
    }
)
LEXICON = Lexicon(tuple(map(WRITTEN.entry, WRITTEN.entries)))


def meant(name: str) -> list[str]:
    return [match.entry.name for match in recognise(LEXICON, name) if match.sure]


def doubted(name: str) -> list[str]:
    return [match.entry.name for match in recognise(LEXICON, name) if not match.sure]


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("城乡居民最低生活保障对象认定", ["最低生活保障"]),
        ("低保边缘家庭认定", ["低保边缘家庭"]),
        ("低保和低保边缘家庭认定", ["最低生活保障", "低保边缘家庭"]),
        ("困难群众医疗费用救助", ["医疗救助"]),
        ("优抚对象医疗救助", []),
        ("发放医疗费，临时救助", []),
        ("森林防火", []),
    ],
)
def test_a_name_means_the_most_special_matter_it_names(name: str, entries: list[str]) -> None:
    assert meant(name) == entries


def test_nobody_applies_for_a_penalty() -> None:
    assert meant("骗取低保的处罚") == ["骗取救助追缴"]
    assert meant("低保申请，骗取救助的追缴") == ["骗取救助追缴", "最低生活保障"]


def test_a_certificate_is_not_the_matter_that_it_certifies() -> None:
    assert meant("居民死亡证明") == ["死亡证明"]
    assert meant("死亡人员户口注销") == ["死亡注销户口"]


def test_what_a_name_only_may_mean_is_a_doubt() -> None:
    assert meant("社会救助公示") == []
    assert doubted("社会救助公示") == ["社会救助服务"]
    assert doubted("社会救助政策宣传") == []


def test_the_words_of_a_matter_are_attached_without_what_is_known() -> None:
    record = Record("MS-001", "最低生活保障", said=("低保户",))
    found = attach(LEXICON, [record, Record("SL-001", "森林防火")], {})
    assert found.by_key["MS-001"].words == ("吃低保",)
    assert found.doubts == ()
    assert "SL-001" not in found.by_key


def test_a_name_that_fits_too_many_matters_leaves_the_rest_for_review() -> None:
    entries = {
        f"第{number}件事": {"认名": f"事项{number}", "说法": f"说法{number}"}
        for number in "一二三四五六"
    }
    written = WrittenLexicon.model_validate({"领域": "甲", "性质": "管事", "词条": entries})
    lexicon = Lexicon(tuple(map(written.entry, written.entries)))
    record = Record("ZH-001", "、".join(f"事项{number}" for number in "一二三四五六"))
    found = attach(lexicon, [record], {})
    assert len(found.by_key["ZH-001"].entries) == MOST_MATTERS
    assert [(doubt.entry.name, doubt.too_many) for doubt in found.doubts] == [
        ("第五件事", True),
        ("第六件事", True),
    ]


def test_a_county_says_itself_what_a_duty_means() -> None:
    record = Record("MS-001", "困难家庭关心关爱")
    found = attach(LEXICON, [record], {"MS-001": ("医疗救助",)})
    assert found.by_key["MS-001"].words == ("医疗救助", "看不起病")


def test_words_yml_pins_an_entry_to_a_duty_by_its_id() -> None:
    files = county(
        **edited("words.yml", ("新农合: [", "医疗救助: [MS-001 最低生活保障]\n新农合: ["))
    )
    book = book_of(files)
    assert pinned_entries(built_in_lexicon(), book) == {"MS-001": ("医疗救助",)}


def test_duties_guides_and_matters_elsewhere_are_records() -> None:
    keys = [record.key for record in records_of(book_of(county()))]
    assert "MS-001" in keys
    assert any(key.startswith("guides/") for key in keys)
    assert any(key.startswith("elsewhere/") for key in keys)


def test_every_entry_recognises_its_own_name() -> None:
    lexicon = built_in_lexicon()
    missed = [
        entry.name
        for entry in lexicon.entries
        if not any(m.entry is entry and m.sure for m in recognise(lexicon, entry.name))
    ]
    assert missed == []
