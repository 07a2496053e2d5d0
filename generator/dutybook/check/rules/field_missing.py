"""一类清单必须写的内容要写全。

收回事项要有承接部门和工作方式，赋权事项要有权力类型、赋权方式和原实施部门；村级协助事项要有村级职责和依据，
减负和不应出具的证明要有去处，可出具的证明要有依据和用途。写在目录里或者清单的这一行里都可以。
牵头部门和两边的职责另有规则（DB305、DB307），委托书也是（DB404）。

不对（列为上级部门收回事项，目录里没有“工作方式”）：

    JS-031:
      名称: 农村房屋安全鉴定
      承接部门: 县住房城乡建设局

对：

    JS-031:
      名称: 农村房屋安全鉴定
      承接部门: 县住房城乡建设局
      工作方式: 由县住房城乡建设局委托有资质的机构鉴定。
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rows import told_once
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import FIELD_KEYS, Listing
from dutybook.model.kinds import KIND_FIELDS, DutyKind
from dutybook.model.problem import Problem

CODE = "DB301"

_TOLD_ELSEWHERE = {
    DutyKind.SUPPORTING: {"lead", "department_parts", "town_part"},
    DutyKind.ASSISTING: {"lead"},
}
"""Fields whose absence is a rule of its own."""


def check(book: Book) -> Iterator[Problem]:
    """Yield rows that lack a field which their kind requires."""
    for told in told_once(book):
        row = told.row
        missing = _missing(row)
        if missing and (row.id in book.duties or row.own):
            keys = "”“".join(FIELD_KEYS[name] for name in missing)
            message = (
                f"“{row.id} {row.name}”列为{row.heading}，缺少“{keys}”{told.elsewhere}；"
                "请在目录或本行补上"
            )
            yield Problem(CODE, row.origin, message, about=(row.id,))


def _missing(row: Listing) -> tuple[str, ...]:
    required = KIND_FIELDS[row.kind].required
    left_out = _TOLD_ELSEWHERE.get(row.kind, set())
    return tuple(name for name in required if name not in left_out and not getattr(row.text, name))


RULE = Rule(CODE, "必须写的内容写全", check, needs=("duties/*",))
