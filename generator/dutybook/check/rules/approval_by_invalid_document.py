"""批准要有算数的文件。

county.yml 的“规则”里写了“不得作为依据”的，批准就要写明是什么“文件”，而且不能是其中一种，如会议纪要、领导签字。
写了“部门文件”的，批准机关也不能是县里的部门。

不对：

    批准: {机关: 青禾县委、县政府, 日期: 2026-02-25, 文件: 专题会议纪要}

对：

    批准: {机关: 青禾县委、县政府, 日期: 2026-02-25, 文件: 通知, 文号: 青委办发〔2026〕8号}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.cases import open_cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.decision import DecisionApproval
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB413"

_OF_A_DEPARTMENT = "部门文件"


def check(book: Book) -> Iterator[Problem]:
    """Yield approvals by a kind of document, or a body, that the county's procedure rules out."""
    refused = book.county.rules.no_grounds
    if not refused:
        return
    for decision, origin in open_cases(book):
        if decision.approval is not None:
            yield from _told(book, decision.approval, refused, origin.at("批准"))


def _told(
    book: Book, approval: DecisionApproval, refused: tuple[str, ...], origin: Origin
) -> Iterator[Problem]:
    if is_department_s(book, approval):
        message = (
            f"批准机关“{approval.body}”是县里的部门，部门文件不得作为依据；请写批准的机关和文件"
        )
        yield Problem(CODE, origin.at("机关"), message)
    if approval.document is None:
        message = f"没有写批准的“文件”；请写明是什么文件，{'、'.join(refused)}不得作为依据"
        yield Problem(CODE, origin, message)
        return
    found = next((kind for kind in refused if kind in approval.document), None)
    if found is not None:
        message = (
            f"批准的文件“{approval.document}”是{found}，不得作为依据；请写正式文件，形如 文件: 通知"
        )
        yield Problem(CODE, origin.at("文件"), message)


def is_department_s(book: Book, approval: DecisionApproval) -> bool:
    """Return whether a department approved where the county refuses departments' documents."""
    refused = _OF_A_DEPARTMENT in book.county.rules.no_grounds
    return refused and book.department(approval.body) is not None


RULE = Rule(CODE, "批准的文件算数", check, whole=("county.yml", "decisions/*"))
