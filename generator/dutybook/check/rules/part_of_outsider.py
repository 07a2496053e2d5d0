"""写了职责的部门，要么主责，要么配合。

“上级部门职责”里有一个部门的一段，“主责”和“配合”里却没有它：这个部门的网页上看不到这件事，
它自己也许不知道。补进“配合”，或者把这一段删去。

不对：

    主责: 县应急管理局
    上级部门职责:
      县应急管理局:
        - 组织编制预案。
      县林业局:
        - 组织火灾预防。

对：

    主责: 县应急管理局
    配合: [县林业局]
    上级部门职责:
      县应急管理局:
        - 组织编制预案。
      县林业局:
        - 组织火灾预防。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.departments import same_body
from dutybook.check.rows import Told, told_once
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.kinds import DutyKind
from dutybook.model.problem import Problem, Severity

CODE = "DB308"


def check(book: Book) -> Iterator[Problem]:
    """Yield departments with a part in a supporting row that neither lead nor support there."""
    for told in told_once(book):
        if told.row.kind is DutyKind.SUPPORTING:
            for name in _outsiders(book, told):
                message = (
                    f"“{told.row.id} {told.row.name}”的“上级部门职责”里有{name}，“主责”“配合”里"
                    f"却没有它{told.elsewhere}；请补进“配合”，或者删去这一段"
                )
                yield Problem(CODE, told.row.origin, message, Severity.WARNING)


def _outsiders(book: Book, told: Told) -> list[str]:
    """Return them; where the lead has no part, a part may be meant for it, which is told already."""
    text = told.row.text
    parts = {same_body(book, name, told.town): name for name in text.department_parts}
    if text.lead is None or same_body(book, text.lead, told.town) not in parts:
        return []
    taking_part = {same_body(book, name, told.town) for name in (*text.support, text.lead)}
    return [name for full, name in parts.items() if full not in taking_part and book.knows(name)]


RULE = Rule(CODE, "写了职责的部门都在配合之列", check, needs=("departments.yml", "duties/*"))
