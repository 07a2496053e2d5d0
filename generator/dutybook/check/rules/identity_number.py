"""不写身份证号。

清单里的每个字都会公布，改掉以后还留在历史版本里。个人的身份证号不能写在任何地方：正文、备注、键名、
“#”后面的话都不行。只看日期存在、校验码也对的18位号码；15位的旧号没有校验码，容易认错，不查。

不对：

    说明: 联系人身份证号990121199001010014

对：删去号码。已经提交过的，请管理员把历史版本里的也清掉。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import TextRule
from dutybook.check.texts import Texts
from dutybook.model.problem import Problem
from dutybook.model.sensitive import SensitiveKind

CODE = "DB501"


def check(texts: Texts) -> Iterator[Problem]:
    """Yield identity numbers, wherever they stand."""
    for file, found in texts.of_kind(SensitiveKind.IDENTITY):
        message = f"这里有身份证号“{found.masked}”；清单会公布，个人证件号码请删去"
        yield texts.problem(CODE, file, found.start, message)


RULE = TextRule(CODE, "不写身份证号", check)
