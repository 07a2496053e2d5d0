"""网址名不重复。

网址名就是网页的地址，两个部门、两个类别、两条其他去处或者同一乡镇的两个岗位用同一个，后一个会盖掉前一个。
网址名只用小写字母、数字和横线，以字母开头。

不对：

    县民政局:
      网址名: mzj
    县民族宗教事务局:
      网址名: mzj

对：

    县民政局:
      网址名: mzj
    县民族宗教事务局:
      网址名: mzzjj
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem
from dutybook.model.slug import SLUG

CODE = "DB209"

Slugs = list[tuple[str, str, Origin]]
"""Slug, the name of what it is for, and where it was written."""


def check(book: Book) -> Iterator[Problem]:
    """Yield ill-formed slugs, and slugs that stand twice in one group."""
    for group in _groups(book):
        seen: dict[str, str] = {}
        for slug, name, origin in group:
            place = origin.at("网址名")
            if not SLUG.fullmatch(slug):
                message = f"网址名“{slug}”只能用小写字母、数字和“-”，以字母开头，2 到 40 个字符"
                yield Problem(CODE, place, message)
            elif slug in seen:
                message = f"网址名“{slug}”已用于“{seen[slug]}”；请给“{name}”另取一个"
                yield Problem(CODE, place, message)
            seen.setdefault(slug, name)


def _groups(book: Book) -> Iterator[Slugs]:
    departments, county = Origin("departments.yml"), Origin("county.yml")
    yield [(body.slug, name, departments.at(name)) for name, body in book.departments.items()]
    categories = book.county.categories.items()
    yield [(category.slug, name, county.at("类别", name)) for name, category in categories]
    matters = enumerate(book.elsewhere)
    yield [(matter.slug, matter.name, Origin("elsewhere.yml", (i,))) for i, matter in matters]
    for town in book.towns:
        posts = enumerate(town.profile.posts)
        yield [(post.slug, post.name, town.origin.at("岗位", i)) for i, post in posts]


RULE = Rule(CODE, "网址名不重复", check)
