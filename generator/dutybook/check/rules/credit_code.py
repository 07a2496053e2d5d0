"""统一社会信用代码的校验码要对。

部门、乡镇（街道）的“统一社会信用代码”是 18 位：数字和大写字母，不用 I、O、S、V、Z，最后一位由前 17 位算出
（国家标准 GB 32100）。抄错一位就对不上。

不对（末位应是 9）：

    名称: 清溪镇
    代码: 990121101
    统一社会信用代码: 11990121MB00000118

对：

    名称: 清溪镇
    代码: 990121101
    统一社会信用代码: 11990121MB00000119
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.credit_code import EXAMPLE, LENGTH, check_character, foreign_characters
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB705"


def check(book: Book) -> Iterator[Problem]:
    """Yield credit codes of departments and towns that can't be right."""
    for name, body in book.departments.items():
        if body.credit_code is not None:
            yield from _check(body.credit_code, Origin("departments.yml", (name,)))
    for town in book.towns:
        if town.profile.credit_code is not None:
            yield from _check(town.profile.credit_code, town.origin)


def _check(code: str, origin: Origin) -> Iterator[Problem]:
    if message := what_is_wrong(code):
        yield Problem(CODE, origin.at("统一社会信用代码"), message)


def what_is_wrong(code: str) -> str:
    """Return what is wrong with a credit code, or nothing."""
    if len(code) != LENGTH:
        return f"统一社会信用代码是 {LENGTH} 位，“{code[:40]}”有 {len(code)} 位；形如 {EXAMPLE}"
    if foreign := foreign_characters(code):
        return (
            f"统一社会信用代码只用数字和大写字母（不用 I、O、S、V、Z），"
            f"“{code}”里有“{foreign}”；请核对"
        )
    if code[-1] != (right := check_character(code)):
        return f"统一社会信用代码“{code}”的校验码不对：照前 17 位算，末位应是“{right}”；请逐位核对"
    return ""


RULE = Rule(CODE, "统一社会信用代码正确", check)
