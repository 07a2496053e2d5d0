"""俗称是居民会说的话。

“办理”“其他”这样的词搜什么都搜得到；一个字、一串数字或者小写字母，没有人会这样说；和名称一样的俗称是多余的
（只作说明，平时不显示）。缩写用大写，如“POS机”“ETC”。words.yml 左边的话是问句里的词，可以写“狗”“工作”，
但不能写“办理”。

不对：

    俗称: [申请, 低, abc]

对：

    俗称: [低保, 吃低保]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dutybook.check.everyday import EverydayName, everyday_names
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB604"

_SAY_NOTHING = frozenset(
    [
        *(
            "事项",
            "事情",
            "业务",
            "职责",
            "任务",
            "其他",
            "其它",
            "其他事项",
            "其他工作",
            "相关",
            "有关",
        ),
        *(
            "办理",
            "申请",
            "申报",
            "受理",
            "咨询",
            "办事",
            "无",
            "暂无",
            "没有",
            "同上",
            "不详",
            "待定",
        ),
    ]
)
"""What any question may hold, and what holds none."""
_TOO_WIDE = frozenset(
    [
        *("工作", "服务", "管理", "政策", "问题", "通知", "手续", "材料", "证件", "证明", "办证"),
        *("审核", "审批", "登记", "备案", "查询", "投诉"),
    ]
)
"""What no single duty may claim; a word of words.yml may lead to several."""
_NOISE = re.compile(r"[0-9]{6,}|[0-9 ._/-]*[a-z][0-9a-z ._/-]*|[^0-9A-Za-z\u3400-\u9fff]+")
"""More digits than a hotline has, small Latin letters, signs alone."""


def check(book: Book) -> Iterator[Problem]:
    """Yield everyday names that nobody says, that say nothing, or that repeat the title."""
    for name in everyday_names(book):
        if name.said == name.title:
            yield _problem(name, "和正式说法一样，搜得到，不用再写", Severity.NOTE)
        elif why := _why_not(name.said, name.is_word):
            yield _problem(name, why, Severity.WARNING)


def _why_not(said: str, is_word: bool) -> str:
    if said in _SAY_NOTHING or (said in _TOO_WIDE and not is_word):
        return "哪件事都用得上；请写居民说这件事时的话"
    if _NOISE.fullmatch(said):
        return "不像居民会说的话；请删去，缩写请用大写"
    if len(said) == 1 and not is_word:
        return "只有一个字，会搜出不相干的事；请写成一个词"
    return ""


def _problem(name: EverydayName, why: str, severity: Severity) -> Problem:
    return Problem(CODE, name.origin, f"俗称“{name.said}”{why}", severity, at_key=name.is_word)


RULE = Rule(CODE, "俗称是居民会说的话", check)
