"""The search's files: one folder, named by what it holds, so that a page never mixes two states of the lists."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from dutybook.present.search.collect import DocumentPage, collect_records, with_names
from dutybook.present.search.engine import Search
from dutybook.present.search.make import forms_beside
from dutybook.present.search.pack import pack_search, sounds_script
from dutybook.present.search.phrases import Phrase, phrases_of
from dutybook.present.search.records import Record
from dutybook.present.search.self_test import Misplaced, misplaced
from dutybook.present.search.sounds import sounds_of
from dutybook.present.setting import Setting

_NO_TOWN = "-"
"""Names the answers for readers of no town; no slug is like it."""


@dataclass(frozen=True)
class SearchFiles:
    """The folder's address with a closing slash, its files by address, and what makes the last one."""

    folder: str
    files: Mapping[str, bytes]
    records: tuple[Record, ...]
    """All, with all their names."""
    words: Mapping[str, tuple[str, ...]]

    def sounds(self) -> tuple[str, bytes]:
        """Return address and content of the script of sounds: made late, its tables take 0.3 s to load."""
        script = sounds_script(self._sounds, self._forms)
        return f"{self.folder}sounds.js", script.encode("utf-8")

    def misplaced(self) -> tuple[Misplaced, ...]:
        """Return the names that don't find what they name: made late, it looks at all of them."""
        search = Search(self.records, self.words, self._sounds, self._forms)
        search.phrases = self._phrases
        return tuple(misplaced(search))

    @cached_property
    def _phrases(self) -> list[Phrase]:
        return phrases_of(self.records)

    @cached_property
    def _sounds(self) -> dict[str, str]:
        return sounds_of(self._phrases)

    @cached_property
    def _forms(self) -> dict[str, str]:
        return forms_beside(self._phrases)


def make_search_files(
    setting: Setting, docs: Path, more_names: Mapping[str, tuple[str, ...]]
) -> SearchFiles:
    """Pack what the search needs of a county and of the hand-written pages."""
    records = collect_records(setting, read_documents(docs))
    scripts = pack_search(setting, records, more_names)
    contents = {"names.js": scripts.names, "more.js": scripts.more}
    contents |= {f"in/{slug or _NO_TOWN}.js": text for slug, text in scripts.answers.items()}
    digest = hashlib.sha256(version("pypinyin").encode())
    for name, text in contents.items():
        digest.update(f"{name}\n{text}\n".encode())
    folder = f"assets/search-{digest.hexdigest()[:10]}/"
    files = {f"{folder}{name}": text.encode("utf-8") for name, text in contents.items()}
    every = with_names(records, more_names)
    return SearchFiles(folder, files, every, setting.book.words)


def read_documents(docs: Path) -> tuple[DocumentPage, ...]:
    """Return the hand-written pages that are published, with their title and description."""
    return tuple(_documents(docs))


def _documents(docs: Path) -> Iterator[DocumentPage]:
    for file in sorted(docs.rglob("*.md")):
        path = file.relative_to(docs)
        if path.parts[0] == "dev":
            continue
        lines = file.read_text(encoding="utf-8").splitlines()
        title = next((line[2:].strip() for line in lines if line.startswith("# ")), "")
        text = next(
            (line.partition(":")[2].strip() for line in lines if line.startswith("description:")),
            "",
        )
        address = path.with_suffix("").as_posix()
        yield DocumentPage(f"{address.removesuffix('/index')}/", title, text)
