"""Check a county with the help of what is remembered of it: only files that changed are parsed.

Little is imported at the top: where nothing changed since the last check, the model is never loaded.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from dutybook.cli.kept import digest
from dutybook.cli.memory import Memory, Value, Values
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity
from dutybook.read.tree import DiskTree, FileTree, UnreadableError

if TYPE_CHECKING:
    from dutybook.cli.inspect import Inspection
    from dutybook.read.files import Parsed, ParsedFiles
    from dutybook.read.yaml_text import Source

_WORTH_A_PROCESS = 400_000
"""Bytes to parse from which on a process of its own pays; for fewer, starting it takes longer."""
_WORTH_KEEPING = 100_000
"""Bytes newly parsed from which on writing them down pays; fewer are as quickly parsed again."""


class Found(NamedTuple):
    """A problem, and the id of the duty that it is in (empty outside duties)."""

    problem: Problem
    duty: str


class Checked(NamedTuple):
    """What a check comes to."""

    found: tuple[Found, ...]
    """In order, notes included."""
    files: tuple[str, ...]
    """The files that could be opened."""

    @property
    def problems(self) -> list[Problem]:
        """The problems alone."""
        return [problem for problem, _ in self.found]

    def only(self, wanted: Callable[[str], bool], *, notes: bool) -> Checked:
        """Return what concerns the wanted files, with notes or without."""
        found = (
            one
            for one in self.found
            if wanted(one.problem.origin.file)
            and (notes or one.problem.severity is not Severity.NOTE)
        )
        return Checked(tuple(found), tuple(filter(wanted, self.files)))


class Held(NamedTuple):
    """A tree whose files are held as they were when it was made."""

    label: str
    data: dict[str, bytes]
    """Of every file that can be read."""
    marks: dict[str, bytes]
    """What each file is known by: a digest, or why it can't be read."""

    def files(self) -> tuple[str, ...]:
        """Return the paths of all files, sorted."""
        return tuple(self.marks)

    def read(self, path: str) -> bytes:
        """Return a file's bytes; raise UnreadableError where it couldn't be read."""
        if path not in self.data:
            raise UnreadableError(self.marks[path].decode())
        return self.data[path]

    def key(self) -> bytes:
        """Return what all files together are known by."""
        names = (path.encode("utf-8", "surrogateescape") for path in self.marks)
        pairs = zip(names, self.marks.values(), strict=True)
        return digest(*(part for pair in pairs for part in pair))

    def unknown(self, known: Values) -> int:
        """Return how many bytes aren't remembered."""
        return sum(
            len(data)
            for path, data in self.data.items()
            if path not in known or known[path][0] != self.marks[path]
        )


def check_tree(tree: DiskTree, today: date | None) -> tuple[Checked, Callable[[], None]]:
    """Return what a check comes to, and what remembers it: to be called when nobody waits any more."""
    memory = Memory(tree.root)
    held = hold(tree)
    key = digest(held.key(), str(today).encode())
    if (outcome := memory.outcome(key)) is not None:
        return _from_plain(outcome), lambda: None
    known = memory.values()
    wait = _parse(held, known)
    from dutybook.cli.inspect import inspect_files  # loads the model while the files are parsed

    files = wait()
    checked = checked_of(inspect_files(files, today))

    def remember() -> None:
        memory.keep_outcome(key, _to_plain(checked))
        if held.unknown(known) > _WORTH_KEEPING:
            memory.keep_values(dict(_values(files, held, known)))

    return checked, remember


def hold(tree: FileTree) -> Held:
    """Return a tree as it is now."""
    data: dict[str, bytes] = {}
    marks: dict[str, bytes] = {}
    for path in tree.files():
        try:
            data[path] = tree.read(path)
            marks[path] = digest(data[path])
        except UnreadableError as error:
            marks[path] = str(error).encode()
    return Held(tree.label, data, marks)


def _parse(tree: Held, known: Values) -> Callable[[], ParsedFiles]:
    """Begin to parse what isn't known; what is returned waits for it."""
    if tree.unknown(known) > _WORTH_A_PROCESS:
        from dutybook.read.ahead import parse_ahead

        return parse_ahead(tree)

    from dutybook.read.files import parse_files
    from dutybook.read.text import plain_text
    from dutybook.read.yaml_text import Source

    def recall(path: str, data: bytes) -> Parsed | None:
        mark, value, problems = known.get(path, (b"", b"", ()))
        if mark != tree.marks[path]:
            return None
        source = Source(path, plain_text(data), marshal.loads(value))
        return source, [_problem_from_plain(problem) for problem in problems]

    return lambda: parse_files(tree, recall)


def _values(files: ParsedFiles, held: Held, known: Values) -> Iterator[tuple[str, Value]]:
    """Yield what is worth remembering of the files: those that can be read as they are written."""
    for path, source in files.sources.items():
        mark = held.marks[path]
        if path in known and known[path][0] == mark:
            yield path, known[path]
        elif source.value is not None and _is_as_written(source, held.data[path]):
            value = files.marshalled.get(path) or marshal.dumps(source.value)
            yield path, (mark, value, [_problem_to_plain(p) for p in files.found.get(path, ())])


def _is_as_written(source: Source, data: bytes) -> bool:
    """Return whether nothing was mended: then text and places follow from the bytes."""
    from dutybook.read.text import plain_text

    try:
        return source.mended is None and source.text == plain_text(data)
    except UnicodeDecodeError:
        return False


def checked_of(inspection: Inspection) -> Checked:
    """Return what an inspection comes to."""
    sources = inspection.reading.sources
    found = (Found(problem, _duty_at(problem.origin, sources)) for problem in inspection.problems)
    return Checked(tuple(found), tuple(sources))


def _duty_at(origin: Origin, sources: Mapping[str, Source]) -> str:
    """Return the id of the duty whose row, entry or reference an origin lies in."""
    from dutybook.model.identity import parse_reference  # it needs pydantic

    source = sources.get(origin.file)
    here = source.value if source else None
    duty = ""
    for key in origin.path:
        if isinstance(here, dict) and isinstance(key, str):
            here = here.get(key)
        elif isinstance(here, list) and isinstance(key, int) and key < len(here):
            here = here[key]
        else:
            here = None
        for written in (key, here):
            reference = parse_reference(written) if isinstance(written, str) else None
            duty = reference.id if reference else duty
    return duty


def _to_plain(checked: Checked) -> Any:
    """Return what marshal can write: texts, numbers, tuples."""
    found = [(*_problem_to_plain(problem), duty) for problem, duty in checked.found]
    return found, list(checked.files)


def _problem_to_plain(p: Problem) -> tuple[Any, ...]:
    path = tuple(str(key) if isinstance(key, str) else key for key in p.origin.path)
    place = (p.origin.file, path, p.line, p.column, p.at_key)
    return (p.code, p.message, p.severity.value, *place)


def _from_plain(plain: Any) -> Checked:
    found, files = plain
    return Checked(
        tuple(Found(_problem_from_plain(one[:-1]), one[-1]) for one in found), tuple(files)
    )


def _problem_from_plain(plain: tuple[Any, ...]) -> Problem:
    code, message, severity, file, path, line, column, at_key = plain
    return Problem(code, Origin(file, path), message, Severity(severity), at_key, line, column)
