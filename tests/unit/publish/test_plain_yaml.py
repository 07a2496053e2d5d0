"""The form in which values are written: as a clerk would, quoted only where YAML reads something else."""

from __future__ import annotations

import pytest

from dutybook.publish.plain_yaml import InlineList, InlineMap, write_mapping


def test_the_form_is_that_of_the_county_s_files() -> None:
    value = {
        "版次": "2026",
        "批准": InlineMap({"机关": "县委、县政府", "文号": "青委办发〔2026〕8号"}),
        "基本履职事项": {
            "民生服务": [
                "MS-001 低保受理",
                {
                    "MS-014 高龄津贴": {
                        "依据": InlineList(["《甲法》第一条"]),
                        "乡镇职责": ["受理。", "审核。"],
                    }
                },
            ]
        },
        "去处": [InlineMap({"情形": "在家", "找": "卫生院"}), "派出所"],
        "说明": "第一行\n第二行",
        "空": [],
    }
    assert (
        write_mapping(value)
        == """\
版次: 2026
批准: {机关: 县委、县政府, 文号: 青委办发〔2026〕8号}
基本履职事项:
  民生服务:
    - MS-001 低保受理
    - MS-014 高龄津贴:
        依据: [《甲法》第一条]
        乡镇职责:
          - 受理。
          - 审核。
去处:
  - {情形: 在家, 找: 卫生院}
  - 派出所
说明: |-
  第一行
  第二行
空: []
"""
    )


@pytest.mark.parametrize(
    ("text", "written", "inline"),
    [
        ("2026-03-02", "2026-03-02", "2026-03-02"),
        ("08:30-12:00", "08:30-12:00", "08:30-12:00"),
        ("no", "no", "no"),
        ("甲, 乙", "甲, 乙", '"甲, 乙"'),
        ("甲: 乙", '"甲: 乙"', '"甲: 乙"'),
        ("甲 # 乙", '"甲 # 乙"', '"甲 # 乙"'),
        ("第1条[甲]", "第1条[甲]", '"第1条[甲]"'),
        ("-DJ-001", '"-DJ-001"', '"-DJ-001"'),
        ("说“好”", "说“好”", "说“好”"),
        ('"甲"\\', '"\\"甲\\"\\\\"', '"\\"甲\\"\\\\"'),
        ("", '""', '""'),
    ],
)
def test_quotes_stand_only_where_they_must(text: str, written: str, inline: str) -> None:
    assert write_mapping({"键": text}) == f"键: {written}\n"
    assert write_mapping({"键": InlineList([text])}) == f"键: [{inline}]\n"
