"""DB304: a frozen edition stays as it is."""

import pytest

from tests.samples import complaints, county, edited

FROZEN = "qingxi/editions/2025.yml"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- MS-014 高龄补贴申请:", "- MS-014 高龄津贴申请:"),
        ("施行日期: 2025-03-01", "施行日期: 2025-03-02"),
        ("- 受理申请。", "- 受理申请"),
    ],
    ids=["name", "date", "full stop"],
)
def test_any_change_of_a_frozen_edition_is_told_at_its_digest(old: str, new: str) -> None:
    assert complaints(county(**edited(FROZEN, (old, new)))) == [
        "qingxi/editions/2025.yml:10:26 错误 2025年版在 2026-03-01 冻结后被改动，"
        "摘要对不上；请恢复原样 [DB304]"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("版次: 2025\n", "# 由 dutybook freeze 写成\n版次: 2025\n"),
        ("名称: 2025年版", '名称: "2025年版"'),
        ("施行日期: 2025-03-01", "施行日期:   2025-03-01   "),
        ("日期: 2026-03-01,", "日期: 2026-03-31,"),
    ],
    ids=["comment", "quotes", "blanks", "the freeze mark's own date"],
)
def test_what_changes_no_content_is_no_change(old: str, new: str) -> None:
    assert complaints(county(**edited(FROZEN, (old, new)))) == []


def test_an_imported_edition_is_not_compared() -> None:
    assert complaints(county(**edited("qingxi/editions/2024.yml", ("- 低保受理", "- 低保")))) == []


def test_the_villages_editions_are_compared_too() -> None:
    text = f"版次: 2025\n名称: 2025年版\n冻结: {{日期: 2026-03-01, 摘要: v1:{'0' * 64}}}\n"
    assert complaints(county(**{"village-editions/2025.yml": text})) == [
        "village-editions/2025.yml:3:26 错误 2025年版在 2026-03-01 冻结后被改动，"
        "摘要对不上；请恢复原样 [DB304]"
    ]
