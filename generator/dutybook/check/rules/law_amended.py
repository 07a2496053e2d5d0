"""法规修订以后，事项要重新核对。

laws.yml 里的“修订日期”晚于事项上次核定的日期，条文、条数、职责都可能变了。核定日期看事项的“核定日期”，
没有写的看清单的批准日期。核对过正文和依据以后，在目录里写上“核定日期”。

不对（清单 2026-02-25 批准，法规在那以后修订）：

    # laws.yml
    社会救助暂行办法:
      修订日期: 2026-03-01
    # duties/livelihood.yml
    事项:
      MS-001:
        依据: [《社会救助暂行办法》第十一条]

对（核对以后）：

    # laws.yml
    社会救助暂行办法:
      修订日期: 2026-03-01
    # duties/livelihood.yml
    事项:
      MS-001:
        依据: [《社会救助暂行办法》第十二条]
        核定日期: 2026-03-10
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import Listing
from dutybook.model.duty_list import ListHead
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

CODE = "DB403"


def check(book: Book) -> Iterator[Problem]:
    """Yield bases whose law was amended after their duty was last confirmed, in any list that has it."""
    amended = {name: law.amended for name, law in book.laws.items() if law.amended}
    oldest: dict[Origin, tuple[date, Listing, str]] = {}
    for head, rows in book.current_sections():
        for row in rows:
            for index, basis in enumerate(row.text.bases):
                day = amended.get(basis.law)
                confirmed = _confirmed(book, row, head) if day else None
                if day and confirmed and day > confirmed:
                    origin = _written_at(book, row).at("依据", index)
                    if origin not in oldest or confirmed < oldest[origin][0]:
                        oldest[origin] = confirmed, row, basis.law
    for origin, (confirmed, row, law) in oldest.items():
        message = (
            f"《{law}》在 {amended[law]} 修订，“{row.id} {row.name}”上次核定是 {confirmed}；"
            "请核对正文和依据，然后写上“核定日期”"
        )
        yield Problem(CODE, origin, message, Severity.WARNING)


def _confirmed(book: Book, row: Listing, head: ListHead | None) -> date | None:
    if row.confirmed is not None:
        return row.confirmed
    duty = book.duties.get(row.id)
    if duty is not None and duty.entry.confirmed is not None:
        return duty.entry.confirmed
    return head.approval.date if head is not None and head.approval is not None else None


def _written_at(book: Book, row: Listing) -> Origin:
    own = "bases" in row.own or row.id not in book.duties
    return row.origin if own else book.duties[row.id].origin


RULE = Rule(CODE, "法规修订后重新核定", check, needs=("laws.yml",))
