"""依据的法规要已经施行。

laws.yml 里“施行日期”还没有到的，现在还不能作依据。还没有施行的清单，看它施行那一天法规有没有施行。

不对（2027-01-01 才施行）：

    # laws.yml
    森林草原防灭火条例:
      施行日期: 2027-01-01
    # duties/emergency.yml
    事项:
      YJ-021:
        依据: [《森林草原防灭火条例》第五条]

对（到了那一天再改）：

    # laws.yml
    森林草原防灭火条例:
      施行日期: 2027-01-01
    # duties/emergency.yml
    事项:
      YJ-021:
        依据: [《森林防火条例》第五条]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.bases import standing_bases
from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB402"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield bases whose law doesn't hold yet, neither today nor when the duty's first list takes effect."""
    effective = _effective_days(book)
    for basis, origin, duty in standing_bases(book):
        law = book.laws.get(basis.law)
        if law is None or law.effective is None:
            continue
        if law.effective > max(today, effective.get(duty, today)):
            message = f"《{basis.law}》{law.effective} 才施行，现在还不能作依据；请改用现行的依据"
            yield Problem(CODE, origin, message, Severity.WARNING)


def _effective_days(book: Book) -> dict[str, date]:
    """Return for each duty the first day on which a current list with it takes effect."""
    found: dict[str, date] = {}
    for head, rows in book.current_sections():
        if head is not None and head.effective is not None:
            for row in rows:
                found[row.id] = min(head.effective, found.get(row.id, head.effective))
    return found


RULE = DatedRule(CODE, "依据的法规已施行", check, needs=("laws.yml",), looks_ahead=True)
