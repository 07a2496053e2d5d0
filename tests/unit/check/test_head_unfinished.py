"""DB321: a new edition's head is complete, or empty while it is being prepared."""

from __future__ import annotations

import pytest

from dutybook.model.digest import digest_of
from dutybook.read.yaml_text import parse
from tests.samples import complaints, county, edited


def frozen(text: str) -> str:
    """Return an edition's text with the mark of its freezing."""
    value = parse("2025.yml", text)[0].value
    assert isinstance(value, dict)
    return f"{text}冻结: {{日期: 2026-03-01, 摘要: {digest_of(value)}}}\n"


EDITION = """\
版次: 2025
名称: 2025年版
批准: {机关: 县委, 日期: 2025-02-20}
公布日期: 2025-02-25
施行日期: 2025-03-01
基本履职事项:
  民生服务:
    - MS-014 高龄津贴申请受理
"""
FROZEN = {"qingxi/editions/2025.yml": frozen(EDITION)}
APPROVAL = "批准: {机关: 青禾县委、县政府, 文号: 青委办发〔2026〕8号, 日期: 2026-02-25}\n"
PUBLISHED = "公布日期: 2026-03-02\n"
EFFECTIVE = "施行日期: 2026-03-15\n"
HOLDS = "，在那以前网站以2025年版为准"


def told(*emptied: str, editions: dict[str, str] = FROZEN) -> list[str]:
    slips = [(line, f"{line.split(':')[0]}:\n") for line in emptied]
    return complaints(county(**editions, **edited("qingxi/list.yml", *slips)))


def test_a_head_that_states_all_is_right() -> None:
    assert told() == []


def test_a_draft_is_told_what_its_approval_will_bring() -> None:
    assert told(APPROVAL, PUBLISHED, EFFECTIVE) == [
        "qingxi/list.yml:1:5 说明 2026年版还在编制；批准以后写上“批准: {机关: …, 文号: …, 日期: …}”、"
        f"“公布日期: …”、“施行日期: …”{HOLDS} [DB321]"
    ]


@pytest.mark.parametrize(
    ("emptied", "wanted"),
    [
        ([APPROVAL], "“批准: {机关: …, 文号: …, 日期: …}”"),
        ([PUBLISHED], "“公布日期: …”"),
        ([EFFECTIVE], f"“施行日期: …”{HOLDS}"),
        ([APPROVAL, EFFECTIVE], f"“批准: {{机关: …, 文号: …, 日期: …}}”、“施行日期: …”{HOLDS}"),
    ],
)
def test_what_is_begun_is_to_be_finished(emptied: list[str], wanted: str) -> None:
    assert told(*emptied) == [
        f"qingxi/list.yml:1:5 警告 2026年版的开头还没有写全；请写上{wanted} [DB321]"
    ]


def test_what_the_edition_before_does_not_state_is_not_asked_for() -> None:
    assert told(APPROVAL, PUBLISHED, editions={}) == []


def test_an_imported_edition_asks_for_nothing() -> None:
    assert told(EFFECTIVE, editions={"qingxi/editions/2025.yml": EDITION}) == []


def test_the_villages_list_is_asked_alike() -> None:
    edition = frozen("版次: 2025\n名称: 2025年版\n施行日期: 2025-03-01\n")
    emptied = edited("village-list.yml", ("施行日期: 2026-03-15", "施行日期:"))
    assert complaints(county(**{"village-editions/2025.yml": edition}, **emptied)) == [
        "village-list.yml:1:5 说明 2026年版还在编制；批准以后写上“施行日期: …”"
        "，在那以前网站以2025年版为准 [DB321]"
    ]
