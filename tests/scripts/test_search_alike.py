"""The site's script and ``dutybook search`` rank alike: same records, order, scores and matched names."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dutybook.compare.variants import STANDARD_FORM
from dutybook.present.pinyin import syllables
from dutybook.present.search.collect import collect_records, with_names
from dutybook.present.search.make import forms_beside, make_search, names_from
from dutybook.present.search.pack import pack_search, sounds_script
from dutybook.present.search.phrases import phrases_of
from dutybook.present.search.records import Record
from dutybook.present.search.sounds import sounds_of
from dutybook.present.search.speech import speech
from dutybook.present.setting import Setting
from dutybook.read.book import read_county
from dutybook.read.lexicon import built_in_lexicon
from dutybook.read.tree import DiskTree
from tests.conftest import LISTS

pytestmark = pytest.mark.browser

WANTED = 1600
BAD = (
    "",
    " ",
    "　",
    "低" * 5000,
    "a" * 5000,
    "低保" * 60 + "怎么办",
    "\U0001f600低保\U0001f468‍\U0001f469‍\U0001f467",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>低保",
    "(.*)+[低保]$^{2}\\",
    "\ud800低保",
    "低\udc00保",
    "\ud83d",
    "__proto__",
    "constructor",
    "hasOwnProperty toString",
    "低保\x00\n\t",
    "ＤＩＢＡＯ",
    "zzzzzz",
    "vvv",
    "'; DROP TABLE",
    "𠮷",
    "ﬁ①㈱",
    "ÅéЖ",
    "0980-8123456",
)
OFFICES = (
    "几点上班",
    "电话咨询",
    "村委会电话",
    "镇政府在哪里呢",
    "星期六开门吗",
    "清溪镇地址",
    "民政局在哪",
)


class Answered(NamedTuple):
    """Questions, and what each side found."""

    questions: list[tuple[str, str]]
    by_script: list[list[list[Any]]]
    by_program: list[list[list[Any]]]
    speech: dict[str, list[str]]


@pytest.fixture(scope="module")
def answered(node: str, tmp_path_factory: pytest.TempPathFactory) -> Answered:
    book = read_county(DiskTree(LISTS)).book
    assert book is not None
    setting = Setting(book, book.newest_publication)
    names = names_from(built_in_lexicon(), book)
    scripts = pack_search(setting, collect_records(setting), names)
    records = with_names(collect_records(setting), names)
    sounds = sounds_of(phrases_of(records))
    folder = tmp_path_factory.mktemp("search")
    towns = ["", *(town.slug for town in book.towns)]
    texts = [*BAD, *OFFICES, *islice(_questions(records, sounds), WANTED)]
    questions = [(text, towns[number % len(towns)]) for number, text in enumerate(texts)]
    for name, content in (
        (
            "scripts.json",
            [scripts.names, scripts.more, sounds_script(sounds, forms_beside(phrases_of(records)))],
        ),
        ("questions.json", questions),
    ):
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    ranked = Path(__file__).with_name("ranked.mjs")
    command = [node, str(ranked), str(folder / "scripts.json"), str(folder / "questions.json")]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    answer = json.loads(result.stdout)
    assert answer["records"] == len(records)
    search = make_search(setting, (), names)
    by_program = [[list(hit) for hit in search(text, town=town)] for text, town in questions]
    return Answered(questions, answer["found"], by_program, answer["speech"])


def test_both_sides_answer_every_question_alike(answered: Answered) -> None:
    assert len(answered.questions) >= WANTED
    pairs = zip(answered.questions, answered.by_script, answered.by_program, strict=True)
    unlike = [(q, script[:3], program[:3]) for q, script, program in pairs if script != program]
    assert unlike[:3] == []


def test_no_question_is_left_without_an_answer(answered: Answered) -> None:
    assert [
        q for q, found in zip(answered.questions, answered.by_program, strict=True) if not found
    ] == []


def test_both_sides_know_how_people_ask(answered: Answered) -> None:
    assert answered.speech == {name: list(words) for name, words in speech().items()}


def _questions(records: tuple[Record, ...], sounds: dict[str, str]) -> Iterator[str]:
    """Yield questions made of names, again and again with other names, until nobody asks for more."""
    same_sound = {
        character: characters for characters in sounds.values() for character in characters
    }
    forms: dict[str, str] = {}
    for form, character in STANDARD_FORM.items():
        forms.setdefault(character, form)
    phrases = [
        (name, record) for record in records for name in (record.title, *record.names, *record.more)
    ]
    step = next(step for step in (1009, 1013, 1019) if len(phrases) % step)
    for turn in range(WANTED):
        name, record = phrases[turn * step % len(phrases)]
        said = syllables(name)
        place = turn % len(name)
        yield (
            name,
            f"请问{name}怎么办？",
            f"清溪镇{name}电话",
            name[: max(1, len(name) // 2)],
            name[place],
            "".join(said),
            "".join(syllable[0] for syllable in said),
            "".join(said)[: turn % 9 + 1],
            name[:place] + same_sound.get(name[place], "呃")[-1] + name[place + 1 :],
            "".join(forms.get(character, character) for character in name),
            record.note[:30] or name * 2,
            name[::-1],
            f"{name} {phrases[turn % len(phrases)][0]}",
        )[turn % 13]
