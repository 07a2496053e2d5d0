"""冻结的版次不能再改。

往年版次冻结时记下摘要；内容变了，摘要就对不上。

不对：在 `editions/2025.yml` 里改了一个字。

对：改回原样（git 历史里有冻结时的内容）。要改的是现在的内容，请改现行清单和目录。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem

CODE = "DB304"


def check(book: Book) -> Iterator[Problem]:
    """Yield frozen editions whose content no longer gives their digest."""
    for edition in book.editions():
        freeze = edition.head.freeze
        if freeze is not None and freeze.digest != edition.digest:
            message = f"{edition.head.name}在 {freeze.date} 冻结后被改动，摘要对不上；请恢复原样"
            yield Problem(CODE, edition.origin.at("冻结", "摘要"), message)


RULE = Rule(CODE, "冻结的版次未改动", check)
