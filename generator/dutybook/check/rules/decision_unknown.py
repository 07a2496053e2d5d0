"""退出的事项写明的决定要真有。

目录里“退出”的“决定”写决定的编号，读者由此查到凭什么退出；decisions/ 里要有这个决定，决定的变更里也要有这个事项。

不对（没有 2026-31 号决定）：

    # duties/livelihood.yml
    事项:
      MS-020:
        名称: 殡葬服务
        退出: {决定: 2026-31, 日期: 2026-03-15, 现归: 县民政局}

对：

    # duties/livelihood.yml
    事项:
      MS-020:
        名称: 殡葬服务
        退出: {决定: 2026-03, 日期: 2026-03-15, 现归: 县民政局}
    # decisions/2026-03.yml
    变更:
      - 退出: MS-020 殡葬服务
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.references import full_name
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.decision import Decision
from dutybook.model.duty import Duty
from dutybook.model.nearest import did_you_mean
from dutybook.model.problem import Problem

CODE = "DB214"


def check(book: Book) -> Iterator[Problem]:
    """Yield exits by a decision that isn't there, or that says nothing of the duty."""
    decisions = {decision.id: decision for decision in book.decisions.values()}
    for duty in book.duties.values():
        if duty.entry.exit and (written := duty.entry.exit.decision):
            message = _message(duty, written, decisions)
            if message:
                yield Problem(CODE, duty.origin.at("退出", "决定"), message)


def _message(duty: Duty, written: str, decisions: dict[str, Decision]) -> str:
    decision = decisions.get(written)
    if decision is None:
        return f"没有“{written}”号决定。{did_you_mean(written, decisions)}请写 decisions/ 里的编号"
    named = {ref.id for change in decision.changes for ref in (*change.duties, *change.becomes)}
    if duty.id in named:
        return ""
    return f"“{written}”号决定的变更里没有“{full_name(duty)}”；请核对决定的编号，或在决定里补上"


RULE = Rule(CODE, "退出的决定都有", check, needs=("decisions/*",))
