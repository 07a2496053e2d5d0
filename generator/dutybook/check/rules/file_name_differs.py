"""文件名与里面的编号、版次一致。

决定的文件名就是决定的编号，旧版次的文件名就是版次；网址由文件名来，写的人由里面的编号来认，两样不同就会认错。
现行清单的版次也不能与旧版次相同：施行以后改了内容，要另起一个版次。

不对（文件是 decisions/2026-03.yml）：

    编号: 2026-04

对：

    编号: 2026-03
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty_list import DutyList
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB215"


def check(book: Book) -> Iterator[Problem]:
    """Yield decisions and editions filed under another name, and current lists that reuse an edition."""
    for stem, decision in book.decisions.items():
        if decision.id != stem and stem[0].isdigit():  # a name of another form is told of as such
            message = f"编号“{decision.id}”与文件名“{stem}”不同；请改成一样的"
            yield Problem(CODE, Origin(f"decisions/{stem}.yml", ("编号",)), message)
    for edition in book.editions():
        stem = edition.origin.file.rpartition("/")[2].removesuffix(".yml")
        if edition.head.edition != stem and stem[0].isdigit():
            message = f"版次“{edition.head.edition}”与文件名“{stem}”不同；请改成一样的"
            yield Problem(CODE, edition.origin.at("版次"), message)
    for town in book.towns:
        yield from _reused(town.current, town.editions)
    yield from _reused(book.village_list, book.village_editions)


def _reused(current: DutyList | None, editions: tuple[DutyList, ...]) -> Iterator[Problem]:
    if current is None:
        return
    for edition in editions:
        if edition.head.edition == current.head.edition:
            message = (
                f"版次“{current.head.edition}”已用于 {edition.origin.file}；"
                "现行清单请另起一个版次，同一年的加字母，如 2026b"
            )
            yield Problem(CODE, current.origin.at("版次"), message)


RULE = Rule(CODE, "文件名与编号、版次一致", check)
