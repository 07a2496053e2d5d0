"""Problems as GitHub's workflow commands, and as the summary of a job in Markdown.

GitHub shows ten annotations of a step and drops the rest without a word; so the worst are chosen, spread
over the files, and the tenth says how many more there are and where to read them.
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.page import pages
from dutybook.model.problem import Severity
from dutybook.present.report import WEIGHT, Report, Told, counts, grouped, on_one_line

MOST_ANNOTATIONS = 10
_MOST_ROWS = 500
"""A summary may hold 1 MiB; a row takes half a kilobyte at most."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report_github(report: Report) -> str:
    """Return the annotations, and where some had to be left out every problem as a line of the log."""
    chosen = worst_first(report)
    if len(chosen) <= MOST_ANNOTATIONS:
        return "\n".join(map(_annotation, chosen))
    shown, rest = chosen[: MOST_ANNOTATIONS - 1], chosen[MOST_ANNOTATIONS - 1 :]
    lines = [_annotation(told) for told in shown]
    lines.append(f"::notice title=dutybook::{_data(_what_is_left(rest))}")
    lines.append(f"::group::全部 {len(chosen)} 个问题")
    lines += map(_log_line, report.problems)
    return "\n".join([*lines, "::endgroup::"])


def worst_first(report: Report) -> list[Told]:
    """Return errors before warnings before notes, and of each severity one from every file in turn."""
    turns: list[tuple[int, int, int, Told]] = []
    for told_of_file in grouped(report).values():
        taken = dict.fromkeys(Severity, 0)
        for told in told_of_file:
            severity = told.problem.severity
            turns.append((WEIGHT[severity], taken[severity], len(turns), told))
            taken[severity] += 1
    return [told for *_, told in sorted(turns, key=lambda turn: turn[:3])]


def _annotation(told: Told) -> str:
    problem = told.problem
    page = pages().get(problem.code)
    title = f"{problem.code} {page.title}" if page else problem.code
    properties = {
        "file": told.path,
        "line": str(max(1, problem.line)),
        "col": str(max(1, problem.column)),
        "title": title,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.severity]} {written}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _log_line(told: Told) -> str:
    p = told.problem
    return on_one_line(f"{told.path}:{p.line}:{p.column} {p.severity} {p.message} [{p.code}]")


def _what_is_left(rest: list[Told]) -> str:
    return f"另有{_counted(rest)}没有标出，见这一步的日志和摘要"


def _counted(told: list[Told]) -> str:
    found = counts(one.problem for one in told)
    return "、".join(f" {count} 个{severity}" for severity, count in found.items() if count)


def summary_markdown(report: Report) -> str:
    """Return what a job's summary page says: counts, and the problems file by file, worst first."""
    if not report.problems:
        return f"### dutybook check\n\n读了 {len(report.files)} 个文件，没有问题。\n"
    head = f"读了 {len(report.files)} 个文件，有{_counted(list(report.problems))}。"
    rows = list(_rows(report))
    more = f"\n另有 {len(rows) - _MOST_ROWS} 个问题，见日志。\n" if len(rows) > _MOST_ROWS else ""
    table = ["| 文件 | 行 | | 问题 | 代码 |", "|---|---|---|---|---|", *rows[:_MOST_ROWS]]
    return f"### dutybook check\n\n{head}\n\n" + "\n".join(table) + f"\n{more}"


def _rows(report: Report) -> Iterator[str]:
    for told in sorted(report.problems, key=lambda told: WEIGHT[told.problem.severity]):
        p = told.problem
        cells = (told.path, str(p.line), p.severity.value, p.message, p.code)
        yield f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    """Return text that shows as it is in a table's cell: no marks, no tags, no column ends."""
    shown = on_one_line(text).replace("&", "&amp;").replace("<", "&lt;")
    for mark in "\\`*_[]|~":
        shown = shown.replace(mark, f"&#{ord(mark)};")
    return shown
