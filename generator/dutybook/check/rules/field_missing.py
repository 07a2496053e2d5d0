"""一类清单必须写的内容要写全。

配合事项要有主责、上级部门职责和乡镇职责，收回事项要有承接部门和工作方式，赋权事项要有权力类型、赋权方式和
原实施部门；村级协助事项要有主责、村级职责和依据，减负和不应出具的证明要有去处，可出具的证明要有依据和用途。

不对：配合事项 YJ-022 在目录里没有“主责”。

对：

    YJ-022:
      名称: 安全生产监督检查
      主责: 县应急管理局
"""

from __future__ import annotations

from collections.abc import Iterator

from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import FIELD_KEYS, DelegationType, Listing
from dutybook.model.kinds import KIND_FIELDS
from dutybook.model.problem import Problem

CODE = "DB301"


def check(book: Book) -> Iterator[Problem]:
    """Yield rows that lack a field which their kind requires."""
    checked: dict[int, tuple[str, ...]] = {}
    for _, row in book.current_rows():
        missing = checked.get(id(row.text))
        if missing is None:
            missing = checked[id(row.text)] = _missing(row)
        if missing and (row.id in book.duties or row.own):
            yield Problem(CODE, row.origin, _message(row, missing))


def _missing(row: Listing) -> tuple[str, ...]:
    required = KIND_FIELDS[row.kind].required
    if row.text.delegation is DelegationType.ENTRUSTED:
        required += ("agreement",)
    return tuple(name for name in required if not getattr(row.text, name))


def _message(row: Listing, missing: tuple[str, ...]) -> str:
    keys = "”“".join(FIELD_KEYS[name] for name in missing)
    return f"“{row.id} {row.name}”列为{row.heading}，缺少“{keys}”；请在目录或本行补上"


RULE = Rule(CODE, "必须写的内容写全", check, needs=("duties/*",))
