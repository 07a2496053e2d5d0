"""“不承担”的事项，村级清单里要有。

村里的“不承担”是从村级清单里除去的。村级清单里没有的，或者写明只适用于社区、村里本来就没有的，不用再写。

不对（村级清单里没有 CZ-031）：

    清单:
      不承担: [CZ-031 古树名木日常看护]

对：删去 CZ-031；要除去的是别的事项的，改正编号。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB310"


def check(book: Book) -> Iterator[Problem]:
    """Yield duties that a village says it doesn't bear and that the standard list doesn't put on it."""
    standard = book.village_list.by_id() if book.village_list else {}
    for _, village in book.villages():
        for index, reference in enumerate(village.not_borne):
            origin = village.origin.at("清单", "不承担", index)
            row = standard.get(reference.id)
            if row is not None and not row.holds_for(village.kind):
                message = (
                    f"“{reference.id}”在村级清单里只适用于{row.applies_to}，"
                    f"{village.name}本来就没有；请删去"
                )
                yield Problem(CODE, origin, message, Severity.WARNING)
            elif row is None and reference.id in book.known_ids:
                message = f"村级清单里没有“{reference.id}”，不用写“不承担”；请删去，或核对编号"
                yield Problem(CODE, origin, message)


RULE = Rule(CODE, "不承担的事项村级清单里有", check, needs=("village-list.yml", "duties/*"))
