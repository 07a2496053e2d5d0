"""Mend what is certain in a county's files, prove it, and say what was done (``dutybook check --fix``).

In steps, each proved by reading again: first slips, since a file that can't be read hides the rest; then how values
are written; then the names beside ids. Frozen editions are never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dutybook.cli.inspect import Inspection, inspect
from dutybook.model.book import Book
from dutybook.model.digest import FREEZE_KEY
from dutybook.model.edit import Edit
from dutybook.model.identity import parse_reference
from dutybook.model.kinds import DutyKind
from dutybook.model.problem import Problem
from dutybook.publish.edit import edited
from dutybook.read.apart import all_parted
from dutybook.read.layout import FileKind, lay_out
from dutybook.read.markup import all_without_marks
from dutybook.read.mends import mend_commas, mend_marks, mend_names, mend_values
from dutybook.read.schema import models_of
from dutybook.read.slip_mends import mend_slips, mended_lines
from dutybook.read.text import plain_text
from dutybook.read.tree import FileTree, OverlayTree
from dutybook.read.yaml_text import Source, parse

_MOST_ROUNDS = 8
"""How often slips are looked for: one that is mended may show another that it hid."""
_SLIPS = ("DB101", "DB103", "DB104", "DB105", "DB106")
_COMMAS = "DB106"
_DIGITS = "DB112"
_MARKS = "DB116"
_Line = tuple[str, int]
"""A file and a line of it."""
_EDITIONS = (FileKind.EDITION, FileKind.VILLAGE_EDITION)


@dataclass
class Fixing:
    """A county while it is being mended."""

    tree: FileTree
    wanted: Callable[[str], bool]
    """Whether a file may be changed."""
    notes: bool
    """Whether what asks for nothing is mended, too."""
    today: date | None = None
    changed: dict[str, bytes] = field(default_factory=dict)
    done: list[tuple[str, Edit]] = field(default_factory=list)
    inspection: Inspection = field(init=False)
    _kinds: dict[str, FileKind] = field(init=False)

    def __post_init__(self) -> None:
        self._kinds = {entry.path: entry.kind for entry in lay_out(self.tree.files())[0]}
        self.inspection = inspect(self.tree, self.today)

    def fix(self) -> None:
        """Mend all that is certain."""
        for _ in range(_MOST_ROUNDS):
            if not self._make(self._each(self._slip_edits), tolerated=frozenset()):
                break
        self._make(self._each(self._value_edits), tolerated=self._faulty(self.inspection))
        for edits in (self._mark_edits, self._comma_edits):
            self._make(self._each(edits), tolerated=self._faulty(self.inspection))
        self._make(self._each(self._name_edits), tolerated=self._faulty(self.inspection))

    def _now(self, more: Mapping[str, bytes] | None = None) -> FileTree:
        return OverlayTree(self.tree, {**self.changed, **(more or {})})

    def _data(self, path: str) -> bytes:
        return self._now().read(path)

    def _sources(self) -> Iterable[Source]:
        """Yield the files that may be changed, as they stand now."""
        for path, source in self.inspection.reading.sources.items():
            if self.wanted(path) and path in self._kinds and self._may_change(source):
                yield source

    def _may_change(self, source: Source) -> bool:
        """Return whether a file is neither frozen nor read otherwise than its bytes say."""
        if self._kinds[source.file] in _EDITIONS and FREEZE_KEY in source.text:
            return False
        try:
            return plain_text(self._data(source.file)) == source.text
        except UnicodeDecodeError:
            return False

    def _problems(self, file: str, codes: Iterable[str]) -> list[Problem]:
        found = self.inspection.problems if self.notes else self.inspection.shown
        return [p for p in found if p.origin.file == file and p.code in codes]

    def _each(self, edits_of: Callable[[Source], list[Edit]]) -> dict[str, list[Edit]]:
        edits = {source.file: edits_of(source) for source in self._sources()}
        return {file: of_file for file, of_file in edits.items() if of_file}

    def _make(self, edits: dict[str, list[Edit]], tolerated: Collection[_Line]) -> bool:
        """Make the edits on whose lines no problem of form remains; return whether there are any.

        ``tolerated`` are lines that may have such a problem: they had one before, of another kind.
        """
        while edits:
            new = {file: edited(self._data(file), of_file) for file, of_file in edits.items()}
            seen = inspect(self._now(new), self.today)
            faulty = self._faulty(seen) - set(tolerated)
            kept = {
                file: [edit for edit in of_file if (file, edit.line) not in faulty]
                for file, of_file in edits.items()
            }
            if kept == edits:
                self.changed |= new
                self.done += [(file, edit) for file in edits for edit in edits[file]]
                self.inspection = seen
                return True
            edits = {file: of_file for file, of_file in kept.items() if of_file}
        return False

    @staticmethod
    def _faulty(inspection: Inspection) -> set[_Line]:
        return {(p.origin.file, p.line) for p in inspection.problems if p.code in _SLIPS}

    def _slip_edits(self, source: Source) -> list[Edit]:
        lines = {problem.line for problem in self._problems(source.file, _SLIPS)}
        edits = list(mended_lines(source))
        lines -= {edit.line for edit in edits}
        book = self.inspection.reading.book
        return [*edits, *mend_slips(source.text, lines, _words(book), _names(book))]

    def _value_edits(self, source: Source) -> list[Edit]:
        digits = self._problems(source.file, [_DIGITS])
        edits = mend_values(source.text, {(problem.line, problem.column) for problem in digits})
        return self._proved(source, edits, _same)

    def _mark_edits(self, source: Source) -> list[Edit]:
        lines = {problem.line for problem in self._problems(source.file, [_MARKS])}
        edits = mend_marks(source.text, lines) if lines else []
        return self._proved(source, edits, _same_but_for(all_without_marks))

    def _comma_edits(self, source: Source) -> list[Edit]:
        lines = {problem.line for problem in self._problems(source.file, [_COMMAS])}
        words = _words(self.inspection.reading.book)
        edits = mend_commas(source.text, lines, words) if lines else []
        return self._proved(source, edits, _same_but_for(all_parted))

    def _name_edits(self, source: Source) -> list[Edit]:
        kind = self._kinds[source.file]
        if kind in _EDITIONS:
            return []
        edits = mend_names(source.text, kind, _names(self.inspection.reading.book))
        return self._proved(source, edits, _same_but_for_names)

    def _proved(
        self, source: Source, edits: list[Edit], proves: Callable[[Any, Any], bool]
    ) -> list[Edit]:
        """Return edits only where the file says afterwards what it said before."""
        if not edits:
            return []
        new = plain_text(edited(self._data(source.file), edits))
        old, mended = (parse(source.file, text)[0].value for text in (source.text, new))
        return edits if proves(old, mended) else []


def _names(book: Book | None) -> dict[str, str]:
    return {id: duty.name for id, duty in book.duties.items()} if book else {}


def _words(book: Book | None) -> frozenset[str]:
    """Return the words that may stand before a colon: keys, headings, and names that the county gave."""
    keys = {str(field.alias) for model in models_of() for field in model.model_fields.values()}
    words = keys | {kind.value for kind in DutyKind}
    if book is not None:
        words |= {town.name for town in book.towns}
        words |= {*book.county.categories, *book.county.own_kinds, *book.departments, *book.laws}
        words |= {duty.category for duty in book.duties.values()}
    return frozenset(words)


def _same(old: Any, new: Any) -> bool:
    return bool(old == new)


def _same_but_for(noise_out: Callable[[Any], Any]) -> Callable[[Any, Any], bool]:
    """Return what compares two values once noise was taken out of both."""
    return lambda old, new: bool(noise_out(old) == noise_out(new))


def _same_but_for_names(old: Any, new: Any) -> bool:
    """Return whether two values are equal where ``编号 名称`` counts as the id that stood there alone."""
    if isinstance(old, dict) and isinstance(new, dict):
        pairs = zip(old.items(), new.items(), strict=False)
        return len(old) == len(new) and all(
            _same_but_for_names(a, b) and _same_but_for_names(one, other)
            for (a, one), (b, other) in pairs
        )
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(_same_but_for_names, old, new))
    if old == new or not (isinstance(old, str) and isinstance(new, str)):
        return bool(old == new)
    reference = parse_reference(new)
    return reference is not None and reference.id == old
