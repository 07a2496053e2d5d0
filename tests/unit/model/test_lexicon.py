from __future__ import annotations

import pytest
from pydantic import ValidationError

from dutybook.model.lexicon import Nature, Pattern, normal_clauses
from dutybook.read.lexicon import WrittenLexicon

DIBAO = {
    "认名": "最低生活保障|低保、困难群众 救助|补助",
    "疑似": "困难群众",
    "不认": "边缘",
    "说法": "吃低保、低保户",
    "曾用名": "定量救济",
    "方言": "吃救济",
}


def lexicon(**entry: str) -> WrittenLexicon:
    return WrittenLexicon.model_validate(
        {"领域": "社会救助", "性质": "办事", "词条": {"最低生活保障": {**DIBAO, **entry}}}
    )


def test_an_entry_s_words_begin_with_its_own_name() -> None:
    entry = lexicon(误称="贫困证").entry("最低生活保障")
    assert entry.words == ("最低生活保障", "吃低保", "低保户", "定量救济", "吃救济", "贫困证")
    assert entry.field == "社会救助"
    assert entry.refused == ("边缘",)


def test_a_bar_is_or_and_a_blank_is_and() -> None:
    assert lexicon().entry("最低生活保障").patterns == (
        Pattern((("最低生活保障", "低保"),), sure=True),
        Pattern((("困难群众",), ("救助", "补助")), sure=True),
        Pattern((("困难群众",),), sure=False),
    )


def test_an_entry_is_of_its_file_s_nature_unless_it_says_so() -> None:
    assert lexicon().entry("最低生活保障").nature is Nature.SERVICE
    assert lexicon(性质="管事").entry("最低生活保障").nature is Nature.ORDER


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="俗称"):
        lexicon(俗称="吃低保")


@pytest.mark.parametrize(
    ("name", "clauses"),
    [
        ("村（居）务公开", ("村务公开",)),
        ("乡镇(街道)预算", ("乡镇预算",)),
        ("妇女“两癌”筛查", ("妇女两癌筛查",)),
        ("林木、林地权属", ("林木 林地权属",)),
        ("落实林长制，开展巡林", ("落实林长制", "开展巡林")),
        ("１２３４５热线；督办。", ("12345热线", "督办", "")),
    ],
)
def test_names_are_looked_at_clause_by_clause(name: str, clauses: tuple[str, ...]) -> None:
    assert normal_clauses(name) == clauses
