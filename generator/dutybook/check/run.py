"""Run every rule over a book and drop what a line's own comment silences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from fnmatch import fnmatch

from dutybook.check.rule import BookRule, DatedRule, TextRule
from dutybook.check.rules import RULES
from dutybook.check.texts import Texts
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, bounded
from dutybook.model.sensitive import redact

_SILENCED = re.compile(r"#\s*忽略\s+((?:DB\d{3}[,、\uff0c\s]*)+)(?:[:\uff1a]\s*(\S.*))?$")
_MEANT_TO_SILENCE = re.compile(r"(?<=\s)#\s*忽略\s*(?:DB|db|\d{3})")
_CANNOT_BE_SILENCED = "DB5"
"""Privacy rules: what they find is never published (format, ground rule 9)."""

_STYLE = ("DB107", "DB112", "DB116")
"""Problems of form that lose nothing; what can't be read can't be silenced either."""

LineOf = Callable[[str, int], str]
"""Give the text of a file's line, counted from 1."""


def check_book(
    book: Book, today: date | None, unread: Iterable[str] = (), torn: Iterable[str] = ()
) -> list[Problem]:
    """Return what every rule finds; the places are still to be looked up.

    Where nobody knows the day (``today`` is None), the newest 公布日期 stands in for it. ``unread`` are
    files that stand in the tree and couldn't be read, ``torn`` those of which a part couldn't: a rule that
    looks names up in the first, or tells what the second lack, is left out, since it would report what the
    file may well hold.
    """
    missing, torn = tuple(unread), tuple(torn)
    rules = (
        rule
        for rule in RULES
        if not isinstance(rule, TextRule)
        and not _any_like(missing, rule.needs)
        and not _any_like(torn, rule.whole)
    )
    return [problem for rule in rules for problem in _found(rule, book, today)]


def _found(rule: BookRule, book: Book, today: date | None) -> Iterable[Problem]:
    if not isinstance(rule, DatedRule):
        return rule.check(book)
    if today is None and rule.looks_ahead:
        return ()
    return rule.check(book, today or book.newest_publication)


def check_texts(texts: Texts) -> list[Problem]:
    """Return what the rules over texts find, with their places."""
    over_texts = (rule for rule in RULES if isinstance(rule, TextRule))
    return [problem for rule in over_texts for problem in rule.check(texts)]


def _any_like(files: tuple[str, ...], patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(file, pattern) for file in files for pattern in patterns)


def silence(problems: Iterable[Problem], line_of: LineOf) -> list[Problem]:
    """Drop located problems that a comment on their line silences for a stated reason."""
    return [problem for problem in problems if not _is_silenced(problem, line_of)]


def _is_silenced(problem: Problem, line_of: LineOf) -> bool:
    is_form = problem.code.startswith("DB1") and problem.code not in _STYLE
    if is_form or problem.code.startswith(_CANNOT_BE_SILENCED):
        return False
    found = _SILENCED.search(line_of(problem.origin.file, problem.line))
    return bool(found and found[2] and problem.code in found[1])


def silencing_mistakes(texts: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Yield comments that silence a rule without a reason, or a rule that can't be silenced."""
    for file, text in texts:
        if "忽略" not in text:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            found = _SILENCED.search(line)
            if found and found[2]:
                if _CANNOT_BE_SILENCED in found[1]:
                    yield _mistake(file, number, found, "隐私规则（DB5…）不能忽略；请改掉内容")
            elif meant := _MEANT_TO_SILENCE.search(line):
                yield _mistake(file, number, meant, _NO_REASON)


_NO_REASON = "忽略一条规则要写明理由，形如 # 忽略 DB601:沿用上级文件原文"


def _mistake(file: str, number: int, found: re.Match[str], message: str) -> Problem:
    problem = Problem("DB113", Origin(file), message)
    return replace(problem, line=number, column=found.start() + 1)


def fit_to_print(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems whose messages stand on one line and hold no sensitive number.

    What they quote may be anything, and is read in public logs.
    """
    for problem in problems:
        message = " ".join(redact(problem.message).split("\n"))
        yield problem if message == problem.message else replace(problem, message=message)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by file, line, column and code; the same problem twice is one.

    Of a file that has very many, the weightiest are kept.
    """
    unique = {(p.origin.file, p.line, p.column, p.code, p.message): p for p in problems}
    kept = bounded(unique[key] for key in sorted(unique))
    return sorted(kept, key=lambda p: (p.origin.file, p.line, p.column, p.code, p.message))
