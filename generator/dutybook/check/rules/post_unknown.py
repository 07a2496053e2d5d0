"""接替的岗位本地都有。

“接替”写本乡镇（街道）的另一个岗位：经办人不在时，居民和同事就找它。写错了名称，接替就断了。

不对（本镇没有“综合岗”）：

    岗位:
      - {名称: 民政助理, 网址名: civil, 接替: 综合岗}
      - {名称: 综合服务岗, 网址名: service}

对：

    岗位:
      - {名称: 民政助理, 网址名: civil, 接替: 综合服务岗}
      - {名称: 综合服务岗, 网址名: service}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.nearest import did_you_mean
from dutybook.model.problem import Problem

CODE = "DB211"


def check(book: Book) -> Iterator[Problem]:
    """Yield posts that are covered by no other post of their town."""
    for town in book.towns:
        names = [post.name for post in town.profile.posts]
        for number, post in enumerate(town.profile.posts):
            origin = town.origin.at("岗位", number, "接替")
            if post.cover == post.name:
                message = f"“{post.name}”不能由自己接替；请写本地另一个岗位，没有的请删去"
                yield Problem(CODE, origin, message)
            elif post.cover is not None and post.cover not in names:
                suggestion = did_you_mean(post.cover, names)
                message = f"{town.name}没有“{post.cover}”。{suggestion}请写本地另一个岗位的名称"
                yield Problem(CODE, origin, message)


RULE = Rule(CODE, "接替的岗位本地都有", check)
