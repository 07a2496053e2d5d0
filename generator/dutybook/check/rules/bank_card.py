"""不写银行卡号。

清单会公布，写上银行卡号，钱可能转错，也可能被人拿去骗钱。位数、开头和校验码都像银行卡的号码算；
四位一组隔开写的也算。

不对：

    收费: 转到 6200 0000 0000 0005

对：

    收费: 每本10元，到窗口缴费
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import TextRule
from dutybook.check.texts import Texts
from dutybook.model.problem import Problem
from dutybook.model.sensitive import SensitiveKind

CODE = "DB502"


def check(texts: Texts) -> Iterator[Problem]:
    """Yield numbers of bank cards, wherever they stand."""
    for file, found in texts.of_kind(SensitiveKind.CARD):
        message = f"这里有银行卡号“{found.masked}”；清单会公布，请删去，缴费请写到哪个窗口"
        yield texts.problem(CODE, file, found.start, message)


RULE = TextRule(CODE, "不写银行卡号", check)
