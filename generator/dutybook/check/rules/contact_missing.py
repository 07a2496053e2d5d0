"""每个乡镇（街道）都要有联系点。

没有联系点的乡镇（街道），居民查到事项却不知道去哪里，只能打热线。已经撤并的不算。

不对：

    名称: 柳林乡
    代码: 990121201
    类型: 乡

对：

    名称: 柳林乡
    代码: 990121201
    类型: 乡
    联系点:
      - 名称: 柳林乡便民服务中心
        类型: 便民服务中心
        电话: [0980-8126456]
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB711"


def check(book: Book) -> Iterator[Problem]:
    """Yield towns without any contact point."""
    for town in book.towns:
        if not town.profile.contacts and town.profile.dissolved is None:
            message = f"{town.name}没有一个联系点，居民只能打热线；请在 town.yml 里补上“联系点”"
            yield Problem(CODE, town.origin.at("名称"), message, Severity.WARNING)


RULE = Rule(CODE, "乡镇（街道）有联系点", check, whole=("*/town.yml",))
