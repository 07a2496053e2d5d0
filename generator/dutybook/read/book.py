"""Read a county: every file of a tree into one book, with all problems of form."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from dutybook.model.book import Book
from dutybook.model.county import County
from dutybook.model.decision import Decision
from dutybook.model.duty import Duty, Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.everyday import Calendar
from dutybook.model.guide import Guide, LifeEvent
from dutybook.model.identity import DUTY_ID, DutyReference
from dutybook.model.kinds import TOWN_KINDS, VILLAGE_KINDS
from dutybook.model.origin import Origin
from dutybook.model.place import Town, TownProfile, Village
from dutybook.model.problem import Problem, Severity
from dutybook.read.addresses import read_addresses
from dutybook.read.decode import Decoder, located
from dutybook.read.files import ParsedFiles, parse_files
from dutybook.read.kept import Kept
from dutybook.read.layout import FileKind, Placed
from dutybook.read.rows import RowReader, not_an_id
from dutybook.read.shapes import (
    DepartmentsFile,
    DutiesFile,
    ElsewhereFile,
    LawsFile,
    OwnRows,
    VillageProfile,
    WordsFile,
)
from dutybook.read.tree import FileTree
from dutybook.read.yaml_text import Source

T = TypeVar("T")


@dataclass(frozen=True)
class Reading:
    """What came of reading a tree."""

    book: Book | None
    """None where county.yml itself is missing or unusable."""
    problems: tuple[Problem, ...]
    """Problems of form, each with its place."""
    sources: dict[str, Source]
    """Every file that could be opened, by path; for looking up places."""
    unread: tuple[str, ...] = ()
    """Files whose content couldn't be used at all."""

    @property
    def torn(self) -> frozenset[str]:
        """Files of which something was left out, if not all."""
        errors = (problem for problem in self.problems if problem.severity is Severity.ERROR)
        return frozenset(problem.origin.file for problem in errors)


def read_county(tree: FileTree) -> Reading:
    """Read all files of a county's tree."""
    return decode_county(parse_files(tree))


def decode_county(files: ParsedFiles, kept: Kept | None = None) -> Reading:
    """Make a county's book of its parsed files; ``kept`` is what earlier readings of them made."""
    with _collector_paused():
        decoder = Decoder(files.problems, files.sources, kept=kept or Kept())
        book = _CountyReader(decoder, files.placed).book()
        problems = located(decoder.problems, decoder.sources)
        return Reading(book, tuple(problems), decoder.sources, _unread(files.placed, decoder))


def _unread(placed: list[Placed], decoder: Decoder) -> tuple[str, ...]:
    """Return the files that have problems and no value, or none that could be kept, and those that are missed."""
    faulty = {problem.origin.file for problem in decoder.problems}
    values = {path for path, source in decoder.sources.items() if source.value is not None}
    unread = (faulty - values) | decoder.unusable
    missed = {path for path in faulty - decoder.sources.keys() if path.endswith("/town.yml")}
    lists = {
        path.replace("/town.yml", "/list.yml") for path in missed
    }  # what a town's folder holds
    return (*(entry.path for entry in placed if entry.path in unread), *sorted(missed | lists))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the cyclic garbage collector from walking a growing heap: reading makes no cycles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@dataclass
