"""依据要现行有效。

laws.yml 里“状态”是“已废止”的，不能再作事项和指南的依据：有新法的改写成新法，没有的要重新核定这件事还办不办。
“状态”是“尚未施行”、又没有写“施行日期”的，也不能。已经退出的事项、往年版次不用改。

不对：

    # laws.yml
    森林防火条例:
      状态: 已废止
    # duties/emergency.yml
    事项:
      YJ-021:
        依据: [《森林防火条例》第五条]

对：

    # laws.yml
    森林防火条例:
      状态: 已废止
    森林草原防灭火条例:
      施行日期: 2026-01-01
    # duties/emergency.yml
    事项:
      YJ-021:
        依据: [《森林草原防灭火条例》第五条]
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.bases import standing_bases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.law import LawState
from dutybook.model.problem import Problem, Severity

CODE = "DB401"


def check(book: Book) -> Iterator[Problem]:
    """Yield bases whose law the register calls repealed or pending; of one with a day, the day decides."""
    for basis, origin, _ in standing_bases(book):
        law = book.laws.get(basis.law)
        if law is None or law.state is LawState.IN_FORCE:
            continue
        if law.state is LawState.REPEALED or law.effective is None:
            note = f"（{law.note.rstrip('。')}）" if law.note else ""
            message = f"《{basis.law}》{law.state}{note}；请改用现行的依据，或者重新核定"
            yield Problem(CODE, origin, message, Severity.WARNING)


RULE = Rule(CODE, "依据现行有效", check, needs=("laws.yml",))
