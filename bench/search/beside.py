"""Other engines, over the same records, on the same questions; in Node, from npm packages that somebody installed."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import mkdocs

from dutybook.present.search.records import Record

_LUNR = Path(mkdocs.__file__).parent / "contrib/search/templates/search/lunr.js"


class Contender(NamedTuple):
    """What an engine found for each question, and how many bytes of index a browser would load, compressed."""

    found: Mapping[str, Sequence[str]]
    bytes: int


def contenders(
    records: Iterable[Record], questions: Sequence[str], modules: Path
) -> dict[str, Contender]:
    """Return every engine that is there, by name; ``modules``: a folder of npm packages."""
    data = {
        "records": [
            {"id": r.id, "title": r.title, "names": [*r.names, *r.more], "note": r.note}
            for r in records
        ],
        "questions": questions,
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "data.json"
        file.write_text(json.dumps(data), encoding="utf-8")
        script = Path(__file__).with_name("beside.mjs")
        command = ["node", str(script), str(file), str(modules.resolve()), str(_LUNR)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    answer = json.loads(done.stdout)
    return {
        name: Contender(dict(zip(questions, found, strict=True)), answer["bytes"][name])
        for name, found in answer["found"].items()
    }
