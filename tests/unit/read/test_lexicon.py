"""The lexicon's own files: what every word in them must be."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from dutybook.model.lexicon import Entry
from dutybook.read.lexicon import (
    FOLDER,
    LexiconError,
    WrittenLexicon,
    built_in_lexicon,
    read_lexicon_file,
)
from tests.conftest import REPOSITORY

ENTRIES = built_in_lexicon().entries
FILES = sorted(FOLDER.glob("*.yml"))
SHARED = REPOSITORY / "tests" / "golden" / "lexicon" / "shared-words.tsv"
MOST_SHARING = 3
_WORD = re.compile(r"[0-9A-Za-z\u3400-\u9fff]{2,12}")
_SAYS_NOTHING = {
    *("办理", "申请", "咨询", "办事", "证明", "补贴", "登记", "投诉", "举报", "管理", "服务"),
    *("工作", "政策", "手续", "材料", "问题", "审批", "备案", "查询", "电话", "钱", "怎么办"),
}


def said(entry: Entry) -> tuple[str, ...]:
    return entry.words[1:]


def test_it_holds_what_was_promised() -> None:
    assert len(ENTRIES) >= 420
    assert len({word for entry in ENTRIES for word in said(entry)}) >= 4000
    assert len({entry.field for entry in ENTRIES}) == len(FILES)


def test_a_name_stands_for_one_entry() -> None:
    names = Counter(entry.name for entry in ENTRIES)
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_its_words_are_words(file: Path) -> None:
    written = read_lexicon_file(file)
    for entry in map(written.entry, written.entries):
        words = said(entry)
        assert len(words) >= 3, entry.name
        assert [word for word, times in Counter(words).items() if times > 1] == [], entry.name
        assert [word for word in words if not _WORD.fullmatch(word)] == [], entry.name
        assert _SAYS_NOTHING & set(words) == set(), entry.name
        assert entry.name not in words


def test_no_word_is_the_name_of_another_entry() -> None:
    names = {entry.name for entry in ENTRIES}
    assert [(e.name, word) for e in ENTRIES for word in said(e) if word in names] == []


def test_words_of_several_entries_are_listed_with_the_reason() -> None:
    uses = Counter(word for entry in ENTRIES for word in set(said(entry)))
    lines = SHARED.read_text(encoding="utf-8").splitlines()
    reasons = dict(line.split("\t") for line in lines if not line.startswith("#"))
    assert {word for word, times in uses.items() if times > 1} == set(reasons)
    assert all(reasons.values())
    assert max(uses.values()) <= MOST_SHARING


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_terms_can_be_found_in_names(file: Path) -> None:
    written = read_lexicon_file(file)
    for entry in map(written.entry, written.entries):
        for pattern in entry.patterns:
            assert all(len(term) >= 2 for term in pattern.groups[0]), entry.name
            terms = [term for group in pattern.groups for term in group]
            assert all(re.fullmatch(r"[0-9A-Za-z\u3400-\u9fff]+", term) for term in terms), terms


def test_every_file_is_read_as_written() -> None:
    assert all(isinstance(read_lexicon_file(file), WrittenLexicon) for file in FILES)


def test_a_damaged_file_says_where(tmp_path: Path) -> None:
    file = tmp_path / "relief.yml"
    file.write_text("领域: 救助\n领域: 救助\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"relief\.yml:2 .*写了两次"):
        read_lexicon_file(file)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("低保", "最低生活保障"),
        ("五保", "特困人员救助供养"),
        ("新农合", "城乡居民基本医疗保险参保"),
        ("准生证", "生育登记"),
        ("暂住证", "居住证"),
        ("房产证", "不动产登记"),
        ("旱厕", "农村户用厕所改造"),
        ("工钱不给", "拖欠农民工工资处置"),
        ("起屋", "宅基地和建房审批"),
        ("赶场", "场镇和集市管理"),
        ("贫困证明", "收入和贫困证明"),
        ("角孽", "矛盾纠纷人民调解"),
    ],
)
def test_everyday_former_and_dialect_words_lead_to_their_matter(word: str, name: str) -> None:
    assert [entry.name for entry in ENTRIES if word in said(entry)] == [name]
