"""决定里从哪里到哪里，写得出名堂。

变更的“从”“到”写部门、类别或清单种类，“乡镇”“村”指本地自己。别的词，程序不知道事项从谁手里到了谁手里。

不对：

    变更:
      - 移交: MS-001 最低生活保障申请受理
        从: 民政部门
        到: 乡镇

对：

    变更:
      - 移交: MS-001 最低生活保障申请受理
        从: 县民政局
        到: 乡镇
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.departments import is_body
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import DelegationType, PowerType
from dutybook.model.kinds import DutyKind
from dutybook.model.nearest import did_you_mean
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB217"


def check(book: Book) -> Iterator[Problem]:
    """Yield ends of a change that are neither a body nor a category nor a kind of list."""
    known = _known(book)
    for stem, decision in book.decisions.items():
        for number, change in enumerate(decision.changes):
            for key, written in (("从", change.source), ("到", change.target)):
                if written is not None and written not in known and not is_body(book, written):
                    suggestion = did_you_mean(written, known | set(book.departments))
                    message = f"不认识“{written}”。{suggestion}请写部门、类别或清单种类"
                    origin = Origin(f"decisions/{stem}.yml", ("变更", number, key))
                    yield Problem(CODE, origin, message)


def _known(book: Book) -> set[str]:
    words = {*DutyKind, *PowerType, *DelegationType, *(kind.short for kind in DutyKind)}
    words |= {*book.county.own_kinds, *book.county.categories}
    words |= {duty.category for duty in book.duties.values()}
    rows = [row for _, row in book.current_rows()]
    rows += [row for edition in book.editions() for row in edition.rows]
    words |= {row.category for row in rows}
    return words | {name for town in book.towns for name in (town.name, town.slug)}


RULE = Rule(CODE, "决定从哪里到哪里写得清", check, needs=("departments.yml", "duties/*"))
