"""格式是程序认识的格式。

county.yml 的“格式”说明这些文件照哪一版格式写，现在是 1。写了别的数，
说明文件是给别的版本的程序写的，照现在的格式读会读错。

不对：

    格式: 2

对：

    格式: 1
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.county import FORMAT
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB120"


def check(book: Book) -> Iterator[Problem]:
    """Yield a format that this program doesn't know."""
    written = book.county.format
    if written != FORMAT:
        advice = "请换用新版的程序" if written > FORMAT else f"请改成 {FORMAT}"
        message = f"“格式”写成了“{written}”，这个版本的程序只认识 {FORMAT}；{advice}"
        yield Problem(CODE, Origin("county.yml", ("格式",)), message)


RULE = Rule(CODE, "格式是认识的格式", check)
