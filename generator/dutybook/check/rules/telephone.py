"""电话写得能拨通。

固定电话写“区号-号码”，如 0980-8123456；分机写在后面，如 0980-8123456转801。12345、110、120、119 这样的短号码，
95598、400 和 800 开头的号码照写。一项只写一个号码，几个号码写成几项。没有写区号的，外地的手机拨不通：
county.yml 写了“区号”的，网页会自动加上，只作说明；没有写的，是警告。

不对：

    电话: [0980-812345, 8123457]

对：

    电话: [0980-8123456, 0980-8123457]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity
from dutybook.model.telephone import EXAMPLE, Form, form_of, separate_numbers

CODE = "DB707"

_Written = tuple[str, Origin]


def check(book: Book) -> Iterator[Problem]:
    """Yield telephones that nobody can dial, and those that lack an area code."""
    area_code = book.county.area_code
    for written, origin in _telephones(book):
        form = form_of(written)
        if form is Form.NONSENSE:
            yield Problem(CODE, origin, _nonsense(written, area_code))
        elif form is Form.WITHOUT_AREA_CODE:
            severity = Severity.NOTE if area_code else Severity.WARNING
            full = f"{area_code or '区号'}-{written}"
            message = f"电话“{written}”没有写区号；请写成“{full}”"
            yield Problem(CODE, origin, message, severity)


def _nonsense(written: str, area_code: str | None) -> str:
    if len(several := separate_numbers(written)) > 1:
        return f"“{written[:40]}”写了 {len(several)} 个号码；请分成几项：[{', '.join(several)}]"
    example = f"{area_code}-8123456" if area_code else EXAMPLE
    return f"“{written[:40]}”不是电话号码；应写区号和 7 到 8 位号码，形如 {example}"


def _telephones(book: Book) -> Iterator[_Written]:
    county = Origin("county.yml")
    yield book.county.hotline, county.at("热线")
    if book.county.feedback.phone is not None:
        yield book.county.feedback.phone, county.at("意见", "电话")
    for _, origin, contact in book.contacts():
        yield from _listed(contact.phones, origin.at("电话"))
        for number, counter in enumerate(contact.counters):
            yield from _listed(counter.phones, origin.at("窗口", number, "电话"))
    for town in book.towns:
        for number, post in enumerate(town.profile.posts):
            yield from _listed(post.phones, town.origin.at("岗位", number, "电话"))
    for slug, guide in book.guides.items():
        file = Origin(f"guides/{slug}.yml")
        yield from _listed(guide.enquiry, file.at("咨询"))
        yield from _listed(guide.complaint, file.at("投诉"))


def _listed(phones: Iterable[str], origin: Origin) -> Iterator[_Written]:
    for index, phone in enumerate(phones):
        yield phone, origin.at(index)


RULE = Rule(CODE, "电话能拨通", check)
