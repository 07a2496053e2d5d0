"""Mend what is certain in a county's files, prove it, and say what was done (``dutybook check --fix``).

In steps, each proved by reading again: first slips, since a file that can't be read hides the rest; then how values
are written; then the names beside ids. Frozen editions are never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
from dutybook.read.layout import FileKind, lay_out
from dutybook.read.mends import mend_names, mend_values
from dutybook.read.schema import models_of
from dutybook.read.slip_mends import mend_slips
from dutybook.read.text import plain_text
from dutybook.read.tree import FileTree, OverlayTree
from dutybook.read.yaml_text import Source, parse

_MOST_ROUNDS = 8
"""How often slips are looked for: one that is mended may show another that it hid."""
_SLIPS = ("DB101", "DB103", "DB104", "DB105", "DB106")
_DIGITS = "DB112"
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
            if not self._mend_slips():
                break
        self._mend_each(self._value_edits, _same)
        self._mend_each(self._name_edits, _same_but_for_names)
        self.inspection = inspect(self._now(), self.today)

    def _now(self, more: Mapping[str, bytes] | None = None) -> FileTree:
        return OverlayTree(self.tree, {**self.changed, **(more or {})})

    def _data(self, path: str) -> bytes:
        return self._now().read(path)

    def _sources(self) -> Iterable[Source]:
        """Yield the files that may be changed, as they stand now."""
        for path, source in self.inspection.reading.sources.items():
            if self.wanted(path) and path in self._kinds and not self._is_frozen(source):
                yield source

    def _is_frozen(self, source: Source) -> bool:
        return self._kinds[source.file] in _EDITIONS and FREEZE_KEY in source.text

    def _problems(self, file: str, codes: Iterable[str]) -> list[Problem]:
        found = self.inspection.problems if self.notes else self.inspection.shown
        return [p for p in found if p.origin.file == file and p.code in codes]

    def _mend_slips(self) -> bool:
        """Mend slips whose line has no problem of form afterwards; return whether any was."""
        edits = {source.file: self._slip_edits(source) for source in self._sources()}
        while edits := {file: of_file for file, of_file in edits.items() if of_file}:
            new = {file: edited(self._data(file), of_file) for file, of_file in edits.items()}
            seen = inspect(self._now(new), self.today)
            faulty = {(p.origin.file, p.line) for p in seen.problems if p.code in _SLIPS}
            kept = {
                file: [edit for edit in of_file if (file, edit.line) not in faulty]
                for file, of_file in edits.items()
            }
            if kept == edits:
                self._make(edits, new)
                self.inspection = seen
                return True
            edits = kept
        return False

    def _slip_edits(self, source: Source) -> list[Edit]:
        lines = {problem.line for problem in self._problems(source.file, _SLIPS)}
        book = self.inspection.reading.book
        return list(mend_slips(source.text, lines, _words(book), _names(book))) if lines else []

    def _mend_each(
        self, edits_of: Callable[[Source], list[Edit]], proves: Callable[[Any, Any], bool]
    ) -> None:
        """Make edits file by file, each file proved to say what it said before."""
        for source in list(self._sources()):
            if source.value is None:
                continue  # unread: its bytes may be no text at all
            now = parse(source.file, plain_text(self._data(source.file)))[0]
            if now.value is None or not (edits := edits_of(now)):
                continue
            new = edited(self._data(source.file), edits)
            if proves(now.value, parse(source.file, plain_text(new))[0].value):
                self._make({source.file: edits}, {source.file: new})

    def _value_edits(self, source: Source) -> list[Edit]:
        digits = self._problems(source.file, [_DIGITS])
        return mend_values(source.text, {(problem.line, problem.column) for problem in digits})

    def _name_edits(self, source: Source) -> list[Edit]:
        kind = self._kinds[source.file]
        if kind in _EDITIONS:
            return []
        return mend_names(source.text, kind, _names(self.inspection.reading.book))

    def _make(self, edits: Mapping[str, list[Edit]], new: Mapping[str, bytes]) -> None:
        self.changed.update(new)
        self.done += [(file, edit) for file, of_file in edits.items() for edit in of_file]


def _names(book: Book | None) -> dict[str, str]:
    return {id: duty.name for id, duty in book.duties.items()} if book else {}


def _words(book: Book | None) -> frozenset[str]:
    """Return the words that may stand before a colon: keys, headings, and names that the county gave."""
    keys = {str(field.alias) for model in models_of() for field in model.model_fields.values()}
    words = keys | {kind.value for kind in DutyKind}
    if book is not None:
        words |= {*book.county.categories, *book.county.own_kinds, *book.departments, *book.laws}
        words |= {duty.category for duty in book.duties.values()}
    return frozenset(words)


def _same(old: Any, new: Any) -> bool:
    return bool(old == new)


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
