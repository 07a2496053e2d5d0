"""Tens of thousands of spoilt files: none crashes, none takes long, every problem has a real place."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from random import Random

import pytest

from dutybook.cli.inspect import inspect_files
from dutybook.model.problem import Problem
from dutybook.read.book import decode_county
from dutybook.read.files import ParsedFiles, parse_files
from dutybook.read.tree import MemoryTree
from dutybook.read.yaml_text import Source
from tests.conftest import REPOSITORY
from tests.hostile.mutations import flip, invent, splice, spoil
from tests.samples import SMALL_COUNTY

EXAMPLE = {
    file.relative_to(REPOSITORY / "lists").as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((REPOSITORY / "lists").rglob("*.yml"))
}
COUNTY = {"county.yml": "格式: 1\n名称: 青禾县\n代码: 990121\n"}
TOWNS = {
    f"{slug}/town.yml": f"名称: {name}\n代码: {code}\n类型: {name[-1]}\n"
    for slug, name, code in (("qingxi", "清溪镇", "990121101"), ("liulin", "柳林乡", "990121102"))
}
"""What a spoilt file stands on where it is only read: enough to be decoded."""
GROUND = {path: SMALL_COUNTY[path] for path in ("county.yml", "departments.yml", "qingxi/town.yml")}
"""What it stands on where it is checked too: enough for every rule to look at it."""

BATCHES = 20
READ, CHECKED, PARSED = 700, 150, 150
"""Files of a batch: of the small county, read or read and checked; of the larger example, parsed."""


def spoilt(random: Random, files: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield files without end, each spoilt in one way or several."""
    paths, texts = list(files), list(files.values())
    while True:
        path = random.choice(paths)
        text = files[path]
        way = random.randrange(10)
        if way == 0:
            text = invent(random)
        elif way == 1:
            text = splice(random, text, random.choice(texts))
        else:
            text = spoil(random, text, random.choice((1, 1, 2, 3, 8)))
        data = text.encode(random.choice(("utf-8",) * 40 + ("gb18030", "utf-16", "utf-8-sig")))
        yield path, flip(random, data) if way == 2 else data


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_spoilt_file_does_harm(batch: int) -> None:
    small, example = spoilt(Random(batch), SMALL_COUNTY), spoilt(Random(-batch), EXAMPLE)
    for path, data in islice(small, READ):
        tree = MemoryTree(COUNTY | TOWNS | {path: data})
        _hold(tree, path, lambda files: decode_county(files).problems)
    for path, data in islice(small, CHECKED):
        tree = MemoryTree(GROUND | {path: data})
        _hold(tree, path, lambda files: inspect_files(files, None).problems)
    for path, data in islice(example, PARSED):
        _hold(MemoryTree({path: data}), path, lambda files: files.problems)


def _hold(tree: MemoryTree, path: str, look: Callable[[ParsedFiles], Iterable[Problem]]) -> None:
    """Hold that a file is looked at in time, without failure, and that each problem has its place."""
    written = f"{path}: {tree.read(path)!r}"
    started = time.process_time()
    try:
        files = parse_files(tree)
        problems = list(look(files))
    except Exception as error:
        raise AssertionError(written) from error
    assert time.process_time() - started < 1, written
    for problem in problems:
        assert _is_real(problem, tree, files.sources), f"{problem} in {written}"


def _is_real(problem: Problem, tree: MemoryTree, sources: dict[str, Source]) -> bool:
    """Return whether a problem has a place inside its file, and says something."""
    file = problem.origin.file
    if file not in tree.contents:  # what is missing is told where it should be
        return problem.code == "DB110" and (problem.line, problem.column) == (1, 1)
    source = sources.get(file)
    text = source.text if source else ""
    lines = (text or tree.read(file).decode("utf-8", "replace")).split("\n")
    inside = 1 <= problem.line <= len(lines)
    says = bool(problem.message) and len(problem.message) < 1_000
    return says and inside and 1 <= problem.column <= len(lines[problem.line - 1]) + 1
