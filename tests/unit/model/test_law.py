"""Legal bases as clerks write them."""

import pytest

from dutybook.model.law import LegalBasis, parse_basis


@pytest.mark.parametrize(
    ("written", "law", "article"),
    [
        ("《社会救助暂行办法》第十一条", "社会救助暂行办法", "第十一条"),
        ("《社会救助暂行办法》 第十一条", "社会救助暂行办法", "第十一条"),
        ("《社会救助暂行办法》第十一条第二款", "社会救助暂行办法", "第十一条第二款"),
        ("《社会救助暂行办法》第11条", "社会救助暂行办法", "第11条"),
        ("《社会救助暂行办法》", "社会救助暂行办法", ""),
        ("社会救助暂行办法第十一条", "社会救助暂行办法", "第十一条"),
        ("社会救助暂行办法", "社会救助暂行办法", ""),
        ("第三次全国农业普查方案第五条", "第三次全国农业普查方案", "第五条"),
    ],
)
def test_a_basis_is_a_law_and_an_article_with_or_without_title_marks(
    written: str, law: str, article: str
) -> None:
    assert parse_basis(written) == LegalBasis(law, article)


def test_a_basis_is_shown_with_title_marks_however_it_was_written() -> None:
    assert str(parse_basis("社会救助暂行办法第十一条")) == "《社会救助暂行办法》第十一条"
