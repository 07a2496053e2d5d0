"""联系点要按时核实。

county.yml 的“规则”里写了“联系点核实天数”的，每个联系点都要在这么多天以内打电话或者上门核对过，
并记下“核实日期”。地址、电话、办公时间都会变，居民白跑一趟就不再相信网站了。

不对（今天是 2026-03-20）：

    # county.yml
    规则:
      联系点核实天数: 180
    # qingxi/town.yml
    联系点:
      - 名称: 清溪镇便民服务中心
        类型: 便民服务中心
        核实日期: 2025-01-09

对：打电话或者上门核对以后，把“核实日期”改成核对的那一天。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.check.rule import DatedRule
from dutybook.model.book import Book
from dutybook.model.problem import Problem, Severity

CODE = "DB709"


def check(book: Book, today: date) -> Iterator[Problem]:
    """Yield contact points that nobody verified within the county's days."""
    most = book.county.rules.verification_days
    if most is None:
        return
    for _, origin, contact in book.contacts():
        if contact.verified is None:
            message = f"“{contact.name}”没有写“核实日期”；本县要求每 {most} 天核实一次"
            about = (origin.at("核实日期"),)
            yield Problem(CODE, origin.at("名称"), message, Severity.WARNING, about=about)
        elif (days := (today - contact.verified).days) > most:
            message = (
                f"“{contact.name}”已有 {days} 天没有核实，本县要求每 {most} 天核实一次；"
                "请打电话或上门核对，再改“核实日期”"
            )
            yield Problem(CODE, origin.at("核实日期"), message, Severity.WARNING)


RULE = DatedRule(CODE, "联系点按时核实", check)
