"""DB205: legal bases are registered."""

import pytest

from tests.samples import complaints, county, edited

GOOD = "依据: [《社会救助暂行办法》第十一条]"


def test_an_unknown_law_is_told_with_the_nearest() -> None:
    tree = county(**edited("duties/livelihood.yml", (GOOD, "依据: [《社会救助暂行条例》第十一条]")))
    assert complaints(tree) == [
        "duties/livelihood.yml:7:10 错误 laws.yml 里没有《社会救助暂行条例》。"
        "是不是“社会救助暂行办法”？新的依据请先登记 [DB205]"
    ]


def test_a_law_like_no_other_is_told_what_to_do() -> None:
    tree = county(
        **edited("guides/dibao.yml", (GOOD, "依据:\n  - 《森林防火条例》\n  - 《民法典》"))
    )
    assert complaints(tree) == [
        "guides/dibao.yml:5:5 错误 laws.yml 里没有《民法典》。新的依据请先登记 [DB205]"
    ]


def test_a_law_in_a_rows_own_text_is_told_in_that_row() -> None:
    tree = county(
        **edited("qingxi/list.yml", ("        窗口: 民政窗口", "        依据: 《民法典》第一条"))
    )
    assert complaints(tree) == [
        "qingxi/list.yml:11:9 错误 laws.yml 里没有《民法典》。新的依据请先登记 [DB205]"
    ]


@pytest.mark.parametrize(
    "bases",
    [
        "依据: 《社会救助暂行办法》第十一条",
        "依据: 社会救助暂行办法第十一条",
        "依据: [社会救助暂行办法, 《森林防火条例》第五条]",
    ],
)
def test_a_registered_law_is_found_however_it_is_written(bases: str) -> None:
    assert complaints(county(**edited("duties/livelihood.yml", (GOOD, bases)))) == []


def test_past_editions_may_cite_what_is_no_longer_registered() -> None:
    row = "- MS-014 高龄补贴申请"
    tree = county(**edited("qingxi/editions/2024.yml", (row, f"{row}:\n        依据: 《旧办法》")))
    assert complaints(tree) == []