class _CountyReader:
    """Decode the placed files of one county in the order in which they lean on each other."""

    decoder: Decoder
    placed: list[Placed]
    by_kind: dict[FileKind, list[Placed]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in self.placed:
            if entry.path in self.decoder.sources:
                self.by_kind.setdefault(entry.kind, []).append(entry)

    def book(self) -> Book | None:
        if FileKind.COUNTY not in self.by_kind:
            self._no_county()
            return None
        county = self._single(FileKind.COUNTY, County)
        if county is None:
            if not self.decoder.complains_of("county.yml"):
                self._no_county()
            return None
        duties = self._duties()
        rows = RowReader(self.decoder, county, duties)
        return Book(
            county=county,
            departments=self._single(FileKind.DEPARTMENTS, DepartmentsFile) or {},
            laws=self._single(FileKind.LAWS, LawsFile) or {},
            duties=duties,
            towns=self._towns(rows),
            village_list=next(self._lists(rows, FileKind.VILLAGE_LIST), None),
            village_editions=tuple(self._lists(rows, FileKind.VILLAGE_EDITION)),
            guides=self._by_stem(FileKind.GUIDE, Guide),
            events=self._by_stem(FileKind.EVENT, LifeEvent),
            decisions=self._by_stem(FileKind.DECISION, Decision),
            elsewhere=self._single(FileKind.ELSEWHERE, ElsewhereFile) or (),
            words=self._single(FileKind.WORDS, WordsFile) or {},
            calendar=self._single(FileKind.CALENDAR, Calendar) or Calendar.model_validate({}),
            addresses=self._addresses(),
        )

    def _no_county(self) -> None:
        message = "没有可读的 county.yml；请在 lists/ 下写明县的名称、代码"
        self.decoder.report("DB110", Origin("county.yml"), message)

    def _plain(self, entry: Placed) -> Any:
        return self.decoder.sources[entry.path].value

    def _single(self, kind: FileKind, shape: Any) -> Any:
        """Decode the one file of a kind; an absent or empty one is None."""
        for entry in self.by_kind.get(kind, ()):
            if self._plain(entry) is not None:
                return self._decode(entry, shape)
        return None

    def _by_stem(self, kind: FileKind, shape: type[T]) -> dict[str, T]:
        found: dict[str, T] = {}
        for entry in self.by_kind.get(kind, ()):
            if self._plain(entry) is not None and (value := self._decode(entry, shape)) is not None:
                found[entry.stem] = value
        return found

    def _duties(self) -> dict[str, Duty]:
        files = tuple(self._decoded_duties())
        of = tuple(file for _, file in files)
        return self.decoder.once("duties/", of, lambda: self._catalogue(files))

    def _catalogue(self, files: Iterable[tuple[str, DutiesFile]]) -> dict[str, Duty]:
        found: dict[str, Duty] = {}
        for path, file in files:
            for id, entry in file.duties.items():
                origin = Origin(path, ("事项", id))
                if not DUTY_ID.fullmatch(id):
                    self.decoder.report("DB106", origin, not_an_id(id), at_key=True)
                elif id in found:
                    message = f"编号重复：“{id}”已用于 {found[id].origin.file} 的“{found[id].name}”；请换一个未用的编号"
                    self.decoder.report("DB201", origin, message, at_key=True)
                else:
                    found[id] = Duty(id, file.category, entry, origin)
        return found

    def _decoded_duties(self) -> Iterator[tuple[str, DutiesFile]]:
        for entry in self.by_kind.get(FileKind.DUTIES, ()):
            if self._plain(entry) is not None:
                file: DutiesFile | None = self._decode(entry, DutiesFile)
                if file is not None:
                    yield entry.path, file

    def _lists(self, rows: RowReader, kind: FileKind, town: str = "") -> Iterator[DutyList]:
        """Yield the lists of a kind (of a town), oldest edition first."""
        of_villages = kind in (FileKind.VILLAGE_LIST, FileKind.VILLAGE_EDITION)
        frozen = kind in (FileKind.EDITION, FileKind.VILLAGE_EDITION)
        for entry in self.by_kind.get(kind, ()):
            if entry.town == town:
                kinds = VILLAGE_KINDS if of_villages else TOWN_KINDS
                read = partial(rows.read_list, entry.path, kinds, frozen)
                if (found := self._once(entry, read, rows.county, rows.duties)) is not None:
                    yield found

    def _towns(self, rows: RowReader) -> tuple[Town, ...]:
        entries = self.by_kind.get(FileKind.TOWN, ())
        towns = filter(None, (self._town(rows, entry) for entry in entries))
        return tuple(sorted(towns, key=lambda town: (town.profile.code, town.slug)))

    def _town(self, rows: RowReader, entry: Placed) -> Town | None:
        """Return a town; its lists and villages are read, and told of, even where it is unusable itself."""
        profile = self._decode(entry, TownProfile)
        current = next(self._lists(rows, FileKind.LIST, entry.town), None)
        editions = tuple(self._lists(rows, FileKind.EDITION, entry.town))
        villages = self._villages(rows, entry.town)
        if profile is None:
            return None
        return Town(entry.town, profile, current, editions, villages, Origin(entry.path))

    def _once(self, entry: Placed, make: Callable[[], T], *leaning_on: object) -> T:
        """Return what is made of a file, which may lean on other things."""
        of = (self.decoder.sources[entry.path], *leaning_on)
        return self.decoder.once(entry.path, of, make)

    def _decode(self, entry: Placed, shape: Any) -> Any:
        """Decode a file as a whole; an empty one is None if something is told of it already."""
        plain = self._plain(entry)
        if plain is None and self.decoder.complains_of(entry.path):
            return None
        return self._once(
            entry, lambda: self.decoder.decode(shape, plain or {}, Origin(entry.path))
        )

    def _villages(self, rows: RowReader, town: str) -> tuple[Village, ...]:
        entries = [entry for entry in self.by_kind.get(FileKind.VILLAGE, ()) if entry.town == town]
        leaning_on = (rows.county, rows.duties)
        villages = filter(
            None,
            (
                self._once(entry, partial(self._village, rows, entry), *leaning_on)
                for entry in entries
            ),
        )
        return tuple(sorted(villages, key=lambda village: (village.code, village.slug)))

    def _village(self, rows: RowReader, entry: Placed) -> Village | None:
        plain = self._plain(entry)
        if plain is None and self.decoder.complains_of(entry.path):
            return None
        written = dict(plain) if isinstance(plain, dict) else {}
        own_rows = written.pop("清单", None)
        origin = Origin(entry.path)
        profile = self.decoder.decode(VillageProfile, written, origin)
        if profile is None:
            return None
        added, not_borne = self._own_rows(rows, own_rows, origin.at("清单"))
        return Village(
            slug=entry.stem,
            name=profile.name,
            code=profile.code,
            kind=profile.kind,
            contacts=profile.contacts,
            note=profile.note,
            dissolved=profile.dissolved,
            added=added,
            not_borne=not_borne,
            origin=origin,
        )

    def _own_rows(
        self, rows: RowReader, plain: Any, origin: Origin
    ) -> tuple[tuple[Listing, ...], tuple[DutyReference, ...]]:
        if plain is None:
            return (), ()
        written = dict(plain) if isinstance(plain, dict) else plain
        additions = written.pop("增加", {}) if isinstance(written, dict) else {}
        decoded = self.decoder.decode(OwnRows, written, origin)
        if decoded is None:
            return (), ()
        added = rows.read_additions(additions, origin.at("增加"))
        return added, decoded.not_borne

    def _addresses(self) -> dict[str, int]:
        for entry in self.by_kind.get(FileKind.ADDRESSES, ()):
            text = self.decoder.sources[entry.path].text
            found, problems = read_addresses(entry.path, text)
            self.decoder.problems += problems
            return found
        return {}
