"""What to bring, for one guide and for several together."""

from __future__ import annotations

import pytest

from dutybook.model.guide import Guide
from dutybook.present.page import Link
from dutybook.present.papers import gathered, papers, same_paper

A, B = Link("甲事", "guides/a/"), Link("乙事", "guides/b/")


def guide(*documents: dict[str, str]) -> Guide:
    return Guide.model_validate({"名称": "办事", "事项": ["MS-001"], "材料": list(documents)})


def test_a_document_says_form_number_where_to_get_it_and_its_blank_form() -> None:
    written = {
        "名称": "申请书",
        "必要性": "非必要",
        "形式": "原件",
        "份数": "2",
        "来源": "窗口领取",
        "空表": "https://example.gov.cn/form.pdf",
        "样表": "窗口有样本",
        "说明": "可以代填。",
    }
    paper = papers(guide(written))[0]
    assert (paper.name, paper.need, paper.copies) == ("申请书", "非必要", "原件2份")
    assert [(fact.label, fact.text, fact.address) for fact in paper.facts] == [
        ("哪里拿", "窗口领取", ""),
        ("空表", "下载", "https://example.gov.cn/form.pdf"),
        ("样表", "窗口有样本", ""),
    ]
    assert (paper.note, paper.wanted_by) == ("可以代填。", ())


def test_a_form_is_a_link_only_where_it_is_a_web_page() -> None:
    paper = papers(guide({"名称": "申请书", "空表": "javascript:alert(1)"}))[0]
    assert [(fact.text, fact.address) for fact in paper.facts] == [("javascript:alert(1)", "")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("身份证和户口簿", "户口簿、身份证"),
        ("身份证", "身份证（原件）"),
        ("身份证", "身份证复印件"),
        ("收款账户", " 收款 账户"),
        ("《结婚证》", "结婚证"),
    ],
)
def test_names_of_the_same_document_are_equal(one: str, other: str) -> None:
    assert same_paper(one) == same_paper(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("身份证", "老人身份证"), ("身份证", "身份证和户口簿"), ("身份证或者户口簿", "身份证")],
)
def test_names_of_different_documents_are_not(one: str, other: str) -> None:
    assert same_paper(one) != same_paper(other)


def test_a_name_of_marks_alone_is_still_a_name() -> None:
    assert same_paper("（无）") == {"（无）"}


def test_over_several_guides_an_original_serves_all_and_copies_add_up() -> None:
    found = gathered(
        [
            (A, guide({"名称": "身份证", "形式": "原件", "份数": "1", "必要性": "非必要"})),
            (A, guide({"名称": "身份证", "形式": "复印件", "份数": "2"})),
            (B, guide({"名称": "身份证", "形式": "原件", "份数": "1"})),
            (
                B,
                guide(
                    {"名称": "身份证（复印件）", "形式": "复印件", "份数": "1"}, {"名称": "照片"}
                ),
            ),
        ]
    )
    assert [(p.name, p.need, p.copies, p.wanted_by) for p in found] == [
        ("身份证", "", "原件1份、复印件3份", (A, B)),
        ("照片", "", "", (B,)),
    ]
