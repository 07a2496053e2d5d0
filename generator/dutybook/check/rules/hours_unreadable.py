"""办公时间写得程序也读得懂。

网页上“现在开着没有”是按办公时间算的，读不懂就算不出来，人会白跑一趟。先写哪几天，再写几点到几点；
不同的日子分成几条写。哪几天可以写：工作日（周一至周五同义，调休的周六算工作日）、周六、周末、每天、节假日、
每月逢三、六、九、每月第一个周三、农历逢一、五。还可以写：24小时、午休值班、预约、停办加日期，前面加
夏季(6月1日至9月30日)。

不对：

    联系点:
      - 名称: 清溪镇便民服务中心
        类型: 便民服务中心
        办公时间: 上班时间照常

对：

    联系点:
      - 名称: 清溪镇便民服务中心
        类型: 便民服务中心
        办公时间:
          - 工作日 08:30-12:00, 14:00-17:30
          - 夏季(6月1日至9月30日) 工作日 08:30-12:00, 14:30-18:00
          - 周六 09:00-12:00
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.hours import HoursError, parse_hours
from dutybook.model.problem import Problem

CODE = "DB712"


def check(book: Book) -> Iterator[Problem]:
    """Yield hours that can't be understood, each with what in it can't, and how to write it."""
    for _, origin, contact in book.contacts():
        for index, written in enumerate(contact.hours):
            try:
                parse_hours((written,))
            except HoursError as error:
                yield Problem(CODE, origin.at("办公时间", index), str(error))


RULE = Rule(CODE, "办公时间读得懂", check)
