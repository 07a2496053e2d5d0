"""离开清单的事项要写明退出。

旧版次里有、现行清单都没有了的事项，要在目录里写明“退出”：
从哪天起、凭什么、现归谁，旧网址才答得上来。从来没有列过的不算：也许是为下一个版次准备的。

不对（旧版次里有 MS-020，现行清单没有）：

    # qingxi/editions/2024.yml
    基本履职事项:
      民生服务:
        - MS-020 殡葬服务
    # duties/livelihood.yml
    事项:
      MS-020:
        名称: 殡葬服务

对：

    # qingxi/editions/2024.yml
    基本履职事项:
      民生服务:
        - MS-020 殡葬服务
    # duties/livelihood.yml
    事项:
      MS-020:
        名称: 殡葬服务
        退出: {日期: 2026-03-15, 现归: 县民政局}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.references import full_name
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB309"


def check(book: Book) -> Iterator[Problem]:
    """Yield duties of the catalogue that only past editions have, though nothing says that they left."""
    listed = {row.id for _, row in book.current_rows()}
    former = {row.id: edition for edition in book.editions() for row in edition.rows}
    planned = _planned(book)
    for duty in book.duties.values():
        left = duty.id in former and duty.id not in listed
        if left and duty.entry.exit is None and duty.id not in planned:
            message = (
                f"“{full_name(duty)}”在{former[duty.id].head.name}里有，现行清单都没有；"
                "请在目录里写明“退出”，或者补进清单"
            )
            yield Problem(CODE, duty.origin, message, Severity.WARNING, at_key=True)


def _planned(book: Book) -> set[str]:
    """Return the duties that a decision brings in: their list may be still to come."""
    changes = (change for case in book.decisions.values() for change in case.changes)
    return {
        reference.id
        for change in changes
        if change.kind in ("added", "devolved", "merged", "split")
        for reference in (*change.duties, *change.becomes)
    }


_LISTS = ("*/town.yml", "*/list.yml", "village-list.yml", "*/villages/*", "decisions/*")

RULE = Rule(CODE, "离开清单的写明退出", check, needs=_LISTS, whole=_LISTS)
