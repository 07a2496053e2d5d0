"""指南的编码照国家标准写。

“基本编码”12 位；“实施编码”31 位，前 18 位是实施单位的统一社会信用代码，第 19 位是层级，后 12 位是事项编码。
各地系统里的编码并不都照标准，所以只是警告；确实如此的，可以在这一行忽略并写明理由。

不对（少了一位）：

    名称: 最低生活保障申请
    事项: [MS-001]
    基本编码: 99201101400

对：

    名称: 最低生活保障申请
    事项: [MS-001]
    基本编码: 992011014000
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.check.rules.credit_code import what_is_wrong
from dutybook.model.book import Book
from dutybook.model.credit_code import LENGTH
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

CODE = "DB706"

_BASIC_LENGTH = 12
_SERVICE_LENGTH = 31


def check(book: Book) -> Iterator[Problem]:
    """Yield codes of guides that have not the national form."""
    for slug, guide in book.guides.items():
        for key, written in (("基本编码", guide.basic_code), ("实施编码", guide.service_code)):
            if written is not None and (message := _wrong(key, written)):
                origin = Origin(f"guides/{slug}.yml", (key,))
                yield Problem(CODE, origin, message, Severity.WARNING)


def _wrong(key: str, written: str) -> str:
    length = _BASIC_LENGTH if key == "基本编码" else _SERVICE_LENGTH
    if not (written.isascii() and written.isalnum()):
        return f"“{key}”只用数字和字母，这里写的是“{written[:40]}”；请核对"
    if len(written) != length:
        return f"“{key}”是 {length} 位，这里写了 {len(written)} 位：“{written[:40]}”；请核对"
    if key == "实施编码" and (said := what_is_wrong(written[:LENGTH])):
        return f"“实施编码”的前 18 位是实施单位的代码，{said}"
    return ""


RULE = Rule(CODE, "指南的编码合乎标准", check)
