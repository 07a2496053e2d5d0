"""写明做什么、对什么做。

“协助做好相关工作”“属地管理”“完成上级交办的其他任务”“……等工作”什么都能装进去：写进清单的事减下来了，又会从
这些话里回来。目录和现行清单里的职责、工作方式要让人看得出谁对什么做哪件事；名称里也不能留这样的口子。

“积极配合”“加强管理”“完善机制”旁边写明了做什么的，不算。旧版次和已退出的事项不查。

不对：

    乡镇职责:
      - 做好防汛物资登记、发放等工作。
      - 积极配合县应急管理局做好相关工作。

对：

    乡镇职责:
      - 登记防汛物资出入库，险情发生时先用后报。
      - 每月和县应急管理局核对一次库存。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.check.wording import Elastic, elastic_name, elastic_text
from dutybook.model.book import Book
from dutybook.model.duty import DutyText
from dutybook.model.origin import Origin
from dutybook.model.problem import Problem, Severity

CODE = "DB601"
_LONGEST_QUOTE = 30


def check(book: Book) -> Iterator[Problem]:
    """Yield what counties write that any work can be read into, once where it is written."""
    for duty in book.duties.values():
        if duty.entry.exit is None:
            yield from _in_name(duty.name, duty.origin.at("名称"))
            yield from _in_text(duty.entry, duty.origin)
    for _, row in book.current_rows():
        if row.id not in book.duties:
            yield from _in_name(row.name, row.origin)
        if row.own:
            own = {name: getattr(row.text, name) for name in row.own}
            yield from _in_text(DutyText.model_construct(None, **own), row.origin)


def _in_name(name: str, origin: Origin) -> Iterator[Problem]:
    if (found := elastic_name(name)) is not None:
        yield _problem(found, origin)


def _in_text(text: DutyText, origin: Origin) -> Iterator[Problem]:
    for act, place in _acts(text, origin):
        if (found := elastic_text(act)) is not None:
            yield _problem(found, place)


def _acts(text: DutyText, origin: Origin) -> Iterator[tuple[str, Origin]]:
    parts = [(origin.at("乡镇职责"), text.town_part), (origin.at("村级职责"), text.village_part)]
    parts += [
        (origin.at("上级部门职责", body), lines) for body, lines in text.department_parts.items()
    ]
    for place, lines in parts:
        for index, line in enumerate(lines):
            yield line, place.at(index)
    if text.method is not None:
        yield text.method, origin.at("工作方式")


def _problem(found: Elastic, origin: Origin) -> Problem:
    cut = "……" if len(found.passage) > _LONGEST_QUOTE else ""
    message = f"“{found.passage[:_LONGEST_QUOTE]}{cut}”{found.advice}"
    return Problem(CODE, origin, message, Severity.WARNING)


RULE = Rule(CODE, "写明做什么、对什么做", check)
