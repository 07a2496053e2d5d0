"""手机号先列为公务号码。

公布的电话应是办公室的固定电话：手机号多半是某个人的，人一换，电话就打不通，还会泄露个人信息。
确实是公家的手机（如值班手机），先写进 county.yml 的“公务号码”，别处才能写。

不对（county.yml 里没有这个公务号码）：

    电话: 13900000000

对：

    电话: 0980-8123456
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import TextRule
from dutybook.check.texts import Texts
from dutybook.model.problem import Problem
from dutybook.model.sensitive import SensitiveKind, mobile_digits

CODE = "DB503"


def check(texts: Texts) -> Iterator[Problem]:
    """Yield mobile numbers that are no public office's; which are, only a readable county.yml tells."""
    if texts.county is None:
        return
    of_offices = {mobile_digits(written) for written in texts.county.office_mobiles}
    for file, found in texts.of_kind(SensitiveKind.MOBILE):
        if found.digits not in of_offices:
            yield texts.problem(CODE, file, found.start, _message(found.masked))


def _message(masked: str) -> str:
    advice = "请换成办公室的固定电话；确是公务手机的，先写进 county.yml 的“公务号码”"
    return f"手机号“{masked}”不在公务号码里。{advice}"


RULE = TextRule(CODE, "手机号先列为公务号码", check)
