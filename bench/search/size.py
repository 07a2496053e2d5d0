"""What the search costs: bytes that a resident loads, and the time to make its files."""

from __future__ import annotations

import gzip
import time
from typing import NamedTuple

from dutybook.present.search.make import names_from
from dutybook.present.setting import Setting
from dutybook.publish.search import make_search_files
from dutybook.publish.shipped import DOCS
from dutybook.read.lexicon import built_in_lexicon


class Size(NamedTuple):
    """Bytes as a host compresses them; seconds from the county's book to the last file."""

    seconds: float
    names: int
    town: int
    """The answers of the town that has most."""
    later: int
    sounds: int


def size(setting: Setting) -> Size:
    """Make the search's files of a county; the lexicon is read first."""
    lexicon = built_in_lexicon()
    started = time.perf_counter()
    made = make_search_files(setting, DOCS, names_from(lexicon, setting.book))
    files = dict([*made.files.items(), made.sounds()])
    seconds = time.perf_counter() - started
    zipped = {
        address.removeprefix(made.folder): len(gzip.compress(content, 6))
        for address, content in files.items()
    }
    town = max(count for name, count in zipped.items() if name.startswith("in/"))
    return Size(seconds, zipped["names.js"], town, zipped["more.js"], zipped["sounds.js"])
