"""依据要登记在 laws.yml 里。

登记了文号、施行和修订日期，才能在法规修改、废止时找到受影响的事项。依据里的名称要与 laws.yml 里的一字不差。

不对：

    依据: [《社会救助暂行条例》第十一条]

对：

    依据: [《社会救助暂行办法》第十一条]
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.bases import cited_bases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.nearest import did_you_mean
from dutybook.model.problem import Problem

CODE = "DB205"


def check(book: Book) -> Iterator[Problem]:
    """Yield legal bases whose law is not in the register."""
    for basis, origin, _ in cited_bases(book):
        if basis.law not in book.laws:
            suggestion = did_you_mean(basis.law, book.laws)
            message = f"laws.yml 里没有《{basis.law}》。{suggestion}新的依据请先登记"
            yield Problem(CODE, origin, message, about=(basis.law,))


RULE = Rule(CODE, "依据已登记", check, needs=("laws.yml",))
