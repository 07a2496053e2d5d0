"""Telephone numbers as readers see them and as their telephone dials them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from dutybook.model.telephone import taken_apart


class Phone(NamedTuple):
    """A telephone number as shown and as dialled."""

    shown: str
    dialled: str
    label: str = ""
    """What it is for: as written in brackets, or what everybody's short number is."""


_NOT_DIALLED = re.compile(r"[^0-9+]")
_PAUSE = ","
"""Before an extension: telephones wait, then dial on."""
_EVERYBODYS = {
    "110": "报警",
    "119": "火警",
    "120": "急救",
    "122": "交通事故",
    "12309": "检察服务",
    "12315": "市场监管投诉",
    "12316": "农业服务",
    "12328": "交通运输服务",
    "12329": "住房公积金",
    "12333": "人社咨询",
    "12336": "自然资源举报",
    "12337": "扫黑除恶举报",
    "12338": "妇女维权",
    "12345": "政务服务热线",
    "12348": "法律援助",
    "12350": "安全生产举报",
    "12355": "青少年服务",
    "12368": "法院诉讼服务",
    "12369": "环保举报",
    "12380": "组织部门举报",
    "12385": "残疾人维权",
    "12388": "纪检监察举报",
    "12393": "医保服务",
}


def phone(written: str, area_code: str | None) -> Phone:
    """Return a number as shown, and as dialled with the county's area code where it has none."""
    number = taken_apart(written)
    digits = _NOT_DIALLED.sub("", number.main)
    is_local = 7 <= len(digits) <= 8 and not digits.startswith(("0", "1", "400", "800"))
    dialled = f"{area_code}{digits}" if is_local and area_code else digits
    if number.extension:
        dialled += _PAUSE + number.extension
    shown = f"{number.main}转{number.extension}" if number.extension else number.main
    return Phone(shown, dialled, number.label or _EVERYBODYS.get(digits, ""))


def phones(written: Iterable[str], area_code: str | None) -> tuple[Phone, ...]:
    """Return numbers as shown and dialled."""
    return tuple(phone(number, area_code) for number in written)
