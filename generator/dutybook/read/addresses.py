"""Read addresses.txt: every address ever published, one a line."""

from __future__ import annotations

import re
from itertools import pairwise

from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

CODE = "DB114"
_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]*"
_ADDRESS = re.compile(rf"(?:{_NAME}/)+|(?:{_NAME}/)*{_NAME}\.[a-z0-9]+")
_UNSORTED = "网址没有按字母排好，或者写了两遍；不碍事，dutybook addresses --write 会排好"
_SCHEME = re.compile(r"[a-z]+://[^/]*")


def read_addresses(file: str, text: str) -> tuple[dict[str, int], list[Problem]]:
    """Return address -> its line, and what is wrong with how the lines are written.

    Twice the same, or out of order, is what merging two versions leaves: it harms nothing.
    """
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    right = [(number, line) for number, line in lines if _ADDRESS.fullmatch(line)]
    wrong = ((number, line) for number, line in lines if not _ADDRESS.fullmatch(line))
    problems = [_problem(file, number, _wrong(line)) for number, line in wrong]
    out_of_order = (number for (_, last), (number, line) in pairwise(right) if line <= last)
    if number := next(out_of_order, 0):
        problems.append(_problem(file, number, _UNSORTED, Severity.NOTE))
    found: dict[str, int] = {}
    for number, line in right:
        found.setdefault(line, number)
    return found, problems


def _problem(file: str, line: int, message: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(CODE, Origin(file), message, severity, line=line, column=1)


def _wrong(line: str) -> str:
    """Say what is wrong with a line, and how the address is written that is most likely meant."""
    path = _SCHEME.sub("", line).split("#")[0].split("?")[0].strip("/")
    meant = f"{path}/"
    perhaps = f"。是不是“{meant}”？" if _ADDRESS.fullmatch(meant) else ""
    return f"“{line[:60]}”不是网址；不写域名，以“/”结尾，形如 qingxi/MS-001/{perhaps}"
