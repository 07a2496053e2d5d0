"""How questions are read: what is looked for, where, and whether an office is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from dutybook.present.search.inside import Inside
from dutybook.present.search.records import Record
from dutybook.present.search.speech import INTENTS, OFFICES, OWN, PADDING, WHERES
from dutybook.present.search.text import LONGEST_QUERY, essence, intent, normalise, standard

_OWN_OFFICES = ("", *OFFICES)
_ENDING = re.compile("(镇|乡|街道)$")


class _Named(NamedTuple):
    text: str
    town: str
    record: int


class Question(NamedTuple):
    """What somebody asks, as the engine takes it."""

    said: str
    """All of it, in the form that names are compared in."""
    whole: str
    """What is left without padding."""
    wanted: str
    """What is looked for: without the place and without what asks for an office; empty where only a place is named."""
    contact: bool
    """Whether an office is asked for."""
    town: str
    """The slug of the town that is named; empty where none is."""
    place: int
    """The record of the town or village that is named; -1 where none is."""
    own_office: bool
    """Whether the office of the asker's own place is asked for, and nothing else."""


class Questions:
    """The questions that a county is asked, read by the names of its places and by its everyday words."""

    def __init__(
        self,
        records: Sequence[Record],
        words: Mapping[str, Sequence[str]],
        forms: Mapping[str, str],
    ) -> None:
        self._records, self._forms = records, forms
        read = ((normalise(said), [*map(normalise, words[said])]) for said in words)
        self._words = [(said, official) for said, official in read if said]

    def meant(self, query: str) -> Question:
        """Return what a question asks for."""
        plain = normalise(query)
        if self._is_name(plain):
            return Question(plain, plain, plain, False, "", -1, False)
        said = standard(plain, self._forms)
        whole = standard(essence(query), self._forms)
        named = self._named(whole)
        text, contact = intent(named.text, said)
        wanted = text or ("" if named.record >= 0 else whole)
        own = contact and named.record < 0 and text in _OWN_OFFICES
        return Question(said, whole, wanted, contact, named.town, named.record, own)

    def _is_name(self, plain: str) -> bool:
        """Return whether nothing in a question is read apart: no padding, no office, no place, no variant character."""
        if not plain or len(plain) > LONGEST_QUERY or not self._forms.keys().isdisjoint(plain):
            return False
        return next(self._read_apart.of(plain), None) is None

    def officially(self, text: str) -> Iterator[str]:
        """Yield a question with an everyday word replaced by each of the official ones."""
        if not self._saying.search(text):
            return
        held = [(said, officials) for said, officials in self._words if said in text]
        for said, officials in held:
            if not any(said in other and other != said for other, _ in held):
                yield from (text.replace(said, official, 1) for official in officials)

    def _named(self, text: str) -> _Named:
        for name, town, number in self._places:
            if name in text:
                before, _, behind = text.partition(name)
                office = next((word for word in OFFICES if behind.startswith(word)), "")
                return _Named(before + behind[len(office) :], town, number)
        return _Named(text, "", -1)

    @cached_property
    def _read_apart(self) -> Inside:
        """Return everything that the reading of a question looks for in it."""
        return Inside((*OWN, *PADDING, *INTENTS, *WHERES, *(name for name, _, _ in self._places)))

    @cached_property
    def _saying(self) -> re.Pattern[str]:
        """Return what finds any everyday word of the county's."""
        return re.compile("|".join(re.escape(said) for said, _ in self._words) or "(?!)")

    @cached_property
    def _places(self) -> list[tuple[str, str, int]]:
        """Return names of towns and villages, the longest first, with the town and the record meant."""
        names = []
        for number, record in enumerate(self._records):
            if record.type not in ("town", "village"):
                continue
            town = record.id if record.type == "town" else record.town
            known = [record.title, *record.names]
            short = _ENDING.sub("", record.title)
            if record.type == "town" and len(short) > 1:
                known.append(short)
            names += [(text, town, number) for text in map(normalise, known) if text]
        return sorted(names, key=lambda found: (-len(found[0]), found[2]))
