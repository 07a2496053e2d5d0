"""Parse a tree's files in a child process, while this one loads the classes that they are decoded into.

Loading takes as long as parsing a county of twenty towns; side by side, one of them is free.
"""

from __future__ import annotations

import marshal
import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from dutybook.read.files import ParsedFiles, parse_files
from dutybook.read.tree import FileTree
from dutybook.read.yaml_text import Source


def parse_ahead(tree: FileTree) -> Callable[[], ParsedFiles]:
    """Begin to parse; what is returned waits for the files.

    Where the system can't fork, or the child dies, the files are parsed when they are asked for.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        return lambda: parse_files(tree)
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(theirs, ours, tree), daemon=True)
    child.start()
    theirs.close()
    return lambda: _wait(ours, tree)


def _serve(connection: Connection, parents: Connection, tree: FileTree) -> None:
    parents.close()  # inherited; while it is open here, nobody would notice that the parent went away
    files = parse_files(tree)
    sources = [
        (source.file, source.text, marshal.dumps(source.value)) for source in files.sources.values()
    ]
    mended = {source.file: source.mended for source in files.sources.values() if source.mended}
    with suppress(BrokenPipeError):
        connection.send((files.placed, files.misplaced, files.found, mended))
        connection.send_bytes(marshal.dumps(sources))  # twice as fast as pickling them


def _wait(connection: Connection, tree: FileTree) -> ParsedFiles:
    with connection:
        try:
            placed, misplaced, problems, mended = connection.recv()
            sources = marshal.loads(connection.recv_bytes())
        except (EOFError, OSError):
            return parse_files(tree)
    values = {file: value for file, _, value in sources}
    found = {
        file: Source(file, text, marshal.loads(value), mended.get(file))
        for file, text, value in sources
    }
    return ParsedFiles(placed, found, misplaced, problems, values)
