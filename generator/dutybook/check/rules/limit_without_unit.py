"""时限写明数和单位。

单写一个“5”，不知道是工作日、日还是小时。写“5个工作日”“7日”“2小时”“30分钟”“3个月”，马上办好的写“当场”。
办事指南的“法定时限”“承诺时限”和每一步的“时限”都这样写。事项目录“办理流程”里的“时限”也不能单写一个数，
但可以写到什么时候为止，如“征兵公告规定的日期”。

不对（没有单位）：

    承诺时限: 22
    步骤:
      - {名称: 受理, 由谁: 乡镇, 时限: 5}

对：

    承诺时限: 22个工作日
    步骤:
      - {名称: 受理, 由谁: 乡镇, 时限: 5个工作日}
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem

CODE = "DB312"

_UNIT = r"(?:个?(?:工作日|自然日)|日|天|个?(?:小时|月|星期)|周|分钟|年)"
_LIMIT = re.compile(rf"(?:\d|[半一二两三四五六七八九十百])\s*{_UNIT}|当场|当日|当天|即时|随时")
_NUMBER = re.compile(r"\d+")


def check(book: Book) -> Iterator[Problem]:
    """Yield time limits from which nobody can tell how long.

    A duty's process may also name what ends a step (按公告规定的日期), a guide must say how long.
    """
    for written, origin in _of_guides(book):
        if message := _bare_number(written, origin) or _vague(written, origin):
            yield Problem(CODE, origin, message)
    for written, origin in _of_duties(book):
        if message := _bare_number(written, origin):
            yield Problem(CODE, origin, message)


def _bare_number(written: str, origin: Origin) -> str:
    number = unicodedata.normalize("NFKC", written).strip()
    if not _NUMBER.fullmatch(number):
        return ""
    return (
        f"“{origin.path[-1]}”写成了“{written[:40]}”，没有单位；"
        f"请写“{number[:9]}个工作日”“{number[:9]}日”或“{number[:9]}小时”，马上办好的写“当场”"
    )


def _vague(written: str, origin: Origin) -> str:
    if _LIMIT.search(unicodedata.normalize("NFKC", written)):
        return ""
    return (
        f"“{origin.path[-1]}”写成了“{written[:40]}”，看不出要多久；"
        "请写数和单位，如“5个工作日”，马上办好的写“当场”"
    )


def _of_guides(book: Book) -> Iterator[tuple[str, Origin]]:
    for slug, guide in book.guides.items():
        origin = Origin(f"guides/{slug}.yml")
        for key, written in (("法定时限", guide.legal_limit), ("承诺时限", guide.promised_limit)):
            if written:
                yield written, origin.at(key)
        for number, step in enumerate(guide.steps):
            if step.limit:
                yield step.limit, origin.at("步骤", number, "时限")


def _of_duties(book: Book) -> Iterator[tuple[str, Origin]]:
    for duty in book.duties.values():
        for number, step in enumerate(duty.entry.process):
            if step.limit:
                yield step.limit, duty.origin.at("办理流程", number, "时限")


RULE = Rule(CODE, "时限写明数和单位", check)
