"""What the site's search loads, as classic scripts: names first, the rest after, a town when it is chosen.

``file://`` allows neither modules nor ``fetch``, and every host compresses scripts. Each script sets a part of
``dutybookSearch``; ``theme/components/search/unpack.js`` reads it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.search.answers import county_answers, county_doors, town_answers
from dutybook.present.search.records import Record, lexicon_first, told_first
from dutybook.present.search.text_pack import pack
from dutybook.present.setting import Setting

_BELOW = {
    "guide": addresses.GUIDES,
    "event": addresses.EVENTS,
    "topic": addresses.ELSEWHERE,
    "department": addresses.DEPARTMENTS,
}
_LATER = ("counter", "village", "page")


class SearchScripts(NamedTuple):
    """The scripts: what a first answer needs, what makes it better, one a town."""

    names: str
    more: str
    answers: Mapping[str, str]
    """A town's slug -> its answers; ``""``: those for readers who have chosen no town."""


def pack_search(
    setting: Setting, records: Sequence[Record], more_names: Mapping[str, tuple[str, ...]]
) -> SearchScripts:
    """Return the scripts for records as ``collect_records`` gives them without ``more_names``."""
    first = [record for record in records if record.type not in _LATER]
    answers = {"": county_answers(setting, first)}
    answers |= {town.slug: town_answers(setting, town, first) for town in setting.towns}
    return SearchScripts(
        names=_script("names", _names(setting, first, more_names)),
        more=_script("more", _more(setting, records, len(first), more_names)),
        answers={slug: _script(f"in/{slug or '-'}", said) for slug, said in answers.items()},
    )


def sounds_script(sounds: Mapping[str, str], forms: Mapping[str, str]) -> str:
    """Return the script with the sounds of characters, and the standard forms of variant ones."""
    standard: dict[str, str] = {}
    for form, character in forms.items():
        standard[character] = standard.get(character, "") + form
    written = "".join(f"{character}{forms} " for character, forms in standard.items())
    said = "".join(f"{syllable}{characters} " for syllable, characters in sounds.items())
    return _script("sounds", {"sounds": said, "forms": written})


def _script(part: str, data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), check_circular=False)
    return f'(window.dutybookSearch=window.dutybookSearch||{{}})["{part}"]={text};\n'


def _names(
    setting: Setting, records: Sequence[Record], more_names: Mapping[str, tuple[str, ...]]
) -> dict[str, Any]:
    lines = [_first_line(record, more_names.get(record.id, ())) for record in records]
    words = [(word, *official) for word, official in setting.book.words.items()]
    alphabet, text = pack([*lines, *words])
    return {
        "alphabet": alphabet,
        "text": text,
        "types": _types(records),
        "of": _towns_of(setting, records),
        "ids": _ids(records),
        "guides": _guides(setting, records),
        "towns": [[town.slug, town.name] for town in _places(setting)],
        "living": len(setting.towns),
        "hotline": setting.book.county.hotline,
    }


def _first_line(record: Record, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a record's title and names; behind an empty part, what the lexicon says."""
    early = lexicon_first(record, words)
    return (record.title, *told_first(record), *(("", *early) if early else ()))


def _places(setting: Setting) -> tuple[Town, ...]:
    """Return the towns that are, then those that were."""
    return tuple(sorted(setting.book.towns, key=lambda town: town not in setting.towns))


def _types(records: Sequence[Record]) -> list[list[Any]]:
    return [[type, len(list(run))] for type, run in groupby(record.type for record in records)]


def _towns_of(setting: Setting, records: Sequence[Record]) -> list[int]:
    """Return for each record the number of the town that it belongs to, counted from 1; 0 for none."""
    numbers = {town.slug: number for number, town in enumerate(_places(setting), 1)}
    return [numbers.get(record.town, 0) for record in records]


def _ids(records: Sequence[Record]) -> str:
    """Return ids, one a line: a duty's is left out where it is the next number of the one before."""
    lines, expected = [], ""
    for record in records:
        below = _BELOW.get(record.type, "")
        id = record.id.removeprefix(below)
        lines.append("" if id == expected else id)
        prefix, _, number = id.rpartition("-")
        next_number = f"{int(number) + 1:0{len(number)}}" if number.isdecimal() else ""
        expected = f"{prefix}-{next_number}" if next_number else ""
    return "\n".join(lines)


def _guides(setting: Setting, records: Sequence[Record]) -> list[list[int]]:
    """Return for each guide its own number and those of the matters it is for."""
    numbers = {record.id: number for number, record in enumerate(records)}
    found = []
    for slug, guide in setting.book.guides.items():
        own = numbers[addresses.guide(slug).rstrip("/")]
        matters = (numbers.get(duty.id) for duty in guide.duties)
        found.append([own, *(number for number in matters if number is not None)])
    return found


def _more(
    setting: Setting,
    records: Sequence[Record],
    known: int,
    more_names: Mapping[str, tuple[str, ...]],
) -> dict[str, Any]:
    table, numbers = county_doors(setting, records)
    later = records[known:]
    lines = [_later_line(record, more_names.get(record.id, ())) for record in records[:known]]
    lines += [(record.note, record.id, record.title, *record.names) for record in later]
    alphabet, text = pack(lines)
    return {
        "alphabet": alphabet,
        "text": text,
        "types": _types(later),
        "of": _towns_of(setting, later),
        "doors": table.rows,
        "hours": table.hours,
        "at": numbers,
    }


def _later_line(record: Record, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a record's note and further names; behind an empty part, what else the lexicon says."""
    names = record.names[len(told_first(record)) :]
    return (record.note, *names, "", *words[len(lexicon_first(record, words)) :])
