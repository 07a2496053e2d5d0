"""部门要在 departments.yml 里。

主责、配合、承接、去处、现归等处写的部门，用全称、简称或统称（如“派出所”），都要在 departments.yml 里登记过；
“乡镇”“村”指本地自己。几个部门分开写，一项一个。

不对：

    主责: 县民政厅

对：

    主责: 县民政局
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.departments import LEADING_KEYS, is_body, named_departments, several_in
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.nearest import did_you_mean
from dutybook.model.problem import Problem

CODE = "DB204"


def check(book: Book) -> Iterator[Problem]:
    """Yield names that stand for a department and that nobody registered."""
    known = [*book.departments, *book.generic_names]
    for name, origin in named_departments(book):
        if is_body(book, name):
            continue
        if several := several_in(book, name):
            if origin.path[-1] not in LEADING_KEYS.values():  # two leads are a rule of their own
                yield Problem(CODE, origin, _split(name, several))
        else:
            suggestion = did_you_mean(name, known)
            message = f"不认识部门“{name}”。{suggestion}新部门请先写进 departments.yml"
            yield Problem(CODE, origin, message, about=(name,))


def _split(name: str, several: tuple[str, ...]) -> str:
    return f"“{name}”写了 {len(several)} 个部门；请分开写，一项一个：{'、'.join(several)}"


RULE = Rule(CODE, "部门已登记", check, needs=("departments.yml",))
