"""Pages are the docstrings of rules, taken apart."""

from __future__ import annotations

from dutybook.check.page import Sample, pages, parse_page
from dutybook.check.rules import RULES

TEXT = """名称要与目录一致。

编号旁的名称是给人看的，
它与目录不同，说明抄错了 code
or else。

不对（目录里另有名称）：

    - MS-001 低保

    - MS-002 高龄

对：照目录
改名。
"""


def test_a_docstring_becomes_summary_paragraphs_and_samples() -> None:
    page = parse_page("DB203", "名称一致", TEXT)
    assert page.summary == "名称要与目录一致。"
    assert page.paragraphs == ("编号旁的名称是给人看的，它与目录不同，说明抄错了 code or else。",)
    assert page.samples == (
        Sample(False, "目录里另有名称", "- MS-001 低保\n\n- MS-002 高龄", ""),
        Sample(True, "", "", "照目录改名。"),
    )


def test_every_rule_has_a_page_in_order_of_codes() -> None:
    assert list(pages()) == sorted(pages())
    assert {rule.code for rule in RULES} <= set(pages())
