"""Problems as JUnit XML, which most build servers draw: a test suite a file.

Errors are failures; warnings and notes, which stop nothing, are skipped tests that carry their message. A
file without problems is one test that passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from dutybook.model.problem import Severity
from dutybook.present.report import Report, Told, grouped, writable


def report_junit(report: Report) -> str:
    """Return one XML document."""
    suites = grouped(report)
    failed, skipped = _failed_and_skipped(list(report.problems))
    tests = sum(max(1, len(told)) for told in suites.values())
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        _opened(
            "testsuites",
            name="dutybook check",
            tests=tests,
            failures=failed,
            skipped=skipped,
            errors=0,
        ),
    ]
    for path, told in suites.items():
        lines.extend(_suite(path, told))
    return "\n".join([*lines, "</testsuites>"])


def _suite(path: str, problems: list[Told]) -> Iterator[str]:
    failed, skipped = _failed_and_skipped(problems)
    tests = max(1, len(problems))
    yield "  " + _opened(
        "testsuite", name=path, tests=tests, failures=failed, skipped=skipped, errors=0
    )
    for told in problems:
        yield from _case(told)
    if not problems:
        yield "    " + _opened("testcase", name="没有问题", classname=path, file=path)[:-1] + "/>"
    yield "  </testsuite>"


def _case(told: Told) -> Iterator[str]:
    p = told.problem
    name = f"{p.code} 第 {p.line} 行第 {p.column} 字"
    yield "    " + _opened("testcase", name=name, classname=told.path, file=told.path, line=p.line)
    if p.severity is Severity.ERROR:
        place = f"{told.path}:{p.line}:{p.column} {p.severity} {p.message} [{p.code}]"
        opened = _opened("failure", message=p.message, type=p.code)
        yield f"      {opened}{escape(writable(place))}</failure>"
    else:
        yield "      " + _opened("skipped", message=f"{p.severity} {p.message}")[:-1] + "/>"
    yield "    </testcase>"


def _failed_and_skipped(problems: list[Told]) -> tuple[int, int]:
    failed = sum(told.problem.severity is Severity.ERROR for told in problems)
    return failed, len(problems) - failed


def _opened(tag: str, **attributes: str | int) -> str:
    written = " ".join(f"{k}={quoteattr(writable(str(v)))}" for k, v in attributes.items())
    return f"<{tag} {written}>"
