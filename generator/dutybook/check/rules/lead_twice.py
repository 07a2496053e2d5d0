"""牵头部门只有一个。

“主责”“承接部门”“原实施部门”都只写一个：两个部门都牵头，等于没有人牵头。其余的部门写进“配合”；已经主责的，
“配合”里不再写。

不对：

    主责: 县民政局、县财政局

对：

    主责: 县民政局
    配合: [县财政局]
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.departments import LEADING_KEYS, named_departments, same_body, several_in
from dutybook.check.rows import told_once
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem

CODE = "DB306"


def check(book: Book) -> Iterator[Problem]:
    """Yield two leads in one field, and a lead that supports itself."""
    for name, origin in named_departments(book):
        key = origin.path[-1]
        if key in LEADING_KEYS.values() and several_in(book, name):
            rest = "其余请写进“配合”" if key == "主责" else "请只留一个"
            message = f"“{key}”只能写一个部门，这里写了“{name}”；{rest}"
            yield Problem(CODE, origin, message)
    yield from _supporting_themselves(book)


def _supporting_themselves(book: Book) -> Iterator[Problem]:
    for told in told_once(book):
        town, row = told.town, told.row
        lead = row.text.lead
        if lead is None or not row.text.support:
            continue
        support = {same_body(book, name, town): name for name in row.text.support}
        if same_body(book, lead, town) in support:
            message = (
                f"“{row.id} {row.name}”由{lead}主责，“配合”里又写了它{told.elsewhere}；"
                "请从“配合”里删去"
            )
            yield Problem(CODE, row.origin, message)


RULE = Rule(CODE, "牵头部门只有一个", check, needs=("departments.yml", "duties/*"))
