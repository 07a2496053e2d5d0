"""事交给乡镇（街道），人、钱要写明。

权随事转、人随事转、费随事转：新增、下放、移交给乡镇（街道）的事项，要在“资源”里写明跟着给了什么，
读者和接手的人才知道办不办得了。真不用给的，写“经费万元: 0”。收回的不用写。
county.yml 的“规则”里没有写这条途径要走哪几步的县，不查。

不对：

    # decisions/2026-05.yml
    编号: 2026-05
    版次: 2027
    途径: 职责准入
    变更:
      - 下放: JS-031 农村房屋安全鉴定
        到: 基本履职事项

对：

    # decisions/2026-05.yml
    编号: 2026-05
    版次: 2027
    途径: 职责准入
    变更:
      - 下放: JS-031 农村房屋安全鉴定
        到: 基本履职事项
    资源: {人员: 2, 经费万元: 6, 设备: [测绳], 培训: [{内容: 鉴定入门, 人次: 12}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.cases import open_cases
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.burden import Bearer, bearer_of
from dutybook.model.decision import VERBS, Decision
from dutybook.model.problem import Problem, Severity
from dutybook.model.steps import required_steps

CODE = "DB414"


def check(book: Book) -> Iterator[Problem]:
    """Yield the first duty of a decision that is put on towns while nothing says what goes with it."""
    for decision, origin in open_cases(book):
        if not required_steps(book.county.rules, decision.door) or _are_stated(decision):
            continue
        for number, change in enumerate(decision.changes):
            if bearer_of(book, change) is Bearer.TOWN:
                message = (
                    f"把“{change.duties[0].id}”交给乡镇（街道），没有写“资源”；"
                    "请写明给了什么，形如 资源: {人员: 1, 经费万元: 5}，真不用给的写 资源: {经费万元: 0}"
                )
                place = origin.at("变更", number, VERBS[change.kind])
                yield Problem(CODE, place, message, Severity.WARNING)
                break


def _are_stated(decision: Decision) -> bool:
    given = decision.resources
    return given is not None and any(value not in (None, ()) for _, value in given)


RULE = Rule(CODE, "交给乡镇的事写明资源", check, whole=("county.yml", "decisions/*"))
